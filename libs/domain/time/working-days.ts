import type { Calendar } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { dayOf, type LocalDate } from './days.js';

/**
 * Whether that day is a working day (*arbejdsdag*): Monday to Friday, no public holiday, and not within one of
 * the calendar's closings, summer holiday included.
 *
 * @throws RangeError for what is no date, outside 1990..2100, and for a calendar that makes no sense.
 */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return tablesOf(calendar).marks[dayOf(date)] === 0;
}
