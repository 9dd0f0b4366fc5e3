import type pg from 'pg';
import type { Event } from '#domain';

/** What became of a task when it changed hands; a loan comes back by `returned`, or is `fetched` by the lender. */
export type Handing = 'taken' | 'given' | 'lent' | 'returned' | 'fetched' | 'laidBack';

export interface Handed {
  /** The task's name in the process. */
  readonly task: string;
  readonly how: Handing;
  /** Who had it before. */
  readonly from: string | null;
}

/** Of which step and which task. */
export const handedKey = (version: number, no: number) => `${version} ${no}`;

type Told = Extract<Event, { type: 'taskOpened' | 'taskAssigned' }>;

interface Known {
  readonly task: string;
  readonly has: string | null;
  readonly lender: string | null;
}

/** From the whole log, for an assignment says neither which task it is about nor who had that before. */
export async function handingsOf(
  client: pg.ClientBase,
  caseId: string,
): Promise<ReadonlyMap<string, Handed>> {
  const { rows } = await client.query<{ version: number; by: string | null; event: Told }>(
    `select e.version, e.body::json #>> '{actor,person}' as by, v.event
     from case_event e, json_array_elements(e.body::json -> 'events') with ordinality v (event, no)
     where e.case_id = $1 and v.event ->> 'type' in ('taskOpened', 'taskAssigned') order by e.version, v.no`,
    [caseId],
  );
  const tasks = new Map<number, Known>();
  const handings = new Map<string, Handed>();
  for (const { version, by, event } of rows) {
    if (event.type === 'taskOpened') {
      tasks.set(event.no, { task: event.task, has: null, lender: null });
      continue;
    }
    const before = tasks.get(event.no);
    if (!before) continue;
    const { task, has: from } = before;
    handings.set(handedKey(version, event.no), { task, how: handing(event, before, by), from });
    tasks.set(event.no, { task, has: event.to, lender: event.lender ?? null });
  }
  return handings;
}

function handing(
  { to, lender }: Extract<Told, { type: 'taskAssigned' }>,
  before: Known,
  by: string | null,
): Handing {
  if (to === null) return 'laidBack';
  if (lender !== undefined) return 'lent';
  if (before.lender === to) return by === to ? 'fetched' : 'returned';
  return by === to ? 'taken' : 'given';
}
