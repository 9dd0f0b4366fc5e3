import type { CaseState } from './case-state.js';
import { effects, type Moment } from './effects.js';
import type { Event, Step } from './event.js';
import { happenedAgain } from './happened.js';
import { keyOf } from './trigger.js';
import { WorkingCopy } from './working-copy.js';

/**
 * The state after a step. Needs no definition: steps carry resolved values, so old logs replay under any version.
 * Pure; neither argument is changed, whatever they hold may be frozen.
 */
export function evolve(state: CaseState | null, step: Step): CaseState {
  const copy = new WorkingCopy(state);
  for (const event of step.events) apply(copy, event, step);
  copy.seal(step);
  return copy.state;
}

/**
 * One event, on the way to a state: to be followed by the others of its step, and by `seal`. Gives the key under which
 * the state remembers that it happened; null for what nothing else may hang on.
 */
export function apply(copy: WorkingCopy, event: Event, moment: Moment): string | null {
  (effects[event.type] as (copy: WorkingCopy, event: Event, moment: Moment) => void)(copy, event, moment);
  const key = keyOf(event);
  if (key !== null) copy.fields.happened = happenedAgain(copy.state.happened, key, moment.version);
  return key;
}
