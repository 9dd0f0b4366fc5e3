import { type Closing, closesOn } from './calendar.js';
import { DAY_COUNT, dateOf, dayNumber, dayOf, isLeapYear, isLocalDate, weekdayOf } from './days.js';
import { everyYear, publicHolidays } from './holidays.js';

/** Why a day may not count; a day can carry several marks, and a working day carries none. */
export const WEEKEND = 1;
const PUBLIC_HOLIDAY = 2;
const CLOSED = 4;
export const SUMMER_HOLIDAY = 8;

/** The marks of every day, by day number. */
export type DayMarks = Readonly<Uint8Array>;

let withoutClosings: DayMarks | undefined;

/** @throws RangeError for a closing that is no span of days within 1990..2100. */
export function markDays(closings: readonly Closing[]): DayMarks {
  withoutClosings ??= markWeekendsAndHolidays();
  const marks = withoutClosings.slice();
  for (const closing of closings) {
    const mark = closing.kind === 'summerHoliday' ? SUMMER_HOLIDAY : CLOSED;
    for (const [first, last] of spansOf(closing)) {
      for (let day = first; day <= last; day++) marks[day] = (marks[day] as number) | mark;
    }
  }
  return marks;
}

function markWeekendsAndHolidays(): DayMarks {
  const marks = new Uint8Array(DAY_COUNT);
  for (let day = 0; day < DAY_COUNT; day++) marks[day] = weekdayOf(day) >= 6 ? WEEKEND : 0;
  for (const day of publicHolidays().keys()) marks[day] = (marks[day] as number) | PUBLIC_HOLIDAY;
  return marks;
}

/** First and last day of each time it closes. */
function spansOf(closing: Closing): readonly (readonly [number, number])[] {
  if ('yearly' in closing) {
    if (!isLocalDate(`2000-${closing.yearly}`)) throw new RangeError('Not a month and day written as 12-24');
    const [month, day] = closing.yearly.split('-').map(Number) as [number, number];
    const years = closing.yearly === '02-29' ? everyYear().filter(isLeapYear) : everyYear();
    return years
      .map((year) => dayNumber(year, month, day))
      .filter((number) => closesOn(closing, dateOf(number)))
      .map((number) => [number, number]);
  }
  if (closing.to < closing.from) throw new RangeError('A closing ends before it begins');
  return [[dayOf(closing.from), dayOf(closing.to)]];
}
