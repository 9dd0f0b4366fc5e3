/** A day in Denmark, e.g. 2026-11-23: fixed width, so string order is time order. */
export type LocalDate = string;

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day counted from 1 January 1990, which is 0 and was a Monday: what the tables are indexed by. */
export type DayNumber = number;

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** How many days the years 1990 to 2100 hold. */
export const DAY_COUNT = 40_542;

/** 1 January 1990, counted in days from 1 January 1970. */
const FIRST_DAY_SINCE_1970 = 7_305;
const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const texts: (LocalDate | undefined)[] = Array.from({ length: DAY_COUNT });

/**
 * The day `days` later (earlier, when negative).
 * @throws RangeError for what is no date, and outside 1990..2100.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayOf(date) + days);
}

/**
 * The same day of the month so many months later, or that month's last day where it has no such day.
 * @throws RangeError for what is no date, and outside 1990..2100.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!isLocalDate(date)) throw new RangeError('Not a day written as 2026-11-23');
  const firstOf = (month: number) => dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return dateOf(Math.min(firstOf(month) + Number(date.slice(8)) - 1, firstOf(month + 1) - 1));
}

/** Whether the text is a day that exists, written as `2026-11-23`, in any year from 0000 to 9999. */
export function isLocalDate(text: string): boolean {
  return text.length === 10 && leadingDay(text) !== null;
}

/** @throws RangeError for what is no date, and outside 1990..2100. */
export function dayOf(date: LocalDate): DayNumber {
  // Messages never repeat a date: it may be somebody's date of birth.
  const day = date.length === 10 ? leadingDay(date) : null;
  if (day === null) throw new RangeError('Not a day written as 2026-11-23');
  return inValidity(day);
}

/** @throws RangeError outside 1990..2100, and for what is no whole number. */
export function dateOf(day: DayNumber): LocalDate {
  const known = texts[inValidity(day)];
  if (known !== undefined) return known;
  const text = new Date((day + FIRST_DAY_SINCE_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  texts[day] = text;
  return text;
}

/** The number of a day that exists; months are 1 to 12. Not checked against 1990..2100. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 482;
  const inYear = (DAYS_BEFORE_MONTH[month] as number) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return (year - FIRST_YEAR) * 365 + leapDays + inYear + dayOfMonth - 1;
}

export function weekdayOf(day: DayNumber): Weekday {
  return ((day % 7) + 1) as Weekday;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of the day with which the text begins; null for none that exists. What follows it is not looked at. */
export function leadingDay(text: string): DayNumber | null {
  if (text.charAt(4) !== '-' || text.charAt(7) !== '-') return null;
  const century = digitPair(text, 0);
  const yearOfCentury = digitPair(text, 2);
  const month = digitPair(text, 5);
  const day = digitPair(text, 8);
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return null;
  const year = century * 100 + yearOfCentury;
  const last = month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month] as number);
  return day > last ? null : dayNumber(year, month, day);
}

/** The two digits at a place, as a number; -1 when they are no digits. */
export function digitPair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** @throws RangeError outside 1990..2100, and for what is no whole number. */
export function inValidity(day: DayNumber): DayNumber {
  if (Number.isInteger(day) && day >= 0 && day < DAY_COUNT) return day;
  throw new RangeError(`Days and deadlines are computed for the years ${FIRST_YEAR} to ${LAST_YEAR} only`);
}
