import type { CaseState } from './case-state.js';
import { changesTheCase, isDeed } from './deed.js';
import type { Step } from './event.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A state in the making: a copy of its own, to which one event after another is applied. What lies in it is shared with
 * the state that it was made from, frozen or not, and is replaced rather than changed.
 */
export class WorkingCopy {
  private copy: Writable<CaseState> | null;

  constructor(from: CaseState | null) {
    this.copy = from && { ...from };
  }

  /** As it is by now. It goes on changing with every event. */
  get state(): CaseState {
    return this.fields;
  }

  /** The same, to be written to. */
  get fields(): Writable<CaseState> {
    if (this.copy === null) throw new Error('A log begins with «opened», and with nothing else.');
    return this.copy;
  }

  begin(state: CaseState): void {
    this.copy = { ...state };
  }

  /** Counts the step: the version always, the revision only when something that people decide on has changed. */
  seal(step: Step): void {
    const { fields } = this;
    fields.version = step.version;
    if (step.events.some(changesTheCase)) fields.revision += 1;
    if (isDeed(step)) fields.quietSince = step.at;
  }
}
