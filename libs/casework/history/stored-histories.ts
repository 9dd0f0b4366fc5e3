import type pg from 'pg';
import type { LogRow } from './read-log.js';
import type { RecordRow } from './record-faults.js';

/** What the database holds of one case's history. */
export interface StoredHistory {
  readonly log: readonly LogRow[];
  readonly records: readonly RecordRow[];
  /** The version that the case's file says it is at; null where there is no file. */
  readonly reached: number | null;
  /** An erasure of the case was carried out: its records may be empty. */
  readonly erased: boolean;
}

type Row = { readonly case_id: string } & (
  | { readonly kind: 'file'; readonly version: number }
  | { readonly kind: 'erasure' }
  | ({ readonly kind: 'event' } & LogRow)
  | ({ readonly kind: 'record'; readonly body: string | null; readonly version: number } & Omit<
      RecordRow,
      'revision' | 'content' | 'digest'
    > & { readonly hash: Buffer })
);

const moment = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

/** The histories of these cases, as they are at one moment: one statement sees one, whatever is appended meanwhile. */
export async function storedHistories(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredHistory>> {
  const { rows } = await client.query<Row>({
    name: 'stored-histories',
    text: `select 'event' as kind, case_id, version, ${moment}, actor_person as person, actor_role as role,
             actor_party as party, body, prev_hash, hash, null::uuid as id, null as form, null::bytea as salt
           from case_event where case_id = any ($1)
           union all
           select 'record', case_id, revision, ${moment}, author_person, author_role, author_id, content::text, null,
             digest, id, form, salt
           from case_record where case_id = any ($1)
           union all
           select 'file', id, version, null, null, null, null, null, null, null, null, null, null
           from case_file where id = any ($1)
           union all
           select distinct 'erasure', case_id, null::integer, null, null::uuid, null, null::uuid, null, null::bytea,
             null::bytea, null::uuid, null, null::bytea
           from erasure where case_id = any ($1) and erased_at is not null`,
    values: [ids],
  });
  const found = new Map(
    ids.map((id) => [
      id,
      { log: [] as LogRow[], records: [] as RecordRow[], reached: null as number | null, erased: false },
    ]),
  );
  for (const row of rows) {
    const history = found.get(row.case_id);
    if (row.kind === 'event') history?.log.push(row);
    else if (row.kind === 'record') history?.records.push(recordIn(row));
    else if (history && row.kind === 'erasure') history.erased = true;
    else if (history && row.kind === 'file') history.reached = row.version;
  }
  for (const { log, records } of found.values()) {
    log.sort((a, b) => a.version - b.version);
    records.sort((a, b) => (a.id === b.id ? a.revision - b.revision : a.id < b.id ? -1 : 1));
  }
  return found;
}

function recordIn(row: Extract<Row, { kind: 'record' }>): RecordRow {
  const { body, version, hash, ...rest } = row;
  const content = body === null ? null : (JSON.parse(body) as RecordRow['content']);
  return { ...rest, revision: version, content, digest: hash };
}

/** The next cases by id. Of log, files and records: each may know a case that the others have lost. */
export async function casesAfter(
  client: pg.ClientBase,
  after: string | null,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'cases-after',
    text: `(select distinct case_id as id from case_event where case_id > $1 order by 1 limit $2)
           union (select id from case_file where id > $1 order by 1 limit $2)
           union (select distinct case_id from case_record where case_id > $1 order by 1 limit $2)
           order by 1 limit $2`,
    values: [after ?? '00000000-0000-0000-0000-000000000000', most],
  });
  return rows.map(({ id }) => id);
}
