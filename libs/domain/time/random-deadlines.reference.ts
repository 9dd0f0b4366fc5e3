import fc from 'fast-check';
import type { Budget } from './budget.js';
import { type Calendar, type Closing, danishAuthority, type OpeningHours } from './calendar.js';
import type { Weekday } from './days.js';
import type { Run } from './due-moment.js';
import { type Instant, localDate, startOfDay } from './instant.js';

// Deadlines as chance will have them, 2015 to 2040: for tests and for `npm run verify:deadlines` alone.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Any moment of 2015 to 2040, often near midnight, near the nights when the clocks change, or near Christmas. */
export const moments: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.UTC(2015, 0, 2), max: Date.UTC(2040, 11, 31) }),
      fc
        .tuple(
          fc.integer({ min: 2015, max: 2040 }),
          fc.constantFrom([2, 25], [9, 23], [11, 20], [1, 27], [3, 1]),
        )
        .chain(([year, [month = 0, day = 1]]) =>
          fc.integer({ min: 0, max: 9 * DAY }).map((after) => Date.UTC(year, month, day) + after),
        ),
    ),
    fc.option(fc.constantFrom(-1, 0, 1), { freq: 2 }),
  )
  .map(([milliseconds, nearMidnight]) => {
    const instant = new Date(milliseconds).toISOString();
    return nearMidnight === null ? instant : later(startOfDay(localDate(instant)), nearMidnight);
  });

export const spans = fc.oneof(
  fc.integer({ min: 0, max: 10 * HOUR }),
  fc.integer({ min: 0, max: 12 * DAY }),
  fc.integer({ min: 1, max: 20 }).map((days) => days * DAY),
);

/** One to five runs in order; some meet, some are empty, the last may be open. */
export const runs: fc.Arbitrary<readonly Run[]> = fc
  .tuple(moments, fc.array(fc.tuple(spans, spans), { maxLength: 4 }), fc.option(spans, { freq: 3 }))
  .map(([start, stretches, lastStretch]) => {
    const list: Run[] = [];
    let from = start;
    for (const [ran, paused] of stretches) {
      const to = later(from, ran);
      list.push({ from, to });
      from = later(to, paused);
    }
    list.push(lastStretch === null ? { from } : { from, to: later(from, lastStretch) });
    return list;
  });

export const budgets: fc.Arbitrary<Budget> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 60 }).map((calendarDays) => ({ calendarDays })),
  fc
    .integer({ min: 1, max: 60 })
    .map((calendarDays) => ({ calendarDays, skipsSummerHoliday: true }) as const),
  fc.integer({ min: 1, max: 120 }).map((workingHours) => ({ workingHours })),
);

const closings: fc.Arbitrary<Closing> = fc.oneof(
  fc
    .tuple(
      moments,
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom('closed' as const, 'summerHoliday' as const),
    )
    .map(([instant, days, kind]) => ({
      from: localDate(instant),
      to: localDate(later(startOfDay(localDate(instant)), days * DAY + 12 * HOUR)),
      kind,
    })),
  fc
    .tuple(fc.constantFrom('12-24', '06-05', '02-29', '12-31'), fc.option(moments), fc.option(moments))
    .map(([yearly, from, to]) => ({
      yearly,
      ...(from !== null && { from: localDate(from) }),
      ...(to !== null && { to: localDate(to) }),
      kind: 'closed' as const,
    })),
);

const openingHours: fc.Arbitrary<OpeningHours> = fc.constantFrom(
  { from: '08:00', to: '16:00' },
  { from: '09:30', to: '13:15' },
  { from: '00:00', to: '24:00' },
  { from: '01:30', to: '02:30' },
  { from: '02:15', to: '05:00' },
);

const ownHours: fc.Arbitrary<Partial<Record<Weekday, OpeningHours>>> = fc
  .tuple(
    openingHours,
    fc.record({ 2: openingHours, 4: openingHours, 6: openingHours, 7: openingHours }, { requiredKeys: [] }),
  )
  .map(([monday, others]) => ({ ...others, 1: monday }));

/** Few calendars with many closings: making the tables of one takes longer than a thousand deadlines. */
export const calendars: fc.Arbitrary<Calendar> = fc.constantFrom(
  danishAuthority,
  ...fc.sample(
    fc
      .tuple(fc.array(closings, { minLength: 30, maxLength: 90, size: 'max' }), fc.option(ownHours))
      .map(
        ([list, hours]): Calendar => ({ key: 'own', closings: list, ...(hours === null ? {} : { hours }) }),
      ),
    { numRuns: 40, seed: 20_261_123 },
  ),
);

/** One deadline, and a moment at which to ask how much of it is spent. */
export const deadlines = fc.record({
  calendar: calendars,
  budget: budgets,
  runs,
  after: fc.integer({ min: 0, max: 60 * DAY }),
});
