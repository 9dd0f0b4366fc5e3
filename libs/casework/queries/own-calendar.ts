import type pg from 'pg';
import {
  type Calendar,
  danishAuthority,
  type Instant,
  type Priority,
  priorityOf,
  type WorkingTimeLeft,
  workingTimeLeft,
} from '#domain';
import { rulesOf, type StoredRules } from '../store/load-case.js';

/** How near a deadline is, by the calendar of those who read it. */
export interface Nearness {
  /** Negative where it has passed; null where there is none. */
  readonly remaining: WorkingTimeLeft | null;
  readonly priority: Priority;
}

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
