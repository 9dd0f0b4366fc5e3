import { Temporal } from 'temporal-polyfill';
import {
  DAY_COUNT,
  type DayNumber,
  dateOf,
  dayOf,
  digitPair,
  inValidity,
  LAST_YEAR,
  type LocalDate,
  leadingDay,
} from './days.js';

/**
 * A moment in UTC as `Date.prototype.toISOString` writes it, e.g. 2026-11-23T20:07:00.000Z:
 * fixed width, so string order is time order.
 */
export type Instant = string;

const ZONE = 'Europe/Copenhagen';
const MINUTE = 60_000;
const MINUTES_A_DAY = 1_440;
const MIDNIGHT_1990_UTC = Date.UTC(1990, 0, 1);

/** Minutes from 1 January 1990 in UTC to midnight in Denmark, for every day and for the one after the last. */
let midnights: Int32Array | undefined;
const midnightTexts: (Instant | undefined)[] = Array.from({ length: DAY_COUNT });

/**
 * The day it is in Denmark at that moment.
 * @throws RangeError for what is no Instant, and outside 1990..2100.
 */
export function localDate(instant: Instant): LocalDate {
  return dateOf(localDay(millisecondsOf(instant)));
}

/**
 * The moment at which that day begins in Denmark.
 * @throws RangeError for what is no date, and outside 1990..2100.
 */
export function startOfDay(date: LocalDate): Instant {
  return midnightText(dayOf(date));
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** A moment that somebody wrote by RFC 3339, in whatever offset, as we write it; null for what is none. */
export function readInstant(text: unknown): Instant | null {
  if (typeof text !== 'string' || !RFC_3339.test(text)) return null;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** One step asks for the same moment again and again. */
let latest: Instant | undefined;
let latestMilliseconds = 0;

/**
 * Milliseconds since 1970. Several times faster than `Date.parse`, and stricter: one form only.
 * @throws RangeError for what is no Instant.
 */
export function millisecondsOf(instant: Instant): number {
  if (instant !== latest) {
    latestMilliseconds = parsed(instant);
    latest = instant;
  }
  return latestMilliseconds;
}

function parsed(instant: Instant): number {
  const hour = digitPair(instant, 11);
  const minute = digitPair(instant, 14);
  const second = digitPair(instant, 17);
  const hundredths = digitPair(instant, 20);
  const thousandths = digitPair(instant, 21);
  const day = instant.length === 24 ? leadingDay(instant) : null;
  const wellFormed =
    instant.charAt(10) === 'T' &&
    instant.charAt(13) === ':' &&
    instant.charAt(16) === ':' &&
    instant.charAt(19) === '.' &&
    instant.charAt(23) === 'Z' &&
    Math.min(hour, minute, second, hundredths, thousandths) >= 0 &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (day === null || !wellFormed) throw new RangeError('Not a moment written as 2026-11-23T20:07:00.000Z');
  const minutes = day * MINUTES_A_DAY + hour * 60 + minute;
  return MIDNIGHT_1990_UTC + minutes * MINUTE + second * 1_000 + hundredths * 10 + (thousandths % 10);
}

/**
 * The number of the day it is in Denmark, `milliseconds` after 1970.
 * @throws RangeError outside 1990..2100.
 */
export function localDay(milliseconds: number): DayNumber {
  const utcDay = Math.floor((milliseconds - MIDNIGHT_1990_UTC) / (MINUTES_A_DAY * MINUTE));
  // Denmark is ahead of UTC all year, so its next day may have begun, and no other.
  const next = utcDay + 1;
  return inValidity(next >= 0 && next <= DAY_COUNT && midnight(next) <= milliseconds ? next : utcDay);
}

/** Milliseconds since 1970 at which a day begins in Denmark; `DAY_COUNT` itself is allowed. */
export function midnight(day: DayNumber): number {
  midnights ??= readMidnights();
  return MIDNIGHT_1990_UTC + (midnights[day] as number) * MINUTE;
}

/** @throws RangeError outside 1990..2100. */
export function midnightText(day: DayNumber): Instant {
  const known = midnightTexts[inValidity(day)];
  if (known !== undefined) return known;
  const text = new Date(midnight(day)).toISOString();
  midnightTexts[day] = text;
  return text;
}

/**
 * Minutes that pass from midnight until the clocks in Denmark show `clockMinute` (0 to 1440) on that day.
 * A time that the night of daylight saving skips is read an hour later; of two equal ones the first counts.
 */
export function minutesFromMidnight(day: DayNumber, clockMinute: number): number {
  const length = (midnight(day + 1) - midnight(day)) / MINUTE;
  if (length === MINUTES_A_DAY) return clockMinute;
  if (clockMinute === MINUTES_A_DAY) return length;
  const time = { hour: Math.floor(clockMinute / 60), minute: clockMinute % 60 };
  const moment = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return (moment.epochMilliseconds - midnight(day)) / MINUTE;
}

/** Walks from one change of the clocks to the next: some 220 questions to the time zone instead of 40,000. */
function readMidnights(): Int32Array {
  const table = new Int32Array(DAY_COUNT + 1);
  let now = Temporal.PlainDate.from(dateOf(0)).toZonedDateTime(ZONE);
  let day = 0;
  while (day <= DAY_COUNT) {
    const offset = now.offsetNanoseconds / 1_000_000 / MINUTE;
    const change = now.year > LAST_YEAR ? null : now.getTimeZoneTransition('next');
    const until = change === null ? Number.POSITIVE_INFINITY : change.epochMilliseconds;
    for (; day <= DAY_COUNT; day++) {
      const minutes = day * MINUTES_A_DAY - offset;
      if (MIDNIGHT_1990_UTC + minutes * MINUTE >= until) break;
      table[day] = minutes;
    }
    if (change !== null) now = change;
  }
  return table;
}
