import type { Actor } from './case-state.js';
import type { Event } from './event.js';

/** Whether somebody did something in the case: not a clock, more than taking a task, and not what was done before. */
export function isDeed(actor: Actor, events: readonly Event[]): boolean {
  return (
    actor.person !== null &&
    events.some((event) => changesTheCase(event) && event.type !== 'rebased' && event.type !== 'corrected')
  );
}

/** A claimed task and a rung clock leave the case as people saw it; everything else does not. */
export function changesTheCase(event: Event): boolean {
  switch (event.type) {
    case 'taskAssigned':
    case 'rang':
    case 'taskOpened':
    case 'taskEnded':
    case 'clockStarted':
    case 'clockEnded':
    case 'clockPaused':
    case 'clockResumed':
    case 'clockChanged':
      return false;
    default:
      return true;
  }
}
