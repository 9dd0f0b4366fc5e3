import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { addDays, dateOf, dayNumber } from './days.js';
import { holidayName } from './holidays.js';

const years = Array.from({ length: 2040 - 1995 + 1 }, (_, index) => 1995 + index);
const published = new Holidays('DK');

describe('public holidays', () => {
  test.each(years)('%i: the same days as the published list', (year) => {
    const expected = published
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10));
    const days = Array.from({ length: 366 }, (_, index) => dateOf(dayNumber(year, 1, 1) + index));
    const ours = days.filter((day) => day.startsWith(`${year}-`) && holidayName(day) !== null);
    expect(ours).toEqual(expected);
  });

  test.each([
    ['2026-01-01', 'Nytårsdag'],
    ['2026-04-02', 'Skærtorsdag'],
    ['2026-04-03', 'Langfredag'],
    ['2026-04-05', 'Påskedag'],
    ['2026-04-06', '2. påskedag'],
    ['2023-05-05', 'Store bededag'],
    ['2026-05-14', 'Kristi himmelfartsdag'],
    ['2026-05-24', 'Pinsedag'],
    ['2026-05-25', '2. pinsedag'],
    ['2026-12-25', 'Juledag'],
    ['2026-12-26', '2. juledag'],
  ])('%s is %s', (date, name) => {
    expect(holidayName(date)?.da).toBe(name);
  });

  test('store bededag is no holiday from 2024 on', () => {
    const easter2024 = '2024-03-31';
    expect(holidayName(easter2024)?.en).toBe('Easter Sunday');
    expect(holidayName(addDays(easter2024, 26))).toBeNull();
  });

  test.each(['2026-06-05', '2026-12-24', '2026-12-31', '2026-05-01'])('%s is no public holiday', (date) => {
    expect(holidayName(date)).toBeNull();
  });

  test('the earliest and the latest Easter of the century', () => {
    expect(holidayName('2008-03-23')?.en).toBe('Easter Sunday');
    expect(holidayName('2038-04-25')?.en).toBe('Easter Sunday');
  });
});
