import type { Ask, Case, Deadline } from '../../api/cases.js';

const yearLength = 365 * 86_400_000;

interface Running {
  /** Open asks but appointments, which stand on their own; the nearest answer first. */
  readonly asks: readonly Ask[];
  /** Deadlines of other things than answers, nearest first; paused ones stand last. */
  readonly near: readonly Deadline[];
  /** More than a year away: nothing that anybody acts on now. */
  readonly far: readonly Deadline[];
  readonly answerBy: (ask: Ask) => Deadline | undefined;
}

/** What is owed in the case at a moment, in milliseconds. */
export function runningIn({ asks, deadlines }: Case, now: number): Running {
  const running = deadlines.filter(({ ended }) => ended === null).sort(byDue);
  const others = running.filter(({ ask }) => ask === null);
  const isFar = ({ due }: Deadline) => due !== null && Date.parse(due) - now > yearLength;
  return {
    asks: asks.filter(({ ended, kind }) => ended === null && kind !== 'appointment').sort(byDue),
    near: others.filter((deadline) => !isFar(deadline)),
    far: others.filter(isFar),
    answerBy: ({ no }) => running.find(({ ask }) => ask === no),
  };
}

interface Due {
  readonly due: string | null;
}

function byDue({ due: one }: Due, { due: other }: Due): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other);
}
