import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Budget } from './budget.js';
import { dueMoment, elapsed, type Run } from './due-moment.js';
import { type Instant, localDate } from './instant.js';
import {
  budgets,
  calendars,
  deadlines,
  HOUR,
  later,
  moments,
  runs,
  spans,
} from './random-deadlines.reference.js';
import { differenceIn } from './verify-deadlines.reference.js';

/** The runs as they stand once a clock that never stopped is paused from `from` to `to`. */
function pausedBetween(start: Instant, from: Instant, to: Instant): readonly Run[] {
  return [{ from: start, to: from }, { from: to }];
}

const amountOf = (budget: Budget) => Object.values(budget)[0] as number;

describe('deadlines on random cases', () => {
  test('20,000 agree with the reference, day by day', () => {
    fc.assert(
      fc.property(deadlines, (one) => {
        expect(differenceIn(one)).toBeNull();
      }),
      { numRuns: 20_000 },
    );
  }, 120_000);

  test('at the due moment the budget is spent, a millisecond before it is not', () => {
    fc.assert(
      fc.property(calendars, budgets, runs, (calendar, budget, list) => {
        const due = dueMoment(calendar, budget, list);
        const lastMoment = list.at(-1)?.to;
        if (due !== null) {
          expect(elapsed(calendar, budget, list, due)).toBe(amountOf(budget));
          expect(elapsed(calendar, budget, list, later(due, -1))).toBeLessThan(amountOf(budget));
        } else {
          expect(elapsed(calendar, budget, list, lastMoment ?? '')).toBeLessThan(amountOf(budget));
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('time spent never falls, and a larger budget is never due earlier', () => {
    fc.assert(
      fc.property(calendars, budgets, runs, moments, spans, (calendar, budget, list, until, more) => {
        const before = elapsed(calendar, budget, list, until);
        expect(elapsed(calendar, budget, list, later(until, more))).toBeGreaterThanOrEqual(before);
        const [[unit, amount]] = Object.entries(budget) as [[string, number]];
        const open = [{ from: until }];
        const larger = { ...budget, [unit]: amount + 1 } as Budget;
        const due = dueMoment(calendar, budget, open) ?? '';
        expect((dueMoment(calendar, larger, open) ?? '') > due && due > until).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a pause takes away what would have passed during it, no more and no less', () => {
    fc.assert(
      fc.property(
        calendars,
        budgets,
        moments,
        spans,
        spans,
        spans,
        (calendar, budget, start, ran, paused, after) => {
          const from = later(start, ran);
          const to = later(from, paused);
          const until = later(to, after);
          const whole = (moment: Instant) => elapsed(calendar, budget, [{ from: start }], moment);
          const spent = elapsed(calendar, budget, pausedBetween(start, from, to), until);
          expect(spent).toBeCloseTo(whole(until) - (whole(to) - whole(from)), 9);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('a pause of no length changes nothing', () => {
    fc.assert(
      fc.property(calendars, budgets, moments, spans, (calendar, budget, start, ran) => {
        const moment = later(start, ran);
        const whole = dueMoment(calendar, budget, [{ from: start }]);
        expect(dueMoment(calendar, budget, pausedBetween(start, moment, moment))).toBe(whole);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a pause within one day costs no day', () => {
    const dayBudgets = budgets.filter((budget) => !('workingHours' in budget));
    fc.assert(
      fc.property(calendars, dayBudgets, moments, spans, spans, (calendar, budget, start, ran, paused) => {
        const from = later(start, ran);
        const to = later(from, paused % HOUR);
        fc.pre(localDate(from) === localDate(to));
        const whole = dueMoment(calendar, budget, [{ from: start }]);
        expect(dueMoment(calendar, budget, pausedBetween(start, from, to))).toBe(whole);
      }),
      { numRuns: 5_000 },
    );
  });
});
