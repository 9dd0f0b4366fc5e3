import { dateOfTurning } from '../time/age.js';
import type { Budget } from '../time/budget.js';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays, type LocalDate } from '../time/days.js';
import { dueMoment, type Run } from '../time/due-moment.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type { CaseState, ClockRule, Context, RungState, RunningClock } from './case-state.js';
import type { Due, Rungs } from './language.js';
import { partyOf } from './party.js';

/** The due moment of a clock and of each of its rungs; null where it stands still or hangs on a birthday. */
export interface Moments {
  readonly due: Instant | null;
  readonly rungs: readonly RungState[];
}

/** Resolves what the definition says into what the log keeps. `start` is when the clock begins to run. */
export function ruleOf(
  due: Due,
  state: CaseState,
  context: Context,
  owner: string,
  start: Instant,
): ClockRule {
  const organisation = partyOf(state, owner)?.id ?? '';
  const calendar = context.calendars[organisation] ? organisation : danishAuthority.key;
  if ('age' in due) return { unit: 'age', amount: due.age, calendar };
  if ('on' in due)
    return { unit: 'date', amount: 0, calendar, date: dateWithin(due, state, context, calendar, start) };
  if ('workingDays' in due) return { unit: 'workingDays', amount: due.workingDays, calendar };
  if ('workingHours' in due) return { unit: 'workingHours', amount: due.workingHours, calendar };
  const rule = { unit: 'calendarDays', amount: due.calendarDays, calendar } as const;
  return due.skipsSummerHoliday ? { ...rule, skipsSummerHoliday: true } : rule;
}

/** The day that the fact names, or the last one that the limit allows. */
function dateWithin(
  due: Extract<Due, { on: string }>,
  state: CaseState,
  context: Context,
  calendar: string,
  start: Instant,
): LocalDate {
  const lastDay = lastDayWithin(calendarOf(context, calendar), due.atMost, start);
  const fact = state.facts[due.on];
  return typeof fact !== 'string' || lastDay < fact ? lastDay : fact;
}

/** The last day of a budget that nothing pauses. */
export function lastDayWithin(calendar: Calendar, budget: Budget, start: Instant): LocalDate {
  const latest = dueMoment(calendar, budget, [{ from: start }]);
  return latest === null ? localDate(start) : dayBefore(latest);
}

export function momentsOf(
  rule: ClockRule,
  rungs: readonly Pick<RungState, 'name' | 'offset' | 'rang' | 'at'>[],
  runs: readonly Run[],
  context: Context,
): Moments {
  const calendar = calendarOf(context, rule.calendar);
  return {
    due: momentOf(rule, 0, runs, calendar),
    rungs: rungs.map((rung) =>
      rung.rang ? rung : { ...rung, at: momentOf(rule, rung.offset, runs, calendar) },
    ),
  };
}

export function rungsOf(rungs: Rungs): readonly RungState[] {
  return Object.entries(rungs).map(([name, rung]) => ({ name, offset: rung.at, at: null, rang: null }));
}

function momentOf(rule: ClockRule, offset: number, runs: readonly Run[], calendar: Calendar): Instant | null {
  if (runs.at(-1)?.to !== undefined || rule.unit === 'age') return null;
  if (rule.unit === 'date') return startOfDay(addDays(rule.date ?? '', offset + 1));
  return dueMoment(calendar, budgetOf(rule, offset), runs);
}

/** The budget of a rule that counts days or hours, moved by an offset in its own unit. */
export function budgetOf(rule: ClockRule, offset: number): Budget {
  const amount = rule.amount + offset;
  if (rule.unit === 'workingDays') return { workingDays: amount };
  if (rule.unit === 'workingHours') return { workingHours: amount };
  return rule.skipsSummerHoliday
    ? { calendarDays: amount, skipsSummerHoliday: true }
    : { calendarDays: amount };
}

/** When a rung is to ring, also where the log may not tell (a birthday); null while the clock stands still. */
export function rungMoment(
  clock: RunningClock,
  rung: RungState,
  birthDate: LocalDate | null,
): Instant | null {
  if (clock.rule.unit !== 'age') return rung.at;
  if (birthDate === null) return null;
  return startOfDay(addDays(dateOfTurning(birthDate, clock.rule.amount), rung.offset));
}

/** The moment as of which a clock's condition is asked. */
export function dueOf(clock: RunningClock, birthDate: LocalDate | null): Instant | null {
  if (clock.rule.unit !== 'age') return clock.due;
  return birthDate === null ? null : startOfDay(dateOfTurning(birthDate, clock.rule.amount));
}

function calendarOf(context: Context, key: string): Calendar {
  return context.calendars[key] ?? danishAuthority;
}

/** The last day before a due moment, which is the midnight that ends it. */
function dayBefore(moment: Instant): LocalDate {
  return new Date(Date.parse(moment) - 1).toISOString().slice(0, 10);
}
