import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import type { Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { CprKeys } from '../people/cpr-keys.js';
import { Answers } from '../queries/answers.js';
import { ListKey } from '../queries/cursor.js';
import type { Page } from '../queries.js';
import { acting } from '../store/acting.js';
import { whyColumn } from './columns.js';
import {
  type Finding,
  type ImportNote,
  type ImportRowView,
  type ImportView,
  ListImportRows,
  ListImports,
  ReadFailedRows,
  ReadImport,
} from './imports.js';
import { placeOf, type StoredNote } from './row-store.js';

const importColumns = 'id, at, state, rows, ready, warned, failed, known, imported, notes';

interface ImportRecord extends Omit<ImportView, 'at' | 'notes'> {
  readonly at: Date;
  readonly notes: readonly StoredNote[];
}

/** Under row-level security: null for an import of somebody else. */
export async function readImport(client: pg.ClientBase, id: string): Promise<ImportView | null> {
  const { rows } = await client.query<ImportRecord>({
    name: 'read-import',
    text: `select ${importColumns} from notice_import where id = $1`,
    values: [id],
  });
  return rows[0] ? viewOf(rows[0]) : null;
}

function viewOf({ at, notes, ...rest }: ImportRecord): ImportView {
  const told = notes.map((note): ImportNote => ({ ...note, text: noteWords[note.code] }));
  return { ...rest, at: at.toISOString(), notes: told };
}

const noteWords: Readonly<Record<ImportNote['code'], Text>> = {
  'unknown-column': {
    da: 'Kolonnen kendes ikke. Det, der står i den, er ikke læst.',
    en: 'The column is not known. What stands in it was not read.',
  },
  'cpr-modulus': {
    da: 'CPR-numre, der ikke består modulus 11. Sådanne numre er delt ud siden 2007, så rækkerne er ikke afvist for det.',
    en: 'CPR numbers that fail modulus 11. Such numbers have been given out since 2007, so no row was refused for it.',
  },
};

/** How far an import is, tells of nobody: no access-log row. */
@QueryHandler(ReadImport)
export class ReadImportHandler implements IQueryHandler<ReadImport> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ person, id }: ReadImport): Promise<ImportView | null> {
    return acting(this.pool, { person }, (client) => readImport(client, id));
  }
}

const importKey = new ListKey('imports', ['moment', 'id']);

@QueryHandler(ListImports)
export class ListImportsHandler implements IQueryHandler<ListImports> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ person, page: { cursor, limit } }: ListImports): Promise<Page<ImportView>> {
    const [at, id] = importKey.read(cursor) ?? [null, null];
    const { rows } = await acting(this.pool, { person }, (client) =>
      client.query<ImportRecord>(
        `select ${importColumns} from notice_import
         where person_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
         order by at desc, id desc limit $4`,
        [person, at, id, limit + 1],
      ),
    );
    return importKey.page(rows, limit, (row) => [row.at.toISOString(), row.id], viewOf);
  }
}

/** Who imports does so in their own name: the rows say for which schools. */
function importing(person: string): UnitOfWork {
  return { actor: { person, role: 'school', party: person }, purpose: 'import' };
}

const rowKey = new ListKey('import-rows', ['no']);

@QueryHandler(ListImportRows)
export class ListImportRowsHandler implements IQueryHandler<ListImportRows> {
  constructor(private readonly answers: Answers) {}

  execute({ person, id, page, filter }: ListImportRows): Promise<Page<ImportRowView> | null> {
    const [after = '0'] = rowKey.read(page.cursor) ?? [];
    return this.answers.give(importing(person), 'list-import-rows', async (client) => {
      if (!(await readImport(client, id))) return { answer: null, about: [] };
      const { rows } = await client.query<ImportRowView>(
        `select row_no as row, state, findings, case_id as "caseId" from import_row
         where import_id = $1 and row_no > $2 and ($3::text is null or state = $3)
           and ($4::boolean is null or (findings <> '[]') = $4)
         order by row_no limit $5`,
        [id, after, filter.state ?? null, filter.odd ?? null, page.limit + 1],
      );
      const answer = rowKey.page(
        rows,
        page.limit,
        ({ row }) => [String(row)],
        (row) => row,
      );
      return { answer, about: [...new Set(answer.items.flatMap(({ caseId }) => caseId ?? []))] };
    });
  }
}

interface FailedRow {
  readonly row: number;
  readonly content: Buffer;
  readonly findings: readonly Finding[];
}

const rowsAtOnce = 500;

@QueryHandler(ReadFailedRows)
export class ReadFailedRowsHandler implements IQueryHandler<ReadFailedRows> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly answers: Answers,
    private readonly keys: CprKeys,
  ) {}

  async execute(asked: ReadFailedRows): Promise<AsyncIterable<readonly string[]> | null> {
    // Nobody has a case yet by what these rows say.
    const file = await this.answers.give(importing(asked.person), 'read-failed-rows', async (client) => {
      const { rows } = await client.query<{ headings: readonly string[]; keyId: string }>(
        'select headings, key_id as "keyId" from notice_import where id = $1',
        [asked.id],
      );
      return { answer: rows[0] ?? null, about: [] };
    });
    return file && this.records(asked, file.headings, file.keyId);
  }

  /** Each part in a transaction of its own: a slow reader holds no connection. */
  private async *records(
    { person, id, language }: ReadFailedRows,
    headings: readonly string[],
    keyId: string,
  ) {
    yield [...headings, whyColumn];
    for (let after = 0; ; ) {
      const { rows } = await acting(this.pool, { person }, (client) =>
        client.query<FailedRow>({
          name: 'failed-rows',
          text: `select row_no as row, content, findings from import_row
            where import_id = $1 and state = 'failed' and row_no > $2 order by row_no limit $3`,
          values: [id, after, rowsAtOnce],
        }),
      );
      for (const { row, content: cipher, findings } of rows) {
        const cells: readonly string[] = JSON.parse(this.keys.openText({ keyId, cipher }, placeOf(id, row)));
        yield [...cells, why(findings, language)];
        after = row;
      }
      if (rows.length < rowsAtOnce) return;
    }
  }
}

function why(findings: readonly Finding[], language: keyof Text): string {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ column, text }) => (column === null ? text[language] : `${column}: ${text[language]}`))
    .join(' ');
}
