import { describe, expect, test } from '@jest/globals';
import { type Calendar, danishAuthority } from './calendar.js';
import { isWorkingDay } from './working-days.js';

const kui: Calendar = {
  key: 'kui',
  closings: [
    ...danishAuthority.closings,
    { from: '2026-07-06', to: '2026-07-24', kind: 'summerHoliday', label: 'Sommerferie' },
    { from: '2026-10-16', to: '2026-10-16', kind: 'closed' },
    { yearly: '02-29', kind: 'closed' },
  ],
};

describe('working days', () => {
  test.each([
    ['a Monday', '2026-11-23', true],
    ['a Friday', '2026-11-27', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['Easter Monday', '2026-04-06', false],
    ['Constitution Day, by custom', '2026-06-05', false],
    ['Christmas Eve, by custom', '2026-12-24', false],
    ['Christmas Eve in another year', '2031-12-24', false],
    ['New Year’s Eve', '2026-12-31', true],
    ['the last day before the summer closing', '2026-07-03', true],
    ['its first day', '2026-07-06', false],
    ['its last day', '2026-07-24', false],
    ['the day after', '2026-07-27', true],
    ['a closing of one day', '2026-10-16', false],
    ['a closing that comes in leap years alone: that day', '2028-02-29', false],
    ['and no other', '2027-03-01', true],
  ])('%s', (_, date, expected) => {
    expect(isWorkingDay(kui, date)).toBe(expected);
  });

  test('without closings, Constitution Day and Christmas Eve are working days', () => {
    const open: Calendar = { key: 'open', closings: [] };
    expect(isWorkingDay(open, '2026-06-05')).toBe(true);
    expect(isWorkingDay(open, '2026-12-24')).toBe(true);
  });

  test('an edited calendar is obeyed at once, though its key is the same', () => {
    const edited: Calendar = { ...kui, closings: [{ from: '2026-11-23', to: '2026-11-23', kind: 'closed' }] };
    expect([kui, edited, kui].map((calendar) => isWorkingDay(calendar, '2026-11-23'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('more calendars than are remembered', () => {
    const dates = Array.from({ length: 300 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const calendars = dates.map(
      (date): Calendar => ({
        key: 'one',
        closings: [{ from: date, to: date, kind: 'closed' }],
      }),
    );
    const openAnyway = [...calendars, ...calendars].filter((calendar, index) =>
      isWorkingDay(calendar, dates[index % 300] ?? ''),
    );
    expect(openAnyway).toEqual([]);
    expect(calendars.filter((calendar) => isWorkingDay(calendar, '2026-11-23')).length).toBe(300);
  });

  test.each([
    ['ends before it begins', { from: '2026-07-24', to: '2026-07-06', kind: 'closed' } as const],
    ['is no date', { from: '2026-02-30', to: '2026-03-01', kind: 'closed' } as const],
    ['lies outside 1990 to 2100', { from: '2100-12-31', to: '2101-01-01', kind: 'closed' } as const],
    ['is no day of any year', { yearly: '02-30', kind: 'closed' } as const],
  ])('a closing that %s is an error', (_, closing) => {
    expect(() => isWorkingDay({ key: 'broken', closings: [closing] }, '2026-11-23')).toThrow(RangeError);
  });
});
