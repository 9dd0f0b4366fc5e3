import { type Calendar, danishAuthority } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { ClockRule } from './case-state.js';
import { momentOfRule } from './clock.js';
import type { Event, Step } from './event.js';
import { apply } from './evolve.js';
import { WorkingCopy } from './working-copy.js';

/** A date in the log that its rule, its runs and its calendar do not come to. */
export interface WrongDate {
  readonly version: number;
  readonly no: number;
  readonly logged: Instant;
  readonly reckoned: Instant | null;
}

/**
 * Reckons every due moment of a log anew. There is nothing to be found unless the arithmetic or an edition of a calendar
 * has changed since: what was due then is due then for ever.
 *
 * @param calendarOf an organisation's calendar in an edition; undefined where it has none
 */
export function wrongDates(
  steps: readonly Step[],
  calendarOf: (organisation: string, edition: number) => Calendar | undefined,
): readonly WrongDate[] {
  const found: WrongDate[] = [];
  const copy = new WorkingCopy(null);
  for (const step of steps) {
    for (const event of step.events) {
      apply(copy, event, step);
      const logged = dateSetBy(event);
      const clock = logged && copy.state.clocks[logged.no];
      if (!logged || !clock) continue;
      const reckoned = momentOfRule(clock.rule, clock.runs, calendarBy(clock.rule, calendarOf));
      if (reckoned !== logged.due)
        found.push({ version: step.version, no: logged.no, logged: logged.due, reckoned });
    }
  }
  return found;
}

/** The number of the clock whose date the event sets, and the date; null for all others. */
function dateSetBy(event: Event): { readonly no: number; readonly due: Instant } | null {
  switch (event.type) {
    case 'clockStarted':
    case 'clockResumed':
    case 'clockChanged':
      return event.due === null ? null : { no: event.no, due: event.due };
    default:
      return null;
  }
}

function calendarBy(
  { calendar, edition = 1 }: ClockRule,
  calendarOf: (organisation: string, edition: number) => Calendar | undefined,
): Calendar {
  return calendar === danishAuthority.key
    ? danishAuthority
    : (calendarOf(calendar, edition) ?? danishAuthority);
}
