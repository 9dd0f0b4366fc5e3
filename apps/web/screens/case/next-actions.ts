import type { CaseAction, Deadline } from '../../api/cases.js';

/** More are no help to whoever looks for the way on. */
const most = 3;

export interface NextAction {
  readonly action: CaseAction;
  /** The nearest deadline that it meets; null where it does a task without one. */
  readonly meets: Deadline | null;
}

/**
 * What settles what the reader's own party owes, the nearest first; of the same day, what settles most.
 *
 * @param actions open ones
 * @param deadlines of the case, nearest first
 */
export function nextIn(
  actions: readonly CaseAction[],
  deadlines: readonly Deadline[],
): readonly NextAction[] {
  const place = ({ meets }: NextAction) => (meets === null ? deadlines.length : deadlines.indexOf(meets));
  const much = ({ action: { settles } }: NextAction) => settles.deadlines.length + settles.tasks.length;
  return actions
    .map((action) => ({
      action,
      meets: deadlines.find(({ no }) => action.settles.deadlines.includes(no)) ?? null,
    }))
    .filter(({ action, meets }) => meets !== null || action.settles.tasks.length > 0)
    .sort((one, other) => place(one) - place(other) || much(other) - much(one))
    .slice(0, most);
}
