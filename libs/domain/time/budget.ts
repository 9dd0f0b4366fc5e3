/** How much time an owner of a clock is given. */
export type Budget =
  | { readonly workingDays: number }
  | {
      readonly calendarDays: number;
      /** Days of the calendar's summer holiday do not count (Pligt-BEK §10). */
      readonly skipsSummerHoliday?: true;
    }
  | { readonly workingHours: number };

/** Why a budget that somebody entered cannot be used. */
export type BudgetRefusal =
  | { readonly refused: 'budget-not-whole' }
  | { readonly refused: 'budget-not-positive' }
  | { readonly refused: 'budget-too-large'; readonly limit: number };

const MOST_DAYS = 10_000;
/** As many days of eight hours. */
const MOST_HOURS = 80_000;

/** Null for a usable budget: a whole number of at least 1 and at most 10,000 days or 80,000 hours. */
export function checkBudget(budget: Budget): BudgetRefusal | null {
  const amount = amountOf(budget);
  const limit = 'workingHours' in budget ? MOST_HOURS : MOST_DAYS;
  if (!Number.isInteger(amount)) return { refused: 'budget-not-whole' };
  if (amount <= 0) return { refused: 'budget-not-positive' };
  if (amount > limit) return { refused: 'budget-too-large', limit };
  return null;
}

/** The amount in the budget's own unit: days or hours. */
export function amountOf(budget: Budget): number {
  if ('workingDays' in budget) return budget.workingDays;
  if ('calendarDays' in budget) return budget.calendarDays;
  return budget.workingHours;
}
