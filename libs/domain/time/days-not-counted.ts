import type { Budget } from './budget.js';
import { type Calendar, type Closing, closesOn } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { SUMMER_HOLIDAY, WEEKEND } from './day-marks.js';
import { addDays, dateOf, dayOf, type LocalDate } from './days.js';
import { holidayName } from './holidays.js';

/** Days that a budget leaves out, told apart by why. */
export interface DaysNotCounted {
  /** Saturdays and Sundays that are nothing else besides. */
  readonly weekends: boolean;
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
  const left = 'calendarDays' in budget ? (budget.skipsSummerHoliday ? SUMMER_HOLIDAY : 0) : ~0;
  let weekends = false;
  const named: DaysNotCounted['named'][number][] = [];
  for (let day = dayOf(first); day <= dayOf(last); day++) {
    const why = (marks[day] as number) & left;
    if (why === WEEKEND) weekends = true;
    else if (why !== 0 && (why & WEEKEND) === 0)
      note(named, dateOf(day), nameOf(calendar.closings, dateOf(day)));
  }
  return { weekends, named };
}

type Name = { readonly da: string; readonly en: string };

/** Days in a row of one name are one span; a weekend between them does not part it. */
function note(named: DaysNotCounted['named'][number][], date: LocalDate, name: Name): void {
  const before = named.at(-1);
  const follows = before !== undefined && before.da === name.da && date <= addDays(before.to, 3);
  if (follows) named[named.length - 1] = { ...before, to: date };
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
