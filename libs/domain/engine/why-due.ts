import { amountOf, type Budget } from '../time/budget.js';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays, type LocalDate } from '../time/days.js';
import { daysNotCounted } from '../time/days-not-counted.js';
import { dueMoment } from '../time/due-moment.js';
import { type Instant, localDate } from '../time/instant.js';
import { sayDay, sayList, sayShortDay } from '../time/say-day.js';
import type { CaseState, RunningClock } from './case-state.js';
import { budgetOf, lastDayWithin } from './clock.js';
import type { Due, Text } from './language.js';

/** What a clock's due moment was made from, beside the clock itself. */
export interface MadeFrom {
  /** As the definition has it. */
  readonly due: Due | undefined;
  readonly facts: CaseState['facts'];
  /** By organisation; one that is left out follows the default calendar. */
  readonly calendars: Readonly<Record<string, Calendar>>;
}

/**
 * Why a running clock is due when it is: from when, how much, which days were not counted, and which pauses. Null for
 * one without a due moment that is no birthday either.
 */
export function whyDue({ rule, runs, due }: RunningClock, made: MadeFrom): Text | null {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  if (rule.unit === 'age') return birthday(rule.amount);
  const start = localDate(first.from);
  const budget = budgetOf(rule, 0);
  if (last.to !== undefined && rule.unit !== 'date') return standing(budget, start, localDate(last.to));
  if (due === null) return null;
  const lastDay = localDate(new Date(Date.parse(due) - 1).toISOString());
  const calendar = made.calendars[rule.calendar] ?? danishAuthority;
  if (rule.unit === 'date') {
    const limit = limitReached(made, calendar, first.from, lastDay);
    return limit ? atMost(limit, start, lastDay) : agreed(lastDay);
  }
  const stillSo = dueMoment(calendar, budget, runs) === due;
  const skipped = stillSo ? notCounted(calendar, budget, start, lastDay) : calendarChanged;
  return counted(budget, start, lastDay, skipped, runs.length - 1);
}

/** A deadline keeps its day; which days were left out, today's calendar no longer tells. */
const calendarChanged: Text = {
  da: 'Regnet efter den kalender, der gjaldt, da fristen blev sat.',
  en: 'Counted by the calendar that held when the deadline was set.',
};

function birthday(age: number): Text {
  return { da: `På ${age}-årsdagen.`, en: `On turning ${age}.` };
}

/** The most that the definition allows, where that decided: the day named lies later, or none is named. */
function limitReached(
  { due, facts }: MadeFrom,
  calendar: Calendar,
  start: Instant,
  lastDay: LocalDate,
): Budget | null {
  if (due === undefined || !('on' in due) || facts[due.on] === lastDay) return null;
  return lastDayWithin(calendar, due.atMost, start) === lastDay ? due.atMost : null;
}

function atMost(limit: Budget, start: LocalDate, lastDay: LocalDate): Text {
  const [amount, from, until] = [amountIn(limit), sayDay(start), sayDay(lastDay)];
  return {
    da: `Højst ${amount.da} fra ${from.da}, til og med ${until.da}; ingen tidligere dag er fastsat.`,
    en: `At most ${amount.en} from ${from.en}, up to and including ${until.en}; no earlier day was set.`,
  };
}

function agreed(day: LocalDate): Text {
  const said = sayDay(day);
  return { da: `Den dag, der er fastsat: ${said.da}.`, en: `The day that was set: ${said.en}.` };
}

function standing(budget: Budget, start: LocalDate, since: LocalDate): Text {
  const [amount, from, to] = [amountIn(budget), sayDay(start), sayDay(since)];
  return {
    da: `${amount.da} fra ${from.da}; står stille siden ${to.da}, mens der ventes på et svar.`,
    en: `${amount.en} from ${from.en}; standing still since ${to.en} while an answer is awaited.`,
  };
}

function counted(
  budget: Budget,
  start: LocalDate,
  lastDay: LocalDate,
  skipped: Text | null,
  pauses: number,
): Text {
  const [amount, from, until] = [amountIn(budget), sayDay(start), sayDay(lastDay)];
  const paused =
    pauses > 0
      ? {
          da: ` Pauser (${pauses}), mens der blev ventet på et svar, er lagt til.`,
          en: ` Pauses (${pauses}) while an answer was awaited are added.`,
        }
      : { da: '', en: '' };
  return {
    da: `${amount.da} fra ${from.da}, til og med ${until.da}.${skipped ? ` ${skipped.da}` : ''}${paused.da}`,
    en: `${amount.en} from ${from.en}, up to and including ${until.en}.${skipped ? ` ${skipped.en}` : ''}${paused.en}`,
  };
}

function amountIn(budget: Budget): Text {
  const amount = amountOf(budget);
  const one = amount === 1;
  if ('workingDays' in budget) {
    return { da: `${amount} arbejdsdag${one ? '' : 'e'}`, en: `${amount} working day${one ? '' : 's'}` };
  }
  if ('workingHours' in budget) {
    return { da: `${amount} arbejdstime${one ? '' : 'r'}`, en: `${amount} working hour${one ? '' : 's'}` };
  }
  return { da: `${amount} dag${one ? '' : 'e'}`, en: `${amount} day${one ? '' : 's'}` };
}

function notCounted(calendar: Calendar, budget: Budget, start: LocalDate, lastDay: LocalDate): Text | null {
  const { weekends, named } = daysNotCounted(calendar, budget, addDays(start, 1), lastDay);
  const days = named.map(({ da, en, from, to }) => {
    const [first, last] = [sayShortDay(from), sayShortDay(to)];
    return from === to
      ? { da: `${da} (${first.da})`, en: `${en} (${first.en})` }
      : { da: `${da} (${first.da} til ${last.da})`, en: `${en} (${first.en} to ${last.en})` };
  });
  const all = weekends ? [{ da: 'weekender', en: 'weekends' }, ...days] : days;
  if (all.length === 0) return null;
  const list = sayList(all);
  return { da: `Ikke talt med: ${list.da}.`, en: `Not counted: ${list.en}.` };
}
