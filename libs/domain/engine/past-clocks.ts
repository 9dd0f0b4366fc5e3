import type { CaseState, RunningClock } from './case-state.js';
import type { Step } from './event.js';
import { apply } from './evolve.js';
import { numbered } from './numbered.js';
import { WorkingCopy } from './working-copy.js';

/** A clock that has ended, as it was when it did, with the facts of that moment: what explains its date. */
export interface PastClock {
  readonly clock: RunningClock;
  readonly facts: CaseState['facts'];
}

/** By number, from the whole log of a case: the snapshot keeps only how each ended. */
export function pastClocks(steps: readonly Step[]): ReadonlyMap<number, PastClock> {
  const copy = new WorkingCopy(null);
  const past = new Map<number, PastClock>();
  for (const step of steps) {
    for (const event of step.events) {
      const clock = event.type === 'clockEnded' ? numbered(copy.state.clocks, event.no) : undefined;
      if (clock) past.set(clock.no, { clock, facts: copy.state.facts });
      apply(copy, event, step);
    }
    copy.seal(step);
  }
  return past;
}
