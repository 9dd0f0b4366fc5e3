import { amountOf, type Budget } from './budget.js';
import type { Calendar } from './calendar.js';
import { addDays, type LocalDate } from './days.js';
import { daysNotCounted } from './days-not-counted.js';
import { dueMoment, type Run } from './due-moment.js';
import { type Instant, localDate } from './instant.js';
import {
  type Said,
  sayDay,
  sayList,
  sayMoment,
  sayShortDay,
  sayShortMoment,
  sayWeekdays,
} from './say-day.js';

/** A stretch in which a clock stood still (`to` null: it still does), and what was waited for. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason?: Said;
}

/** What a deadline was reckoned from, as far as it is to be told. */
export interface Reckoned {
  readonly calendar: Calendar;
  readonly budget: Budget;
  readonly runs: readonly Run[];
  /** Null while it stands still. */
  readonly due: Instant | null;
  /** What started it. */
  readonly began?: Said | undefined;
  readonly pauses: readonly Pause[];
  /** What the rule is: law, or a target of one's own. */
  readonly rule?: Said | undefined;
}

/**
 * One sentence: from what, how much, until when, which days were not counted, which pauses, by which rule.
 *
 * @throws RangeError outside 1990..2100
 */
export function sayDeadline(reckoned: Reckoned): Said {
  const { calendar, budget, runs, due, pauses, rule } = reckoned;
  const start = localDate(runs[0]?.from ?? '');
  const clauses = [head(reckoned, start)];
  if (due !== null) {
    const known = dueMoment(calendar, budget, runs) === due;
    const left = known ? notCounted(calendar, budget, start, lastDayBefore(due)) : calendarChanged;
    if (left) clauses.push(left);
  }
  clauses.push(...pauses.map((pause) => sayPause(pause, 'workingHours' in budget)));
  if (rule) clauses.push(rule);
  return sentence(clauses);
}

/** The day that a due moment ends, or lies in. */
export function lastDayBefore(due: Instant): LocalDate {
  return localDate(new Date(Date.parse(due) - 1).toISOString());
}

/** A deadline keeps its day; which days were left out, this calendar does not tell. */
const calendarChanged: Said = {
  da: 'regnet efter den kalender, der gjaldt, da fristen blev sat',
  en: 'counted by the calendar that held when the deadline was set',
};

function head({ budget, runs, due, began }: Reckoned, start: LocalDate): Said {
  const amount = sayBudget(budget);
  const from = 'workingHours' in budget ? sayMoment(runs[0]?.from ?? '') : sayDay(start);
  const what = began ? { da: ` (${began.da})`, en: ` (${began.en})` } : { da: '', en: '' };
  const beginning = {
    da: `${amount.da} fra ${from.da}${what.da}`,
    en: `${amount.en} from ${from.en}${what.en}`,
  };
  if (due === null) return beginning;
  if ('workingHours' in budget) {
    const until = sayMoment(due);
    return { da: `${beginning.da}, til ${until.da}`, en: `${beginning.en}, until ${until.en}` };
  }
  const until = sayDay(lastDayBefore(due));
  return {
    da: `${beginning.da}, til og med ${until.da}`,
    en: `${beginning.en}, up to and including ${until.en}`,
  };
}

/** «5 arbejdsdage», “5 working days”. */
export function sayBudget(budget: Budget): Said {
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

/** Of a deadline that is years long nobody reads every holiday. */
const mostNamed = 12;

function notCounted(calendar: Calendar, budget: Budget, start: LocalDate, lastDay: LocalDate): Said | null {
  const first = 'workingHours' in budget ? start : addDays(start, 1);
  const { weekends, weekdays, named } = daysNotCounted(calendar, budget, first, lastDay);
  const year = start.slice(0, 4);
  const days = named.slice(0, mostNamed).map(({ da, en, from, to }) => {
    const [first, last] = [sayShortDay(from), sayShortDay(to)];
    const of = to.startsWith(year) ? '' : ` ${to.slice(0, 4)}`;
    return from === to
      ? { da: `${da} (${first.da}${of})`, en: `${en} (${first.en}${of})` }
      : { da: `${da} (${first.da} til ${last.da}${of})`, en: `${en} (${first.en} to ${last.en}${of})` };
  });
  const more = named.length - days.length;
  const rest =
    more > 0
      ? [{ da: `${more} andre lukkedage og helligdage`, en: `${more} other holidays and closings` }]
      : [];
  const off = [...(weekends ? [{ da: 'weekender', en: 'weekends' }] : []), ...weekdays.map(sayWeekdays)];
  const all = [...off, ...days, ...rest];
  if (all.length === 0) return null;
  const list = sayList(all);
  return { da: `ikke talt med: ${list.da}`, en: `not counted: ${list.en}` };
}

/** Hours are told with the time of day: without it nobody could reckon them again. */
function sayPause({ from, to, reason }: Pause, inHours: boolean): Said {
  const why = reason ? { da: ` (${reason.da})`, en: ` (${reason.en})` } : { da: '', en: '' };
  if (to === null) {
    const since = inHours ? sayMoment(from) : sayDay(localDate(from));
    return {
      da: `står stille siden ${since.da}, mens der ventes på et svar${why.da}`,
      en: `standing still since ${since.en} while an answer is awaited${why.en}`,
    };
  }
  const [first, last] = inHours
    ? [sayShortMoment(from), sayShortMoment(to)]
    : [sayShortDay(localDate(from)), sayShortDay(localDate(to))];
  if (first.da === last.da) return { da: `pause ${first.da}${why.da}`, en: `pause on ${first.en}${why.en}` };
  return {
    da: `pause ${first.da} til ${last.da}${why.da}`,
    en: `paused ${first.en} to ${last.en}${why.en}`,
  };
}

/** Clauses as one sentence. */
export function sentence(clauses: readonly Said[]): Said {
  return {
    da: begun(`${clauses.map(({ da }) => da).join('; ')}.`),
    en: begun(`${clauses.map(({ en }) => en).join('; ')}.`),
  };
}

function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
