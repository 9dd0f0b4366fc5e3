import { amountOf, type Budget, type BudgetRefusal, checkBudget } from '../../time/budget.js';
import type { Definition, Due, Rungs } from '../language.js';

const mostMonths = 120;

/** Budgets that give no usable time. */
export function* dueFaults(place: string, due: Due | undefined): Iterable<string> {
  if (!due) {
    yield `${place}: missing: say by when`;
  } else if ('age' in due) {
    if (!Number.isInteger(due.age) || due.age < 1)
      yield `${place}.age: is to be a whole number of years from 1 on`;
  } else if ('months' in due) {
    if (!Number.isInteger(due.months) || due.months < 1 || due.months > mostMonths)
      yield `${place}.months: is to be a whole number from 1 to ${mostMonths}`;
  } else if (!('on' in due)) {
    yield* budgetFaults(place, due);
  } else if (!due.atMost) {
    yield `${place}.atMost: missing: a day that somebody names needs a limit`;
  } else {
    yield* budgetFaults(`${place}.atMost`, due.atMost);
  }
}

const whatIsWrong: Readonly<Record<BudgetRefusal['refused'], string>> = {
  'budget-not-whole': 'is to be a whole number of days or hours',
  'budget-not-positive': 'is to be at least 1',
  'budget-too-large': 'is more than any deadline has',
};

function* budgetFaults(place: string, budget: Budget): Iterable<string> {
  const refusal = checkBudget(budget);
  if (refusal) yield `${place}: ${whatIsWrong[refusal.refused]}`;
}

/** Where the names that the language suggests must stand. */
const proper: Readonly<Record<string, { readonly holds: (at: number) => boolean; readonly words: string }>> =
  {
    warn: { holds: (at) => at < 0, words: 'before the due moment (at < 0)' },
    breach: { holds: (at) => at === 0, words: 'at the due moment (at: 0)' },
    escalate: { holds: (at) => at > 0, words: 'after the due moment (at > 0)' },
  };

/** The least time that it gives, in the unit of its rungs. */
function leastOf(due: Exclude<Due, { age: number }>): number {
  if ('months' in due) return due.months * 28;
  return amountOf('on' in due ? (due.atMost ?? { calendarDays: 1 }) : due);
}

/**
 * Ladders that ring too early, or that nobody hears.
 * @param owners the roles that may owe it: persons have no inbox
 * @param second `asker` where somebody awaits an answer
 */
export function* ladderFaults(
  { roles }: Definition,
  place: string,
  { due, rungs }: { readonly due: Due; readonly rungs: Rungs },
  owners: readonly string[],
  second?: 'asker',
): Iterable<string> {
  const hears = (whom: string) => {
    if (whom === 'asker') return second === 'asker';
    return (whom === 'owner' ? owners : [whom]).some((role) => roles[role]?.is !== 'person');
  };
  const amount = !due || 'age' in due ? null : leastOf(due);
  for (const [name, { at, tells, lapses }] of Object.entries(rungs)) {
    const rung = `${place}.rungs.${name}`;
    if (!Number.isInteger(at)) yield `${rung}.at: is to be a whole number`;
    const rule = Object.hasOwn(proper, name) ? proper[name] : undefined;
    if (rule && !rule.holds(at))
      yield `${rung}.at: «${name}» rings ${rule.words}: move it, or give it another name`;
    if (amount !== null && amount + at <= 0) {
      yield `${rung}.at: would ring at or before the start, with ${amount} given: move it nearer to the due moment`;
    }
    if (lapses && second !== 'asker') yield `${rung}.lapses: a clock is no ask: leave it out`;
    if (tells.length === 0 && !lapses) yield `${rung}.tells: nobody: say who is told`;
    if (tells.includes('asker') && !second)
      yield `${rung}.tells: nobody asks for a clock, so there is no asker: name the role`;
  }
  if (!Object.values(rungs).some(({ at, tells, lapses }) => at >= 0 && (lapses || tells.some(hears)))) {
    yield `${place}.rungs: nobody with an inbox is told when it is late: add a rung at 0 that tells somebody`;
  }
}
