import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, DAY_COUNT, dateOf, dayOf } from './days.js';
import { localDate, midnight, millisecondsOf, minutesFromMidnight, startOfDay } from './instant.js';

const validity = { min: new Date('1990-01-01T00:00:00.000Z'), max: new Date('2100-12-31T22:59:59.999Z') };

describe('moments and days in Denmark', () => {
  test('every day from 1990 to 2100 begins at midnight in Copenhagen', () => {
    for (let day = 0; day < DAY_COUNT; day += 1) {
      const expected = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(
        'Europe/Copenhagen',
      ).epochMilliseconds;
      if (midnight(day) !== expected)
        throw new Error(`${dateOf(day)} begins at ${midnight(day)}, not ${expected}`);
    }
    expect(new Date(midnight(DAY_COUNT)).toISOString()).toBe('2100-12-31T23:00:00.000Z');
  });

  test.each([
    ['a winter evening', '2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['winter midnight', '2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['a summer evening', '2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['summer midnight', '2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['the evening before summer time', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['the evening of its first day', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['the evening before winter time', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['the evening of its first day, an hour longer', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['leap day', '2028-02-28T23:00:00.000Z', '2028-02-29'],
  ])('%s', (_, instant, day) => {
    expect(localDate(instant)).toBe(day);
  });

  test('a moment lies between the start of its day and the start of the next', () => {
    fc.assert(
      fc.property(fc.date({ ...validity, noInvalidDate: true }), (date) => {
        const instant = date.toISOString();
        const day = localDate(instant);
        expect(startOfDay(day) <= instant).toBe(true);
        expect(day === '2100-12-31' || instant < startOfDay(addDays(day, 1))).toBe(true);
      }),
    );
  });

  test('reads every moment as Date does', () => {
    fc.assert(
      fc.property(fc.date({ ...validity, noInvalidDate: true }), (date) => {
        expect(millisecondsOf(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test.each([
    '2026-11-23T20:07:00Z',
    '2026-11-23T20:07:00.000+01:00',
    '2026-11-23 20:07:00.000Z',
    '2026-02-29T20:07:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T20:60:00.000Z',
    '2026-11-23T20:07:60.000Z',
    '2026-11-23T20:07:00.0x0Z',
    '2026-11-23T20:07:00,000Z',
    '2026-11-23T20.07:00.000Z',
    '2026-11-23T20:07.00.000Z',
    '2026-11-23T20:07:00.000z',
    '',
  ])('%j is no moment', (text) => {
    expect(() => millisecondsOf(text)).toThrow(RangeError);
  });

  test('outside 1990 to 2100 it says so', () => {
    expect(localDate('1989-12-31T23:00:00.000Z')).toBe('1990-01-01');
    expect(() => localDate('1989-12-31T22:59:59.999Z')).toThrow('1990 to 2100');
    expect(() => localDate('2100-12-31T23:00:00.000Z')).toThrow('1990 to 2100');
    expect(() => localDate('0001-01-01T00:00:00.000Z')).toThrow('1990 to 2100');
    expect(() => startOfDay('2101-01-01')).toThrow('1990 to 2100');
  });

  test.each([
    ['an ordinary day', '2026-11-23', 180, 180],
    ['before the clocks go forward', '2026-03-29', 119, 119],
    ['in the hour that is skipped', '2026-03-29', 150, 150],
    ['after the clocks went forward', '2026-03-29', 180, 120],
    ['the end of the short day', '2026-03-29', 1440, 1380],
    ['the first of two equal times', '2026-10-25', 150, 150],
    ['after the clocks went back', '2026-10-25', 180, 240],
    ['the end of the long day', '2026-10-25', 1440, 1500],
  ])('minutes since midnight: %s', (_, date, clock, passed) => {
    expect(minutesFromMidnight(dayOf(date), clock)).toBe(passed);
  });
});
