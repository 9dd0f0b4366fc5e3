import { amountOf, type Budget } from './budget.js';
import type { Calendar } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { type Instant, millisecondsOf } from './instant.js';
import { dayMeasure, type Measure } from './measure.js';

/** A stretch in which a clock ran; `to` is missing while it runs. */
export interface Run {
  readonly from: Instant;
  readonly to?: Instant;
}

let everyDay: Measure | undefined;

/**
 * The moment at which the budget is spent: the first at which the deadline is over. Null while the clock stands
 * still with something left.
 *
 * Days: the day on which the first run starts does not count. A later day counts if the calendar counts it and
 * the clock is running when the day ends, so a pause within one day costs nothing. Due is the midnight that
 * ends the last day.
 *
 * Hours: opening hours during the runs, to the millisecond, as time really passes on the nights when the clocks
 * change.
 *
 * A budget of nothing or less, as of a warning set further ahead than the clock has time, is spent at the start.
 * Runs are in order and do not overlap; amounts are whole.
 *
 * @throws RangeError when a moment is none, or the due moment or a run lies outside 1990..2100.
 */
export function dueMoment(calendar: Calendar, budget: Budget, runs: readonly Run[]): Instant | null {
  const [first] = runs;
  if (first === undefined) return null;
  const measure = measureOf(calendar, budget);
  const floor = measure.floor(millisecondsOf(first.from));
  let left = amountOf(budget) * measure.unit;
  if (left <= 0) return first.from;
  for (const run of runs) {
    const start = Math.max(floor, measure.at(millisecondsOf(run.from)));
    if (run.to === undefined) return measure.reached(start + left);
    const gathered = measure.at(millisecondsOf(run.to)) - start;
    if (gathered >= left) return measure.reached(start + left);
    if (gathered > 0) left -= gathered;
  }
  return null;
}

/**
 * How much of the budget is spent by then, in days or hours (hours with fractions). It goes on growing when the
 * budget is spent. At the due moment it is the budget's amount, and before it less.
 *
 * @throws RangeError when a moment is none, or lies outside 1990..2100.
 */
export function elapsed(calendar: Calendar, budget: Budget, runs: readonly Run[], until: Instant): number {
  const [first] = runs;
  if (first === undefined) return 0;
  const measure = measureOf(calendar, budget);
  const floor = measure.floor(millisecondsOf(first.from));
  const end = measure.at(millisecondsOf(until));
  let sum = 0;
  for (const run of runs) {
    const start = Math.max(floor, measure.at(millisecondsOf(run.from)));
    const stop = run.to === undefined ? end : Math.min(end, measure.at(millisecondsOf(run.to)));
    if (stop > start) sum += stop - start;
  }
  return sum / measure.unit;
}

function measureOf(calendar: Calendar, budget: Budget): Measure {
  if ('workingDays' in budget) return tablesOf(calendar).workingDays();
  if ('workingHours' in budget) return tablesOf(calendar).workingHours();
  if (budget.skipsSummerHoliday) return tablesOf(calendar).daysOutsideSummerHoliday();
  everyDay ??= dayMeasure(() => true);
  return everyDay;
}
