import { DAY_COUNT, type DayNumber, LAST_YEAR } from './days.js';
import { type Instant, localDay, midnight, midnightText } from './instant.js';

/**
 * What a clock would have gathered had it run since 1990: a function that never falls, and its inverse.
 * A run gathers the difference between its ends, so any number of pauses costs two look-ups each.
 */
export interface Measure {
  /** How many of the amounts below make one day or one hour of a budget. */
  readonly unit: number;
  /** The amount gathered until then, in milliseconds since 1970. */
  at(milliseconds: number): number;
  /** The amount below which nothing counts for a clock that starts then. */
  floor(milliseconds: number): number;
  /** The first moment at which that much, more than nothing, is gathered; RangeError after 2100. */
  reached(amount: number): Instant;
}

/** Whole days, each gathered at its closing midnight; the day on which a clock starts gives nothing. */
export function dayMeasure(counts: (day: DayNumber) => boolean): Measure {
  const before = new Uint16Array(DAY_COUNT + 1);
  const counted: DayNumber[] = [];
  for (let day = 0; day < DAY_COUNT; day++) {
    if (counts(day)) counted.push(day);
    before[day + 1] = counted.length;
  }
  const countedDays = Uint16Array.from(counted);
  return {
    unit: 1,
    at: (milliseconds) => before[localDay(milliseconds)] as number,
    floor: (milliseconds) => before[localDay(milliseconds) + 1] as number,
    reached(amount) {
      const day = countedDays[amount - 1];
      if (day === undefined) throw neverReached();
      return midnightText(day + 1);
    },
  };
}

/** Open time to the millisecond; days that are not open have no stretch. */
export function hourMeasure(openOn: (day: DayNumber) => Stretch | null): Measure {
  const opens = new Uint16Array(DAY_COUNT);
  const before = new Uint32Array(DAY_COUNT + 1);
  for (let day = 0; day < DAY_COUNT; day++) {
    const open = openOn(day);
    opens[day] = open?.from ?? 0;
    before[day + 1] = minutesBefore(day) + (open === null ? 0 : open.to - open.from);
  }

  function minutesBefore(day: DayNumber): number {
    return before[day] as number;
  }

  function opening(day: DayNumber): number {
    return midnight(day) + (opens[day] as number) * MINUTE;
  }

  function at(milliseconds: number): number {
    const day = localDay(milliseconds);
    const start = minutesBefore(day) * MINUTE;
    const end = minutesBefore(day + 1) * MINUTE;
    return Math.min(Math.max(start + milliseconds - opening(day), start), end);
  }

  return {
    unit: 60 * MINUTE,
    at,
    floor: at,
    reached(amount) {
      if (amount > minutesBefore(DAY_COUNT) * MINUTE) throw neverReached();
      let low = 0;
      let high = DAY_COUNT - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (minutesBefore(middle + 1) * MINUTE >= amount) high = middle;
        else low = middle + 1;
      }
      return new Date(opening(low) + amount - minutesBefore(low) * MINUTE).toISOString();
    },
  };
}

/** A stretch of one day in minutes that pass after its midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;

function neverReached(): RangeError {
  return new RangeError(`The calendar does not hold enough open time before the end of ${LAST_YEAR}`);
}
