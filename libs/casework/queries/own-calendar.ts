import type pg from 'pg';
import {
  type Calendar,
  danishAuthority,
  type Instant,
  type LocalDate,
  type LocalRows,
  priorityOf,
  rowsInForce,
  workingTimeLeft,
} from '#domain';
import type { Nearness } from '../queries.js';
import { rulesOf, type StoredRules } from '../store/load-case.js';

/** The calendar of the acting party; a person has the usual one. */
export async function ownCalendar(client: pg.ClientBase, party: string): Promise<Calendar> {
  return (await ownRules(client, party)).calendars[party] ?? danishAuthority;
}

/** What the acting party has added to the lists of its forms, as it is asked on that day. */
export async function localRowsOf(client: pg.ClientBase, party: string, day: LocalDate): Promise<LocalRows> {
  return rowsInForce((await ownRules(client, party)).lists[party] ?? {}, day);
}

async function ownRules(client: pg.ClientBase, party: string): Promise<ReturnType<typeof rulesOf>> {
  const { rows } = await client.query<{ rules: StoredRules | null }>({
    name: 'own-calendar',
    text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id = $1',
    values: [party],
  });
  return rulesOf(rows[0]?.rules ?? null);
}

export function nearness(calendar: Calendar, now: Instant, due: Instant | null): Nearness {
  return {
    remaining: due === null ? null : workingTimeLeft(calendar, now, due),
    priority: priorityOf(calendar, now, due),
  };
}
