import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageOn, dateOfTurning } from './age.js';
import { addDays } from './days.js';

describe('age', () => {
  test.each([
    ['the day before the birthday', '2008-11-24', '2026-11-23', 17],
    ['the birthday', '2008-11-23', '2026-11-23', 18],
    ['born on leap day, common year, 28 February', '2008-02-29', '2026-02-28', 17],
    ['born on leap day, common year, 1 March', '2008-02-29', '2026-03-01', 18],
    ['born on leap day, leap year, 29 February', '2008-02-29', '2028-02-29', 20],
    ['a custody holder', '1968-05-01', '2026-11-23', 58],
    ['not born yet', '2026-11-24', '2026-11-23', -1],
  ])('%s', (_, birthDate, date, age) => {
    expect(ageOn(birthDate, date)).toBe(age);
  });

  test.each([
    ['2008-11-23', 18, '2026-11-23'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
    ['2004-02-29', 25, '2029-03-01'],
  ])('born %s, turns %i on %s', (birthDate, age, day) => {
    expect(dateOfTurning(birthDate, age)).toBe(day);
  });

  test('one turns on the first day on which one is that old', () => {
    const birthDates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-02', days));
    const leapDays = fc.constantFrom('1992-02-29', '2000-02-29', '2008-02-29', '2012-02-29');
    fc.assert(
      fc.property(fc.oneof(birthDates, leapDays), fc.integer({ min: 1, max: 30 }), (birthDate, age) => {
        const day = dateOfTurning(birthDate, age);
        expect([ageOn(birthDate, addDays(day, -1)), ageOn(birthDate, day)]).toEqual([age - 1, age]);
      }),
    );
  });

  test('what is no date is refused, and not repeated', () => {
    expect(() => ageOn('2007-02-29', '2026-11-23')).toThrow(RangeError);
    expect(() => ageOn('2008-02-29', '2026-02-29')).toThrow(RangeError);
    expect(() => dateOfTurning('291108', 18)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/291108/) }),
    );
  });
});
