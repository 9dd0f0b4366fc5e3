import { describe, expect, test } from '@jest/globals';
import { checkBudget } from './budget.js';

describe('a budget that somebody enters', () => {
  test.each([
    { workingDays: 1 },
    { workingDays: 10_000 },
    { calendarDays: 30, skipsSummerHoliday: true } as const,
    { workingHours: 80_000 },
  ])('%j is usable', (budget) => {
    expect(checkBudget(budget)).toBeNull();
  });

  test.each([
    [{ workingDays: 0 }, 'budget-not-positive'],
    [{ calendarDays: -5 }, 'budget-not-positive'],
    [{ workingHours: 7.5 }, 'budget-not-whole'],
    [{ workingDays: Number.NaN }, 'budget-not-whole'],
    [{ workingDays: Number.POSITIVE_INFINITY }, 'budget-not-whole'],
    [{ calendarDays: 10_001 }, 'budget-too-large'],
    [{ workingHours: 80_001 }, 'budget-too-large'],
  ])('%j is refused: %s', (budget, refused) => {
    expect(checkBudget(budget)).toMatchObject({ refused });
  });
});
