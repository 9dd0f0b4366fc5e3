import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, DAY_COUNT, dateOf, dayOf, isLocalDate, weekdayOf } from './days.js';

describe('days', () => {
  test('every day from 1990 to 2100 has its number and its weekday', () => {
    let day = Temporal.PlainDate.from('1990-01-01');
    for (let number = 0; number < DAY_COUNT; number++) {
      const written = day.toString();
      if (dateOf(number) !== written || dayOf(written) !== number || weekdayOf(number) !== day.dayOfWeek) {
        throw new Error(
          `${written} is day ${dayOf(written)}, ${dateOf(number)}, weekday ${weekdayOf(number)}`,
        );
      }
      day = day.add({ days: 1 });
    }
    expect(day.toString()).toBe('2101-01-01');
  });

  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test.each([
    '2027-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '',
  ])('%j is no date', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => dayOf(text)).toThrow(RangeError);
  });

  test.each(['2026-11-23T', '2026/11/23', '+026-11-23', '２026-11-23'])('%j is no date either', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test.each([
    ['2026-08-21', 24, '2028-08-21'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 13, '2027-12-30'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  test('outside 1990 to 2100 it says so', () => {
    expect(() => dayOf('1989-12-31')).toThrow('1990 to 2100');
    expect(() => addDays('2100-12-31', 1)).toThrow('1990 to 2100');
    expect(() => addDays('2026-11-23', 0.5)).toThrow(RangeError);
    expect(() => addDays('2026-11-23', Number.NaN)).toThrow(RangeError);
  });

  test('a refused date is not repeated in the message: it may be a date of birth', () => {
    expect(() => dayOf('1975-06-07')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/1975/) }),
    );
    expect(() => dayOf('2008-02-30')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/2008/) }),
    );
  });
});
