import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays, type LocalDate } from '../time/days.js';
import { type DaysNotCounted, daysNotCounted } from '../time/days-not-counted.js';
import { localDate } from '../time/instant.js';
import { sayDay, sayList, sayShortDay } from '../time/say-day.js';
import type { ClockRule, RunningClock } from './case-state.js';
import { budgetOf, dueOf } from './clock.js';
import type { Text } from './language.js';

/**
 * Why a running clock is due when it is, in one sentence: from when, how much, which days were not counted, and which
 * pauses. Null where that cannot be said (a birthday that is erased).
 *
 * @param calendars by organisation; one that is left out follows the default calendar
 */
export function whyDue(
  clock: RunningClock,
  calendars: Readonly<Record<string, Calendar>>,
  birthDate: LocalDate | null,
): Text | null {
  const { rule, runs } = clock;
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  if (rule.unit === 'age') return birthday(rule.amount);
  const start = localDate(first.from);
  if (last.to !== undefined) return standing(rule, start, localDate(last.to));
  const due = dueOf(clock, birthDate);
  if (due === null) return null;
  const lastDay = localDate(new Date(Date.parse(due) - 1).toISOString());
  if (rule.unit === 'date') return agreed(lastDay);
  const calendar = calendars[rule.calendar] ?? danishAuthority;
  const skipped = daysNotCounted(calendar, budgetOf(rule, 0), addDays(start, 1), lastDay);
  return counted(rule, start, lastDay, notCounted(skipped), runs.length - 1);
}

function birthday(age: number): Text {
  return { da: `På ${age}-årsdagen.`, en: `On the ${age}th birthday.` };
}

function agreed(day: LocalDate): Text {
  const said = sayDay(day);
  return { da: `Den dag, der er fastsat: ${said.da}.`, en: `The day that was set: ${said.en}.` };
}

function standing(rule: ClockRule, start: LocalDate, since: LocalDate): Text {
  const [amount, from, to] = [amountIn(rule), sayDay(start), sayDay(since)];
  return {
    da: `${amount.da} fra ${from.da}; står stille siden ${to.da}, mens der ventes på et svar.`,
    en: `${amount.en} from ${from.en}; standing still since ${to.en} while an answer is awaited.`,
  };
}

function counted(
  rule: ClockRule,
  start: LocalDate,
  lastDay: LocalDate,
  skipped: Text | null,
  pauses: number,
): Text {
  const [amount, from, until] = [amountIn(rule), sayDay(start), sayDay(lastDay)];
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

function amountIn({ unit, amount }: ClockRule): Text {
  const one = amount === 1;
  switch (unit) {
    case 'workingDays':
      return { da: `${amount} arbejdsdag${one ? '' : 'e'}`, en: `${amount} working day${one ? '' : 's'}` };
    case 'workingHours':
      return { da: `${amount} arbejdstime${one ? '' : 'r'}`, en: `${amount} working hour${one ? '' : 's'}` };
    default:
      return { da: `${amount} dag${one ? '' : 'e'}`, en: `${amount} day${one ? '' : 's'}` };
  }
}

function notCounted({ weekends, named }: DaysNotCounted): Text | null {
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
