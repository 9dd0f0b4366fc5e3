import { Temporal } from 'temporal-polyfill';
import type { Budget } from './budget.js';
import type { Calendar, OpeningHours } from './calendar.js';
import type { Run } from './due-moment.js';
import type { Instant } from './instant.js';

/**
 * The rules of deadlines once more, day by day and without tables, for tests alone. It shares no code with what
 * it checks: time comes from Temporal, Easter from a printed list, and every day is looked at on its own.
 * Good for deadlines between 2015 and 2042.
 */
export function referenceDueMoment(calendar: Calendar, budget: Budget, runs: readonly Run[]): Instant | null {
  const amount = Object.values(budget).find((value) => typeof value === 'number') ?? 0;
  let spent = 0;
  for (const gain of gains(calendar, budget, runs)) {
    if (spent + gain.amount < amount * unitOf(budget)) spent += gain.amount;
    else return gain.momentOf(amount * unitOf(budget) - spent);
  }
  return null;
}

export function referenceElapsed(
  calendar: Calendar,
  budget: Budget,
  runs: readonly Run[],
  until: Instant,
): number {
  const known = runs.filter((run) => run.from < until);
  const cut = known.map((run) => ({
    from: run.from,
    to: run.to === undefined || run.to > until ? until : run.to,
  }));
  let spent = 0;
  for (const gain of gains(calendar, budget, cut)) spent += gain.amount;
  return spent / unitOf(budget);
}

/** What one day adds: whole days, or milliseconds of open time. */
interface Gain {
  readonly amount: number;
  /** The moment at which so much of it is gathered. */
  momentOf(part: number): Instant;
}

function* gains(calendar: Calendar, budget: Budget, runs: readonly Run[]): Generator<Gain> {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return;
  const startDay = dayAt(first.from);
  for (let day = startDay; last.to === undefined || midnightBefore(day) < last.to; day = dayAfter(day)) {
    if ('workingHours' in budget) yield* openStretches(calendar, day, runs);
    else if (day !== startDay && counts(calendar, budget, day) && runsWhenItEnds(day, runs)) {
      yield { amount: 1, momentOf: () => midnightBefore(dayAfter(day)) };
    }
  }
}

function runsWhenItEnds(day: string, runs: readonly Run[]): boolean {
  const end = midnightBefore(dayAfter(day));
  return runs.some((run) => run.from < end && (run.to === undefined || run.to >= end));
}

function counts(calendar: Calendar, budget: Budget, day: string): boolean {
  if ('workingDays' in budget) return !isWeekend(day) && !isPublicHoliday(day) && !isClosed(calendar, day);
  return !('skipsSummerHoliday' in budget && isSummerHoliday(calendar, day));
}

function* openStretches(calendar: Calendar, day: string, runs: readonly Run[]): Generator<Gain> {
  const hours = hoursOn(calendar, day);
  if (hours === undefined || isPublicHoliday(day) || isClosed(calendar, day)) return;
  const opens = Date.parse(clockTime(day, hours.from));
  const closes = Date.parse(clockTime(day, hours.to));
  for (const run of runs) {
    const from = Math.max(opens, Date.parse(run.from));
    const to = Math.min(closes, run.to === undefined ? closes : Date.parse(run.to));
    if (to > from) yield { amount: to - from, momentOf: (part) => new Date(from + part).toISOString() };
  }
}

function hoursOn(calendar: Calendar, day: string): OpeningHours | undefined {
  const weekday = weekdayOf(day);
  if (calendar.hours !== undefined) return calendar.hours[weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7];
  if (weekday <= 4) return { from: '08:00', to: '16:00' };
  return weekday === 5 ? { from: '08:00', to: '15:00' } : undefined;
}

function isClosed(calendar: Calendar, day: string): boolean {
  return calendar.closings.some((closing) => {
    if (!('yearly' in closing)) return closing.from <= day && day <= closing.to;
    const holds = (closing.from ?? '') <= day && day <= (closing.to ?? '9');
    return holds && day.endsWith(closing.yearly);
  });
}

function isSummerHoliday(calendar: Calendar, day: string): boolean {
  const summers = calendar.closings.filter((closing) => closing.kind === 'summerHoliday');
  return isClosed({ ...calendar, closings: summers }, day);
}

function isWeekend(day: string): boolean {
  return weekdayOf(day) >= 6;
}

const isPublicHoliday = remembering((day) => {
  if (/-(01-01|12-25|12-26)$/.test(day)) return true;
  const year = Number(day.slice(0, 4));
  const easter = EASTER_SUNDAYS.find((sunday) => sunday.startsWith(`${year}`));
  if (easter === undefined) throw new RangeError(`No Easter on the list for ${year}`);
  const fromEaster = Temporal.PlainDate.from(easter).until(day).days;
  if (fromEaster === 26) return year <= 2023;
  return [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster);
});

const EASTER_SUNDAYS = `
  2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04
  2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16
  2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25
  2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01 2041-04-21 2042-04-06
`
  .trim()
  .split(/\s+/);

function unitOf(budget: Budget): number {
  return 'workingHours' in budget ? 3_600_000 : 1;
}

function dayAt(instant: Instant): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString();
}

const dayAfter = remembering((day) => Temporal.PlainDate.from(day).add({ days: 1 }).toString());

const weekdayOf = remembering((day) => Temporal.PlainDate.from(day).dayOfWeek);

const midnightBefore = remembering((day) => clockTime(day, '00:00'));

/** The moment at which clocks in Denmark show that time. */
function clockTime(day: string, time: string): Instant {
  return time === '24:00' ? midnightBefore(dayAfter(day)) : momentOf(`${day}T${time}`);
}

const momentOf = remembering((dateTime) => {
  const moment = Temporal.PlainDateTime.from(dateTime).toZonedDateTime('Europe/Copenhagen');
  return new Date(moment.epochMilliseconds).toISOString();
});

/** Temporal takes its time: what it said once about a day is kept. */
function remembering<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}
