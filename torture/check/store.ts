import pg from 'pg';
import type { Instant, LocalDate, Step } from '#domain';
import { type CaseLog, noteOf, readLog } from './case-log.js';

const batch = 500;

/** A case as the database has it: its log, and what its parties were told. */
export interface StoredCase extends CaseLog {
  readonly told: readonly string[];
}

/** Case after case, some hundreds at a time. @param now what was due by then must have rung */
export async function* storedCases(client: pg.Client, now: Instant): AsyncGenerator<StoredCase> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows: found } = await client.query<{ id: string; steps: readonly string[] }>(
      `select case_id as id, array_agg(body order by version) as steps from case_event where case_id in (
         select distinct case_id from case_event where case_id > $1 order by 1 limit $2) group by 1 order by 1`,
      [after, batch],
    );
    if (found.length === 0) return;
    const ids = found.map(({ id }) => id);
    const [births, told] = await Promise.all([birthDates(client, ids), toldIn(client, ids)]);
    for (const { id, steps } of found) {
      const read = steps.map((body) => JSON.parse(body) as Step);
      yield { ...readLog(id, read, births.get(id) ?? null, now), told: told.get(id) ?? [] };
    }
    after = ids.at(-1) ?? after;
  }
}

async function birthDates(
  client: pg.Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalDate | null>> {
  const { rows } = await client.query<{ id: string; born: LocalDate | null }>(
    `select f.id, to_char(y.birth_date, 'YYYY-MM-DD') as born
     from case_file f join young_person y on y.id = f.subject where f.id = any ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, born }) => [id, born]));
}

interface NotificationRow {
  readonly case_id: string;
  readonly at: Date;
  readonly what: string;
  readonly party_id: string;
  readonly role: string;
  readonly about: { readonly no?: number; readonly outcome?: string; readonly rung?: string };
}

async function toldIn(
  client: pg.Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<NotificationRow>(
    'select case_id, at, what, party_id, role, about from notification where case_id = any ($1)',
    [ids],
  );
  const told = new Map<string, string[]>();
  for (const { case_id, at, what, party_id: party, role, about } of rows) {
    const no = String(about.no ?? about.outcome);
    const note = noteOf({ at: at.toISOString(), what, party, role, no, rung: about.rung ?? '' });
    told.set(case_id, [...(told.get(case_id) ?? []), note]);
  }
  return told;
}

/** Runs with a connection of the owner's own. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
