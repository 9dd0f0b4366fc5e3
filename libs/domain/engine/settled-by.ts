import type { AvailableAction } from './available-actions.js';
import type { CaseState } from './case-state.js';
import type { Consequences, Guard } from './language.js';
import type { Process } from './process.js';
import { names } from './trigger.js';

/** What of a case would be over with an action: deadlines that it meets, and tasks that it does, by their numbers. */
export interface Settled {
  readonly deadlines: readonly number[];
  readonly tasks: readonly number[];
}

/**
 * What an action or answer settles of what is owed now. Of what it does only as the facts will have it, that too: it is
 * for who looks for the way on, and decides nothing.
 */
export function settledBy(
  { definition, clockEffects }: Process,
  state: CaseState,
  { action, on }: Pick<AvailableAction, 'action' | 'on'>,
): Settled {
  const [ask = '', answer] = action.split('.');
  const what = answer === undefined ? definition.actions[action] : definition.asks[ask]?.answers[answer];
  const all = what ? [what, ...(what.either ?? [])] : [];
  const own = answer === undefined ? `did:${action}` : `answered:${action}`;
  const met = new Set([own, ...all.flatMap(keysOf)].flatMap((key) => clockEffects.get(key)?.meets ?? []));
  const isAnswer = (no: number | null) => answer !== undefined && no === on;
  const deadlines = state.clocks
    .filter((clock) => (clock.ask === null ? met.has(clock.clock) : isAnswer(clock.ask)))
    .map(({ no }) => no);
  const done = new Set(all.flatMap(({ does }) => does ?? []));
  const tasks = state.tasks
    .filter(
      ({ task, cause }) =>
        done.has(task) || (cause !== null && (deadlines.includes(cause) || isAnswer(cause))),
    )
    .map(({ no }) => no);
  return { deadlines, tasks };
}

/**
 * What has to be done before an action can be: the deeds that its guard asks to have happened.
 *
 * @returns names of actions, none for an answer
 */
export function neededFor({ definition }: Process, action: string): readonly string[] {
  return deedsIn(definition.actions[action]?.when);
}

function deedsIn(guard: Guard | undefined): readonly string[] {
  if (guard === undefined) return [];
  if ('all' in guard) return guard.all.flatMap(deedsIn);
  if ('any' in guard) return guard.any.flatMap(deedsIn);
  return 'happened' in guard && 'did' in guard.happened ? names(guard.happened.did) : [];
}

/** Trigger keys (see `triggerKeys`) of what follows from it. */
function keysOf({ go, asks }: Consequences): readonly string[] {
  return [...(go === undefined ? [] : [`entered:${go}`]), ...(asks === undefined ? [] : [`asked:${asks}`])];
}
