import { type Calendar, danishAuthority } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { CaseState, ClockRule } from './case-state.js';
import { momentOfRule } from './clock.js';
import type { Event, Step } from './event.js';
import { apply } from './evolve.js';
import { numbered } from './numbered.js';
import { WorkingCopy } from './working-copy.js';

/** A date in the log that its rule, its runs and its calendar do not come to. */
export interface WrongDate {
  readonly version: number;
  readonly no: number;
  readonly logged: Instant;
  readonly reckoned: Instant | null;
}

/** What a whole log comes to. */
export interface Recomputed {
  /** As `evolve` has it, step by step. */
  readonly state: CaseState;
  readonly wrongDates: readonly WrongDate[];
}

/** An organisation's calendar in an edition; undefined where it has none. */
export type CalendarOf = (organisation: string, edition: number) => Calendar | undefined;

/**
 * Folds a log, and on the way reckons every due moment anew. No date is wrong unless the arithmetic or an edition of a
 * calendar has changed since: what was due then is due then for ever.
 */
export function recompute(steps: readonly Step[], calendarOf: CalendarOf): Recomputed {
  const copy = new WorkingCopy(null);
  const wrongDates: WrongDate[] = [];
  for (const step of steps) {
    for (const event of step.events) {
      apply(copy, event, step);
      const wrong = wrongDate(copy.state, event, step.version, calendarOf);
      if (wrong) wrongDates.push(wrong);
    }
    copy.seal(step);
  }
  return { state: copy.state, wrongDates };
}

function wrongDate(state: CaseState, event: Event, version: number, calendarOf: CalendarOf) {
  const set = dateSetBy(event);
  const clock = set && numbered(state.clocks, set.no);
  if (!set || !clock) return null;
  const reckoned = momentOfRule(clock.rule, clock.runs, calendarBy(clock.rule, calendarOf));
  return reckoned === set.due ? null : { version, no: set.no, logged: set.due, reckoned };
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

function calendarBy({ calendar, edition = 1 }: ClockRule, calendarOf: CalendarOf): Calendar {
  return calendar === danishAuthority.key
    ? danishAuthority
    : (calendarOf(calendar, edition) ?? danishAuthority);
}
