import { digitPair, isLeapYear, isLocalDate, type LocalDate } from './days.js';

/**
 * Full years lived on that day; negative before birth. Any year will do: custody holders were born before 1990.
 *
 * Who was born on 29 February turns a year older on 29 February, in common years on 1 March: the year is
 * lived to its end only when 28 February is over. No Danish provision was found that says so; the later day
 * was chosen since it keeps the protection of a minor, and it is what German law says outright (BGB §188(3)).
 *
 * @throws RangeError for what is no date.
 */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = yearOf(date) - yearOf(birthDate);
  return dayInYear(date) < dayInYear(birthDate) ? years - 1 : years;
}

/**
 * The first day on which `ageOn` says `age`.
 * @throws RangeError for what is no date.
 */
export function dateOfTurning(birthDate: LocalDate, age: number): LocalDate {
  const year = yearOf(birthDate) + age;
  const monthAndDay = birthDate.slice(5);
  const day = monthAndDay === '02-29' && !isLeapYear(year) ? '03-01' : monthAndDay;
  return `${String(year).padStart(4, '0')}-${day}`;
}

function yearOf(date: LocalDate): number {
  // The message does not repeat the date: a date of birth belongs in no log.
  if (!isLocalDate(date)) throw new RangeError('Not a day written as 2026-11-23');
  return digitPair(date, 0) * 100 + digitPair(date, 2);
}

/** Month and day as one number, which grows with them. */
function dayInYear(date: LocalDate): number {
  return digitPair(date, 5) * 100 + digitPair(date, 8);
}
