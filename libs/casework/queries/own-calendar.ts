import type pg from 'pg';
import { type Calendar, danishAuthority, type Instant, priorityOf, workingTimeLeft } from '#domain';
import type { Nearness } from '../queries.js';
import { rulesOf, type StoredRules } from '../store/load-case.js';

/** The calendar of the acting party; a person has the usual one. */
export async function ownCalendar(client: pg.ClientBase, party: string): Promise<Calendar> {
  const { rows } = await client.query<{ rules: StoredRules | null }>({
    name: 'own-calendar',
    text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id = $1',
    values: [party],
  });
  return rulesOf(rows[0]?.rules ?? null).calendars[party] ?? danishAuthority;
}

export function nearness(calendar: Calendar, now: Instant, due: Instant | null): Nearness {
  return {
    remaining: due === null ? null : workingTimeLeft(calendar, now, due),
    priority: priorityOf(calendar, now, due),
  };
}
