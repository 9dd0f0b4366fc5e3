import type { CaseState, Writable } from './case-state.js';
import { changesTheCase, isDeed } from './deed.js';
import type { Step } from './event.js';

/**
 * A state in the making: a copy of its own, to which one event after another is applied. What lies in it is shared with
 * the state that it was made from, frozen or not, and is replaced rather than changed.
 */
export class WorkingCopy {
  private copy: Writable<CaseState> | null;

  constructor(from: CaseState | null) {
    this.copy = from && copyOf(from);
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

  begin(state: Writable<CaseState>): void {
    this.copy = state;
  }

  /** Counts the step: the version always, the revision only when something that people decide on has changed. */
  seal(step: Step): void {
    const { fields } = this;
    fields.version = step.version;
    if (step.events.some(changesTheCase)) fields.revision += 1;
    if (isDeed(step.actor, step.events)) fields.quietSince = step.at;
  }
}

/** Field by field: V8 copies an object whose makers were many, as those of a state are, many times slower. */
function copyOf(state: CaseState): Writable<CaseState> {
  const copy: Writable<CaseState> = {
    definition: state.definition,
    version: state.version,
    revision: state.revision,
    openedAt: state.openedAt,
    opening: state.opening,
    subject: state.subject,
    stage: state.stage,
    leg: state.leg,
    holder: state.holder,
    holderSince: state.holderSince,
    stageSince: state.stageSince,
    parties: state.parties,
    former: state.former,
    overseers: state.overseers,
    facts: state.facts,
    happened: state.happened,
    asks: state.asks,
    endedAsks: state.endedAsks,
    tasks: state.tasks,
    clocks: state.clocks,
    endedClocks: state.endedClocks,
    consents: state.consents,
    records: state.records,
    next: state.next,
    closed: state.closed,
  };
  if (state.endedConsents !== undefined) copy.endedConsents = state.endedConsents;
  if (state.links !== undefined) copy.links = state.links;
  if (state.quietSince !== undefined) copy.quietSince = state.quietSince;
  return copy;
}
