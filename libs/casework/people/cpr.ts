import { isLocalDate, type LocalDate } from '#domain';

/**
 * The date of birth that a CPR number states: the seventh digit and the year tell the century (Det Centrale
 * Personregister, «Personnummeret i CPR», table of centuries). Null where there is no such day. Modulus 11 is not
 * looked at: since 2007 numbers are given out that fail it.
 *
 * @param cpr ten digits, without the dash
 */
export function birthDateOfCpr(cpr: string): LocalDate | null {
  const [, day, month, year, seventh] = /^(\d\d)(\d\d)(\d\d)(\d)\d{3}$/.exec(cpr) ?? [];
  if (day === undefined || month === undefined || year === undefined || seventh === undefined) return null;
  const date = `${centuryOf(Number(seventh), Number(year))}${year}-${month}-${day}`;
  return isLocalDate(date) ? date : null;
}

function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19;
  return year <= 57 ? 20 : 18;
}
