import { describe, expect, test } from '@jest/globals';
import type { Budget } from './budget.js';
import { type Calendar, danishAuthority } from './calendar.js';
import { dueMoment, elapsed } from './due-moment.js';

/** The deadline of a clock that nothing pauses. */
function due(budget: Budget, from: string, calendar: Calendar = danishAuthority) {
  return dueMoment(calendar, budget, [{ from }]);
}

describe('working days', () => {
  test.each([
    ['an ordinary week', 5, '2026-11-23T20:07:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['from a Friday', 1, '2026-11-27T09:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['from a Sunday', 1, '2026-11-29T09:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['already the next day in Denmark', 1, '2026-11-22T23:30:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['across Easter', 5, '2026-03-30T09:00:00.000Z', '2026-04-09T22:00:00.000Z'],
    ['across store bededag in 2023', 2, '2023-05-03T09:00:00.000Z', '2023-05-08T22:00:00.000Z'],
    ['across what was store bededag, in 2024', 2, '2024-04-24T09:00:00.000Z', '2024-04-26T22:00:00.000Z'],
    ['across Ascension Day and Whitsun', 8, '2026-05-13T09:00:00.000Z', '2026-05-27T22:00:00.000Z'],
    ['across Constitution Day', 1, '2026-06-04T09:00:00.000Z', '2026-06-08T22:00:00.000Z'],
    ['across Christmas', 5, '2026-12-21T09:00:00.000Z', '2026-12-30T23:00:00.000Z'],
    ['across New Year', 2, '2026-12-30T09:00:00.000Z', '2027-01-04T23:00:00.000Z'],
    ['over leap day', 1, '2028-02-28T09:00:00.000Z', '2028-02-29T23:00:00.000Z'],
    ['over the night to summer time', 1, '2026-03-27T09:00:00.000Z', '2026-03-30T22:00:00.000Z'],
    ['over the night to winter time', 1, '2026-10-23T09:00:00.000Z', '2026-10-26T23:00:00.000Z'],
  ])('%s', (_, workingDays, from, expected) => {
    expect(due({ workingDays }, from)).toBe(expected);
  });
});

describe('calendar days', () => {
  test.each([
    [
      'a month with the night to summer time in it',
      30,
      '2026-03-01T12:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ],
    ['over the night to winter time', 10, '2026-10-20T12:00:00.000Z', '2026-10-30T23:00:00.000Z'],
    ['the day of 23 hours', 1, '2026-03-28T22:59:59.999Z', '2026-03-29T22:00:00.000Z'],
    ['the day of 25 hours', 1, '2026-10-24T21:59:59.999Z', '2026-10-25T23:00:00.000Z'],
    ['February of a leap year', 2, '2028-02-27T12:00:00.000Z', '2028-02-29T23:00:00.000Z'],
    ['February of another', 2, '2027-02-27T12:00:00.000Z', '2027-03-01T23:00:00.000Z'],
  ])('%s', (_, calendarDays, from, expected) => {
    expect(due({ calendarDays }, from)).toBe(expected);
  });

  test('the summer holiday is left out when the rule says so, other closings never', () => {
    const kui: Calendar = {
      key: 'kui',
      closings: [
        { from: '2026-06-27', to: '2026-08-09', kind: 'summerHoliday' },
        { from: '2026-08-12', to: '2026-08-13', kind: 'closed' },
      ],
    };
    const contact = '2026-06-20T09:00:00.000Z';
    expect(due({ calendarDays: 30, skipsSummerHoliday: true }, contact, kui)).toBe(
      '2026-09-02T22:00:00.000Z',
    );
    expect(due({ calendarDays: 30 }, contact, kui)).toBe('2026-07-20T22:00:00.000Z');
  });
});

describe('working hours', () => {
  test.each([
    ['from Thursday afternoon into Friday', 8, '2026-11-26T12:00:00.000Z', '2026-11-27T12:00:00.000Z'],
    ['spent the moment the doors close', 3, '2026-11-26T12:00:00.000Z', '2026-11-26T15:00:00.000Z'],
    ['from the evening', 1, '2026-11-23T20:07:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['to the millisecond', 8, '2026-11-23T09:00:00.001Z', '2026-11-24T09:00:00.001Z'],
    [
      'over the weekend and the night to summer time',
      1,
      '2026-03-27T14:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ],
  ])('%s', (_, workingHours, from, expected) => {
    expect(due({ workingHours }, from)).toBe(expected);
  });

  const nights: Calendar = { key: 'nights', closings: [], hours: { 7: { from: '01:00', to: '05:00' } } };

  test('an hour that the night to summer time skips was never worked', () => {
    expect(due({ workingHours: 4 }, '2026-03-28T12:00:00.000Z', nights)).toBe('2026-04-12T00:00:00.000Z');
  });

  test('an hour that the night to winter time repeats was worked twice', () => {
    expect(due({ workingHours: 5 }, '2026-10-24T12:00:00.000Z', nights)).toBe('2026-10-25T04:00:00.000Z');
  });

  test('Saturday counts where the hours say so', () => {
    const saturdays: Calendar = {
      key: 'saturdays',
      closings: [],
      hours: { 6: { from: '10:00', to: '24:00' } },
    };
    expect(due({ workingHours: 14 }, '2026-11-23T12:00:00.000Z', saturdays)).toBe('2026-11-28T23:00:00.000Z');
  });

  test.each([
    ['16:00', '08:00'],
    ['08:00', '08:00'],
    ['8:00', '16:00'],
    ['08:00', '24:01'],
    ['08.00', '16:00'],
    ['08:60', '16:00'],
  ])('hours from %s to %s are an error', (from, to) => {
    const calendar: Calendar = { key: 'broken', closings: [], hours: { 1: { from, to } } };
    expect(() => due({ workingHours: 1 }, '2026-11-23T12:00:00.000Z', calendar)).toThrow(RangeError);
  });
});

describe('pauses', () => {
  const started = '2026-11-23T08:00:00.000Z';
  const budget = { workingDays: 5 };

  test('days that end in a pause do not count', () => {
    const runs = [{ from: started, to: '2026-11-24T10:00:00.000Z' }, { from: '2026-11-26T10:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBe('2026-12-02T23:00:00.000Z');
  });

  test('a pause within a day costs nothing', () => {
    const runs = [{ from: started, to: '2026-11-24T10:00:00.000Z' }, { from: '2026-11-24T14:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBe('2026-11-30T23:00:00.000Z');
  });

  test('the day of the start does not count, however often the clock paused on it', () => {
    const runs = [{ from: started, to: '2026-11-23T10:00:00.000Z' }, { from: '2026-11-23T14:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBe('2026-11-30T23:00:00.000Z');
    expect(elapsed(danishAuthority, budget, runs, '2026-11-23T23:00:00.000Z')).toBe(0);
  });

  test('a pause from midnight to midnight takes that day and no other', () => {
    const runs = [{ from: started, to: '2026-11-24T23:00:00.000Z' }, { from: '2026-11-25T23:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBe('2026-12-01T23:00:00.000Z');
  });

  test('while it stands still there is no deadline', () => {
    const runs = [{ from: started, to: '2026-11-25T10:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBeNull();
    expect(elapsed(danishAuthority, budget, runs, '2027-11-25T10:00:00.000Z')).toBe(1);
  });

  test('a budget spent before the pause stays spent', () => {
    const runs = [{ from: started, to: '2026-12-07T10:00:00.000Z' }];
    expect(dueMoment(danishAuthority, budget, runs)).toBe('2026-11-30T23:00:00.000Z');
    expect(elapsed(danishAuthority, budget, runs, '2026-12-24T10:00:00.000Z')).toBe(9);
  });

  test('a clock that never ran has no deadline', () => {
    expect(dueMoment(danishAuthority, budget, [])).toBeNull();
    expect(elapsed(danishAuthority, budget, [], started)).toBe(0);
  });

  test('nothing to spend is spent at the start', () => {
    expect(dueMoment(danishAuthority, { workingDays: 0 }, [{ from: started }])).toBe(started);
    expect(dueMoment(danishAuthority, { workingHours: -2 }, [{ from: started }])).toBe(started);
  });
});

describe('how much is spent', () => {
  test.each([
    ['before the start', { workingDays: 5 }, '2026-11-20T08:00:00.000Z', 0],
    ['on the third working day', { workingDays: 5 }, '2026-11-26T08:00:00.000Z', 2],
    ['long after the deadline', { workingDays: 5 }, '2026-12-09T08:00:00.000Z', 11],
    ['over a weekend, in calendar days', { calendarDays: 30 }, '2026-11-30T08:00:00.000Z', 6],
    ['in hours, with a fraction', { workingHours: 37 }, '2026-11-24T07:30:00.000Z', 7.5],
  ])('%s', (_, budget, until, expected) => {
    expect(elapsed(danishAuthority, budget, [{ from: '2026-11-23T08:00:00.000Z' }], until)).toBe(expected);
  });
});

describe('what cannot be computed says so', () => {
  test('a deadline after 2100', () => {
    expect(() => due({ calendarDays: 10 }, '2100-12-30T12:00:00.000Z')).toThrow('2100');
    expect(() => due({ workingHours: 10 }, '2100-12-31T12:00:00.000Z')).toThrow('2100');
    expect(due({ calendarDays: 1 }, '2100-12-29T12:00:00.000Z')).toBe('2100-12-30T23:00:00.000Z');
  });

  test('a calendar that is never open', () => {
    const never: Calendar = { key: 'never', closings: [], hours: {} };
    expect(() => due({ workingHours: 1 }, '2026-11-23T12:00:00.000Z', never)).toThrow('2100');
  });

  test('a start before 1990, or none at all', () => {
    expect(() => due({ workingDays: 1 }, '1989-12-31T12:00:00.000Z')).toThrow('1990 to 2100');
    expect(() => due({ workingDays: 1 }, '2026-11-23')).toThrow(RangeError);
  });
});
