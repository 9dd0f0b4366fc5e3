import type { Process } from '../../api/process.js';
import type { LocalBudget } from '../../api/rules.js';

/** In what a leader looks for a budget, in the order of the page. */
export const budgetGroups = ['own', 'received', 'asked', 'choices'] as const;
export type BudgetGroup = (typeof budgetGroups)[number];

type Asks = Readonly<Record<string, Pick<Process['asks'][string], 'kind'>>>;

/** Asks by which a case or a notice comes to the house; of the others one wants to know something. */
const received: ReadonlySet<string> = new Set(['handoff', 'notice', 'approval', 'stay']);

/** Who waits: nobody but the case itself, whoever sent something, whoever asked; or it is no time at all. */
export function groupOf({ name, unit }: Pick<LocalBudget, 'name' | 'unit'>, asks: Asks): BudgetGroup {
  if (unit === 'years' || unit === 'times' || unit === 'hours') return 'choices';
  const ask = asks[name];
  if (!ask) return 'own';
  return received.has(ask.kind) ? 'received' : 'asked';
}
