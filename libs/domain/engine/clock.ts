import { dateOfTurning } from '../time/age.js';
import { amountOf, type Budget } from '../time/budget.js';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays, addMonths, type LocalDate } from '../time/days.js';
import { dueMoment, type Run } from '../time/due-moment.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type { CaseState, ClockRule, Context, RungState, RunningClock } from './case-state.js';
import type { Adjustable, Due, Fact, Rungs } from './language.js';

/** The due moment of a clock and of each of its rungs; null where it stands still before it, or hangs on a birthday. */
export interface Moments {
  readonly due: Instant | null;
  readonly rungs: readonly RungState[];
}

/** What a deadline of the definition is made from: a clock, or the answer date of an ask. */
export interface Timed {
  readonly clock: string;
  readonly due: Due;
  readonly adjustable?: Adjustable;
}

/**
 * Resolves what the definition says into what the log keeps, by the calendar and the local budgets of who owes it.
 *
 * @param owner the organisation (or person); empty where nobody is bound yet
 * @param start when the clock begins to run
 */
export function ruleOf(
  { clock, due, adjustable }: Timed,
  owner: string,
  start: Instant,
  { state, context }: { readonly state: CaseState; readonly context: Context },
): ClockRule {
  const own = context.calendars[owner];
  const kept = { calendar: own ? owner : danishAuthority.key, ...editionOf(own) };
  if ('age' in due) return { unit: 'age', amount: due.age, ...kept };
  if ('months' in due) {
    return { unit: 'date', amount: due.months, ...kept, date: addMonths(localDate(start), due.months) };
  }
  if ('on' in due) {
    const date = dateWithin(due, state.facts[due.on], own ?? danishAuthority, start);
    return { unit: 'date', amount: 0, ...kept, date };
  }
  const local = adjustable ? context.budgets?.[owner]?.[clock] : undefined;
  const amount = local ?? amountOf(due);
  if ('workingDays' in due) return { unit: 'workingDays', amount, ...kept };
  if ('workingHours' in due) return { unit: 'workingHours', amount, ...kept };
  const rule = { unit: 'calendarDays', amount, ...kept } as const;
  return due.skipsSummerHoliday ? { ...rule, skipsSummerHoliday: true } : rule;
}

export function editionOf(calendar: Calendar | undefined): { readonly edition?: number } {
  return calendar?.edition === undefined ? {} : { edition: calendar.edition };
}

/** The day that the fact names, or the last one that the limit allows. */
function dateWithin(
  due: Extract<Due, { on: string }>,
  fact: Fact | undefined,
  calendar: Calendar,
  start: Instant,
): LocalDate {
  const lastDay = lastDayWithin(calendar, due.atMost, start);
  return typeof fact !== 'string' || lastDay < fact ? lastDay : fact;
}

/** The last day of a budget that nothing pauses. */
export function lastDayWithin(calendar: Calendar, budget: Budget, start: Instant): LocalDate {
  const latest = dueMoment(calendar, budget, [{ from: start }]);
  return latest === null ? localDate(start) : dayBefore(latest);
}

export function momentsOf(
  rule: ClockRule,
  rungs: readonly RungState[],
  runs: readonly Run[],
  context: Context,
): Moments {
  const calendar = calendarOf(context, rule.calendar);
  return {
    due: momentOf(rule, 0, runs, calendar),
    rungs: rungs.map((rung) =>
      rung.rang || rung.skipped ? rung : { ...rung, at: momentOf(rule, rung.offset, runs, calendar) },
    ),
  };
}

/** Of several rungs that lie in the past by now, only the latest is left to ring; the others are passed over. */
export function onlyLatest(rungs: readonly RungState[], now: Instant): readonly RungState[] {
  const past = rungs.filter(({ at, rang }) => rang !== null || (at !== null && at <= now));
  const latest = Math.max(...past.map(({ offset }) => offset));
  return rungs.map((rung) =>
    rung.rang === null && past.includes(rung) && rung.offset < latest ? { ...rung, skipped: now } : rung,
  );
}

/** When a rule is due by its runs; null while it stands still, and for a birthday. */
export function momentOfRule(rule: ClockRule, runs: readonly Run[], calendar: Calendar): Instant | null {
  return momentOf(rule, 0, runs, calendar);
}

export function rungsOf(rungs: Rungs): readonly RungState[] {
  return Object.entries(rungs).map(([name, rung]) => ({ name, offset: rung.at, at: null, rang: null }));
}

/** Null for a birthday, and for what had not been reached when the clock came to stand still. */
function momentOf(rule: ClockRule, offset: number, runs: readonly Run[], calendar: Calendar): Instant | null {
  if (rule.unit === 'age') return null;
  if (rule.unit !== 'date') return dueMoment(calendar, budgetOf(rule, offset), runs);
  const moment = startOfDay(addDays(rule.date ?? '', offset + 1));
  const stoodStill = runs.at(-1)?.to;
  return stoodStill !== undefined && stoodStill < moment ? null : moment;
}

/** A pause stops what lies ahead. What has been reached stays so: a deadline that is over is over, whoever is waited for. */
export function pausedAt(now: Instant, { due, rungs }: Moments): Moments {
  const reached = (at: Instant | null) => (at !== null && at <= now ? at : null);
  return {
    due: reached(due),
    rungs: rungs.map((rung) => (rung.rang || rung.skipped ? rung : { ...rung, at: reached(rung.at) })),
  };
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
