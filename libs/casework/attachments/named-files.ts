import type pg from 'pg';
import type { Definition } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { type Fault, fault, within } from '../forms/fault.js';
import { isId } from '../forms/rules.js';
import { acting } from '../store/acting.js';
import type { FileHashes } from '../store/sealed-record.js';
import type { ScanVerdict } from './attachments.js';
import { filesByField } from './files-in.js';

type Fields = Readonly<Record<string, unknown>>;

interface Row {
  readonly id: string;
  readonly caseId: string | null;
  readonly record: string | null;
  readonly sha256: string;
  readonly verdict: ScanVerdict;
  readonly own: boolean;
}

/** Files that a filled-in form names, as far as its author may see them. */
export class NamedFiles {
  private constructor(private readonly rows: ReadonlyMap<string, Row>) {}

  /**
   * Read before the door loads the case: only a form that names files takes this way round.
   *
   * @param fields of any form: which of its lists are of files, only the case's own version of it can tell
   */
  static async read(pool: pg.Pool, { actor }: UnitOfWork, fields: Fields | null): Promise<NamedFiles> {
    const ids = Object.values(fields ?? {}).flatMap((value) => (isListOfIds(value) ? value : []));
    if (ids.length === 0 || actor.person === null) return new NamedFiles(new Map());
    const who = { person: actor.person, party: actor.party };
    const rows = await acting(pool, who, async (client) => {
      const found = await client.query<Row>({
        name: 'named-files',
        text: `select id, case_id as "caseId", record_id as record, encode(sha256, 'hex') as sha256, verdict,
                 person_id = $2 and party_id = $3 as own
               from attachment where id = any ($1) and secret is not null`,
        values: [ids, actor.person, actor.party],
      });
      return found.rows;
    });
    return new NamedFiles(new Map(rows.map((row) => [row.id, row])));
  }

  /**
   * What is wrong with them: a file is named by its uploader alone, in the case that it was brought for; and by a later
   * version of the record that has named it.
   *
   * @param place the case, null for an opening; and the record that the form becomes a version of, if there is one
   */
  faults(
    definition: Definition,
    form: string | undefined,
    fields: Fields | null,
    place: { readonly caseId: string | null; readonly record: string | undefined },
  ): readonly Fault[] {
    return filesByField(definition.forms[form ?? ''], fields ?? {}).flatMap(({ field, ids }) =>
      ids.flatMap((id, no) => {
        const row = this.rows.get(id);
        const at = within(within('/fields', field), String(no));
        if (!row || !isTheirs(row, place)) return [fault(at, 'unknown-file')];
        return row.verdict === 'infected' ? [fault(at, 'infected-file')] : [];
      }),
    );
  }

  /** What the record's digest is to vouch for, of the files that the form names. */
  hashes(definition: Definition, form: string, fields: Fields): FileHashes {
    const ids = filesByField(definition.forms[form], fields).flatMap(({ ids: named }) => named);
    return Object.fromEntries(ids.map((id) => [id, this.rows.get(id)?.sha256 ?? '']));
  }
}

function isTheirs(
  { record, own, caseId }: Row,
  place: { readonly caseId: string | null; readonly record: string | undefined },
): boolean {
  if (record !== null) return record === place.record;
  return own && (caseId === null || caseId === place.caseId);
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && isId(one));
}
