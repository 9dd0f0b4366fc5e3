import { dateOfTurning } from '../time/age.js';
import { amountOf, type Budget } from '../time/budget.js';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays, addMonths, type LocalDate } from '../time/days.js';
import { dueMoment, type Run } from '../time/due-moment.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type { CaseState, ClockRule, Context, RungState, RunningClock, Writable } from './case-state.js';
import type { Adjustable, Clock, Due, Fact, Guard, Rungs } from './language.js';

/** The due moment of a clock and of each of its rungs; null where it stands still before it, or hangs on a birthday. */
export interface Moments {
  readonly due: Instant | null;
  readonly rungs: readonly RungState[];
}

/** A clock of the definition, or the date by which the answer to an ask is owed. */
export interface Deadline {
  readonly name: string;
  readonly kind: 'statutory' | 'local';
  /** Null for an answer: whoever is asked owes it. */
  readonly owner: string | null;
  readonly scope: Clock['scope'];
  readonly due: Due;
  readonly adjustable: Adjustable | undefined;
  readonly holds: Guard | undefined;
  readonly countsFrom: Clock['countsFrom'];
  /** It is over when its last rung has rung: a birthday. */
  readonly metByItself: boolean;
  /** It begins afresh with whatever anybody does in the case. */
  readonly measuresQuiet: boolean;
  readonly rungs: Rungs;
  /** Its rungs before any of them has a moment. */
  readonly ladder: readonly RungState[];
}

/**
 * Resolves what the definition says into what the log keeps, by the calendar and the local budgets of who owes it.
 *
 * @param owner the organisation (or person); empty where nobody is bound yet
 * @param start when the clock begins to run
 */
export function ruleOf(
  { name, due, adjustable }: Deadline,
  owner: string,
  start: Instant,
  facts: CaseState['facts'],
  context: Context,
): ClockRule {
  const calendar = context.calendars[owner];
  if ('age' in due) return ruleBy(calendar, owner, 'age', due.age);
  if ('months' in due) {
    const rule = ruleBy(calendar, owner, 'date', due.months);
    rule.date = addMonths(localDate(start), due.months);
    return rule;
  }
  if ('on' in due) {
    const rule = ruleBy(calendar, owner, 'date', 0);
    rule.date = dateWithin(due, facts[due.on], calendar ?? danishAuthority, start);
    return rule;
  }
  const amount = (adjustable && context.budgets?.[owner]?.[name]) ?? amountOf(due);
  if ('workingDays' in due) return ruleBy(calendar, owner, 'workingDays', amount);
  if ('workingHours' in due) return ruleBy(calendar, owner, 'workingHours', amount);
  const rule = ruleBy(calendar, owner, 'calendarDays', amount);
  if (due.skipsSummerHoliday) rule.skipsSummerHoliday = true;
  return rule;
}

function ruleBy(
  calendar: Calendar | undefined,
  owner: string,
  unit: ClockRule['unit'],
  amount: number,
): Writable<ClockRule> {
  const rule: Writable<ClockRule> = { unit, amount, calendar: calendar ? owner : danishAuthority.key };
  if (calendar?.edition !== undefined) rule.edition = calendar.edition;
  return rule;
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
      rung.rang || rung.skipped ? rung : rungAt(rung, momentOf(rule, rung.offset, runs, calendar)),
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

/** Whether an ask makes the clock stand still: its last run has ended. */
export function standsStill({ runs }: RunningClock): boolean {
  return runs[runs.length - 1]?.to !== undefined;
}

/** When a rule is due by its runs; null while it stands still, and for a birthday. */
export function momentOfRule(rule: ClockRule, runs: readonly Run[], calendar: Calendar): Instant | null {
  return momentOf(rule, 0, runs, calendar);
}

/** One that has yet to ring, at another moment. */
export function rungAt({ name, offset }: RungState, at: Instant | null): RungState {
  return { name, offset, at, rang: null };
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
    rungs: rungs.map((rung) => (rung.rang || rung.skipped ? rung : rungAt(rung, reached(rung.at)))),
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
