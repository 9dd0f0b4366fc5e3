import type pg from 'pg';
import type { RecordView } from '../queries.js';

/** One version of one record, and which of its fields somebody may read. */
export interface RecordWanted {
  readonly record: string;
  readonly revision: number;
  readonly fields: 'all' | readonly string[];
}

interface RecordRow {
  readonly id: string;
  readonly revision: number;
  readonly form: string;
  readonly author_role: string;
  readonly author_id: string;
  readonly at: Date;
  /** Null once erased. */
  readonly content: Readonly<Record<string, unknown>> | null;
}

/** Reads them all in one statement, to be looked up then. One that is not stored has no view. */
export async function readRecords(
  client: pg.ClientBase,
  wanted: readonly RecordWanted[],
): Promise<(wanted: RecordWanted) => readonly RecordView[]> {
  if (wanted.length === 0) return () => [];
  const { rows } = await client.query<RecordRow>({
    name: 'read-records',
    text: `select id, revision, form, author_role, author_id, at, content from case_record
           where (id, revision) in (select * from unnest($1::uuid[], $2::integer[]))`,
    values: [wanted.map(({ record }) => record), wanted.map(({ revision }) => revision)],
  });
  const stored = new Map(rows.map((row) => [`${row.id} ${row.revision}`, row]));
  return ({ record, revision, fields }) => {
    const row = stored.get(`${record} ${revision}`);
    return row ? [recordView(row, fields)] : [];
  };
}

function recordView(row: RecordRow, fields: RecordWanted['fields']): RecordView {
  const { id, form, revision, author_role: role, author_id, at, content } = row;
  const entries = Object.entries(content ?? {});
  const shown = fields === 'all' ? entries : entries.filter(([name]) => fields.includes(name));
  return {
    record: id,
    form,
    revision,
    at: at.toISOString(),
    by: { role, id: author_id },
    fields: Object.fromEntries(shown),
    whole: content !== null && shown.length === entries.length,
  };
}
