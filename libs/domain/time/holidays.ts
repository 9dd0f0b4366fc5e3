import { type DayNumber, dayNumber, dayOf, FIRST_YEAR, LAST_YEAR, type LocalDate } from './days.js';

/** The name of a public holiday (*helligdag*), Danish with English beside it. */
export interface HolidayName {
  readonly da: string;
  readonly en: string;
}

interface Rule {
  readonly name: HolidayName;
  readonly on: { readonly month: number; readonly day: number } | { readonly daysFromEaster: number };
  /** The last year in which it was a public holiday. */
  readonly lastYear?: number;
}

/** The Danish public holidays. 24 December, 5 June and 1 May are none: those are closings by local choice. */
const RULES: readonly Rule[] = [
  { name: { da: 'Nytårsdag', en: "New Year's Day" }, on: { month: 1, day: 1 } },
  { name: { da: 'Skærtorsdag', en: 'Maundy Thursday' }, on: { daysFromEaster: -3 } },
  { name: { da: 'Langfredag', en: 'Good Friday' }, on: { daysFromEaster: -2 } },
  { name: { da: 'Påskedag', en: 'Easter Sunday' }, on: { daysFromEaster: 0 } },
  { name: { da: '2. påskedag', en: 'Easter Monday' }, on: { daysFromEaster: 1 } },
  // Abolished from 1 January 2024: lov nr. 214 af 6. marts 2023.
  { name: { da: 'Store bededag', en: 'General Prayer Day' }, on: { daysFromEaster: 26 }, lastYear: 2023 },
  { name: { da: 'Kristi himmelfartsdag', en: 'Ascension Day' }, on: { daysFromEaster: 39 } },
  { name: { da: 'Pinsedag', en: 'Whit Sunday' }, on: { daysFromEaster: 49 } },
  { name: { da: '2. pinsedag', en: 'Whit Monday' }, on: { daysFromEaster: 50 } },
  { name: { da: 'Juledag', en: 'Christmas Day' }, on: { month: 12, day: 25 } },
  { name: { da: '2. juledag', en: 'Boxing Day' }, on: { month: 12, day: 26 } },
];

/** All of 1990 to 2100: some 1,100 entries, made once. */
let holidays: ReadonlyMap<DayNumber, HolidayName> | undefined;

/**
 * The name of the public holiday that falls on that day in Denmark, or null.
 * @throws RangeError for what is no date, and outside 1990..2100.
 */
export function holidayName(date: LocalDate): HolidayName | null {
  return publicHolidays().get(dayOf(date)) ?? null;
}

export function publicHolidays(): ReadonlyMap<DayNumber, HolidayName> {
  holidays ??= new Map(everyYear().flatMap(holidaysOf));
  return holidays;
}

/** The years for which days and deadlines are computed. */
export function everyYear(): readonly number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
}

function holidaysOf(year: number): (readonly [DayNumber, HolidayName])[] {
  const easter = easterSunday(year);
  return RULES.filter((rule) => year <= (rule.lastYear ?? year)).map(({ name, on }) => [
    'daysFromEaster' in on ? easter + on.daysFromEaster : dayNumber(year, on.month, on.day),
    name,
  ]);
}

/** Gregorian computus of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8); its letters kept. */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(year, month, day);
}
