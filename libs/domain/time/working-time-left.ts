import type { Calendar } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { addDays } from './days.js';
import { dueMoment, elapsed } from './due-moment.js';
import { type Instant, localDate, millisecondsOf, startOfDay } from './instant.js';
import { lastDayBefore } from './say-deadline.js';

/** Working time until a due moment; negative where it has passed, and then what has passed since. */
export interface WorkingTimeLeft {
  /** Working days after today, the last day included: 0 on the last day itself. */
  readonly days: number;
  /** Opening hours, with fractions. */
  readonly hours: number;
}

/** @throws RangeError outside 1990..2100 */
export function workingTimeLeft(calendar: Calendar, now: Instant, due: Instant): WorkingTimeLeft {
  // A due moment is the midnight that ends a day: what has passed since is counted from within that day.
  const within = new Date(millisecondsOf(due) - 1).toISOString();
  const [from, until, sign] = due > now ? [now, due, 1] : [within, now, -1];
  const runs = [{ from }];
  const days = sign * elapsed(calendar, { workingDays: 1 }, runs, until);
  const hours = sign * elapsed(calendar, { workingHours: 1 }, runs, until);
  // A zero has no sign for people.
  return { days: days === 0 ? 0 : days, hours: hours === 0 ? 0 : hours };
}

export const priorities = ['overdue', 'today', 'soon', 'later', 'none'] as const;

/** How near a deadline is: `soon` is two working days after today, or fewer. */
export type Priority = (typeof priorities)[number];

export function priorityOf(calendar: Calendar, now: Instant, due: Instant | null): Priority {
  if (due === null) return 'none';
  if (due <= now) return 'overdue';
  if (lastDayBefore(due) === localDate(now)) return 'today';
  return workingTimeLeft(calendar, now, due).days <= 2 ? 'soon' : 'later';
}

/** The priorities that have a span of moments. */
export type NearPriority = Extract<Priority, 'overdue' | 'today' | 'soon'>;

/**
 * Where the due moments of a priority lie: later than `after`, at `until` at the latest. The same question as
 * `priorityOf`, asked of an index.
 */
export function spanOf(
  priority: NearPriority,
  calendar: Calendar,
  now: Instant,
): { readonly after: Instant | null; readonly until: Instant } {
  if (priority === 'overdue') return { after: null, until: now };
  const midnight = startOfDay(addDays(localDate(now), 1));
  if (priority === 'today') return { after: now, until: midnight };
  const third = dueMoment(calendar, { workingDays: 3 }, [{ from: now }]) ?? midnight;
  return { after: midnight, until: new Date(millisecondsOf(third) - 1).toISOString() };
}

/**
 * The next moment at which the organisation is open: that very moment, if it is open then.
 * @throws RangeError outside 1990..2100, or when it never opens again
 */
export function nextOpening(calendar: Calendar, at: Instant): Instant {
  const hours = tablesOf(calendar).workingHours();
  const moment = millisecondsOf(at);
  const gathered = hours.at(moment);
  if (hours.at(moment + 1) > gathered) return at;
  return new Date(millisecondsOf(hours.reached(gathered + 1)) - 1).toISOString();
}
