import type { Budget } from './budget.js';
import { type Calendar, type Closing, closesOn, usualHours } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { SUMMER_HOLIDAY, WEEKEND } from './day-marks.js';
import { dateOf, dayOf, type LocalDate, type Weekday, weekdayOf } from './days.js';
import { holidayName } from './holidays.js';

/** Days that a budget leaves out, told apart by why. */
export interface DaysNotCounted {
  /** Saturdays and Sundays that are nothing else besides, where neither ever counts. */
  readonly weekends: boolean;
  /** Other weekdays that never count: without opening hours, in a budget of hours. */
  readonly weekdays: readonly Weekday[];
  /** Public holidays and closings on what would else be a working day. A closing is named by its label. */
  readonly named: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly da: string;
    readonly en: string;
  }[];
}

/**
 * The days from `first` to `last`, both included, that do not count. It asks the very marks by which due moments are
 * computed.
 *
 * @throws RangeError outside 1990..2100, and for a calendar that makes no sense.
 */
export function daysNotCounted(
  calendar: Calendar,
  budget: Budget,
  first: LocalDate,
  last: LocalDate,
): DaysNotCounted {
  const { marks } = tablesOf(calendar);
  const left = 'calendarDays' in budget ? (budget.skipsSummerHoliday ? SUMMER_HOLIDAY : 0) : ~WEEKEND;
  const never = neverCounted(calendar, budget);
  const hasWeekend = never.has(6) && never.has(7);
  const found = new Set<Weekday>();
  const named: DaysNotCounted['named'][number][] = [];
  let unbroken = false;
  for (let day = dayOf(first); day <= dayOf(last); day++) {
    const why = (marks[day] as number) & left;
    if (never.has(weekdayOf(day))) {
      if (why === 0) found.add(weekdayOf(day));
    } else if (why !== 0) {
      note(named, dateOf(day), nameOf(calendar.closings, dateOf(day)), unbroken);
      unbroken = true;
    } else unbroken = false;
  }
  const ofWeekend = (day: Weekday) => hasWeekend && day >= 6;
  return {
    weekends: [...found].some(ofWeekend),
    weekdays: [...found].filter((day) => !ofWeekend(day)).sort((a, b) => a - b),
    named,
  };
}

function neverCounted({ hours = usualHours }: Calendar, budget: Budget): ReadonlySet<Weekday> {
  if ('calendarDays' in budget) return new Set();
  const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return new Set(week.filter((day) => ('workingHours' in budget ? hours[day] === undefined : day >= 6)));
}

type Name = { readonly da: string; readonly en: string };

/**
 * Days of one name are one span as long as no day between them counts: a weekend or a weekday that is never open does
 * not part it, one day that counts does.
 */
function note(
  named: DaysNotCounted['named'][number][],
  date: LocalDate,
  name: Name,
  unbroken: boolean,
): void {
  const before = named.at(-1);
  if (unbroken && before?.da === name.da) named[named.length - 1] = { ...before, to: date };
  else named.push({ ...name, from: date, to: date });
}

function nameOf(closings: readonly Closing[], date: LocalDate): Name {
  const holiday = holidayName(date);
  if (holiday) return holiday;
  const closing = closings.find((one) => closesOn(one, date));
  if (closing?.label !== undefined) return { da: closing.label, en: closing.label };
  return closing?.kind === 'summerHoliday'
    ? { da: 'sommerferie', en: 'summer holiday' }
    : { da: 'lukkedag', en: 'closing day' };
}
