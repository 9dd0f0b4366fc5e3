import { expect, test } from '@jest/globals';
import { addDays, dayInDenmark, isDay, mondayOf, monthsUpTo, weekOf } from './days.js';

test('a day is the day in Denmark', () => {
  expect(dayInDenmark(Date.parse('2026-11-23T22:59:00Z'))).toBe('2026-11-23');
  expect(dayInDenmark(Date.parse('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
  expect(dayInDenmark(Date.parse('2026-07-23T22:00:00Z'))).toBe('2026-07-24');
});

test('days are counted over months, years and the change of the clocks', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
});

test.each([
  ['2026-12-31', '2026-12-28', 53],
  ['2027-01-01', '2026-12-28', 53],
  ['2027-01-04', '2027-01-04', 1],
  ['2026-11-29', '2026-11-23', 48],
  ['2025-12-29', '2025-12-29', 1],
])('%s is in the week from %s, number %s', (day, monday, week) => {
  expect([mondayOf(day), weekOf(day)]).toEqual([monday, week]);
});

test('months are counted back over the turn of a year, also from a day that the month before has not', () => {
  expect(monthsUpTo('2027-01-31', 3)).toEqual(['2027-01', '2026-12', '2026-11']);
  expect(monthsUpTo('2026-03-31', 2)).toEqual(['2026-03', '2026-02']);
});

test('what an address has may be no day', () => {
  expect(['2026-11-23', '2026-13-45', 'x', ''].map(isDay)).toEqual([true, false, false, false]);
});
