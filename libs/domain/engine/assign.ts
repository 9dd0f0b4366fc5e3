import type { Actor, Assign, OpenTask } from './case-state.js';
import type { Draft } from './draft.js';
import { numbered } from './numbered.js';
import { partyOfTask } from './party.js';
import { type Refusal, refuse } from './refusal.js';

/**
 * Claim, release, assign and delegate are one: the task is somebody's from now on, or nobody's. What is lent comes back
 * to its lender when whoever has it lets go of it.
 */
export function assign(draft: Draft, { task: no, to, lend }: Assign): Refusal | null {
  const task = numbered(draft.state.tasks, no);
  if (!task) return refuse('no-such-task', 'Opgaven er ikke åben.', 'The task is not open.');
  const { actor } = draft.context;
  const owner = partyOfTask(draft.state, task);
  if (owner.id !== actor.party || (task.leader && !actor.leader)) {
    return refuse('task-not-yours', 'Opgaven ligger i en anden indbakke.', 'The task is in another inbox.');
  }
  if (isAnothers(task, actor, to)) return taken(task.assignee);
  if (lend) {
    const lender = actsAs(actor, task.lender ?? task.assignee) ?? (actor.leader ? task.assignee : null);
    if (lender === null || to === null || to === lender) {
      return refuse(
        'task-not-lent',
        'Man kan kun låne en opgave ud, som man selv har, og til en anden.',
        'A task can be lent only by whoever has it, and to somebody else.',
        '/to',
      );
    }
    draft.emit({ type: 'taskAssigned', no, to, lender });
    return null;
  }
  draft.emit({ type: 'taskAssigned', no, ...whoseNow(task, actor, to) });
  return null;
}

/** Whoever it is lent to may pass it on or let go of it; it stays the lender's all the same. */
function whoseNow({ lender }: OpenTask, actor: Actor, to: string | null) {
  if (lender === undefined || actsAs(actor, lender) || to === lender) return { to };
  if (to === null) return { to: lender };
  return actor.leader ? { to } : { to, lender };
}

/** Taken by somebody else in whose place the actor may not act; who lent it may have it back at any time. */
function isAnothers(task: OpenTask, actor: Actor, to: string | null): boolean {
  if (task.assignee === null || task.assignee === to || actor.leader) return false;
  return !actsAs(actor, task.assignee) && !(task.lender !== undefined && actsAs(actor, task.lender));
}

/** The person named, if the actor is that one or stands in for them. */
function actsAs({ person, standsFor = [] }: Actor, whom: string | null | undefined): string | null {
  if (whom === null || whom === undefined) return null;
  return whom === person || standsFor.includes(whom) ? whom : null;
}

function taken(by: string | null): Refusal {
  const refusal = refuse(
    'task-taken',
    'En kollega har allerede taget opgaven.',
    'A colleague has already taken the task.',
  );
  return by === null ? refusal : { ...refusal, person: by };
}
