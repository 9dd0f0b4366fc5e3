import type pg from 'pg';
import type { UnitOfWork } from '#casework';

/** An organisation with somebody who reads there, and what there is to read. */
export interface Reader {
  readonly work: UnitOfWork;
  readonly tasks: number;
  readonly cases: readonly string[];
  /** Where its list of tasks goes on from the middle. */
  readonly deep: string;
}

const sampled = 400;

/** The municipality (KUI) with the most tasks, and the one in the middle. */
export async function findReaders(client: pg.Client): Promise<{ largest: Reader; median: Reader }> {
  const { rows } = await client.query<{ id: string; tasks: number }>(
    `select o.id, count(t.no)::integer as tasks from organisation o left join task t on t.org_id = o.id
     where o.kind = 'kui' and o.code like 'kui-999-%' group by o.id order by tasks desc`,
  );
  const [largest, median] = [rows[0], rows[Math.floor(rows.length / 2)]];
  if (!largest || !median) throw new Error('There are no municipalities.');
  return { largest: await readerOf(client, largest), median: await readerOf(client, median) };
}

async function readerOf(client: pg.Client, { id, tasks }: { id: string; tasks: number }): Promise<Reader> {
  const { rows: people } = await client.query<{ id: string }>(
    `select person_id as id from membership where organisation_id = $1 and role = 'leader' order by 1 limit 1`,
    [id],
  );
  const { rows: cases } = await client.query<{ id: string }>(
    `select case_id as id from case_party where id = $1 order by md5(case_id::text) limit $2`,
    [id, sampled],
  );
  const { rows: middle } = await client.query<{ due: Date; case_id: string; no: number }>(
    `select due, case_id, no from task where org_id = $1 and due < 'infinity'
     order by due, case_id, no offset $2 limit 1`,
    [id, Math.floor(tasks / 2)],
  );
  const [person, place] = [people[0], middle[0]];
  if (!person || !place) throw new Error('A municipality without a leader, or without tasks.');
  return {
    work: { actor: { person: person.id, role: 'kui', party: id, leader: true }, purpose: 'bench' },
    tasks,
    cases: cases.map((one) => one.id),
    deep: cursor('tasks', place.due.toISOString(), place.case_id, place.no),
  };
}

/** As a list hands it out. */
function cursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url');
}
