import type { CaseState } from './case-state.js';
import { changesTheCase, isDeed } from './deed.js';
import type { Step } from './event.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What of a state are maps and lists. */
type Part =
  | 'parties'
  | 'former'
  | 'asks'
  | 'endedAsks'
  | 'tasks'
  | 'clocks'
  | 'endedClocks'
  | 'consents'
  | 'happened'
  | 'records';

type WritablePart<Name extends Part> = CaseState[Name] extends readonly (infer Item)[]
  ? Item[]
  : Writable<CaseState[Name]>;

/**
 * A state in the making: a copy of its own, to which one event after another is applied. Of its maps and lists only
 * those are copied that an event writes to, each once; what the copy was made from stays as it was, frozen or not.
 */
export class WorkingCopy {
  private copy: Writable<CaseState> | null;
  private readonly own = new Set<Part>();

  constructor(from: CaseState | null) {
    this.copy = from && { ...from };
  }

  /** As it is by now. It goes on changing with every event. */
  get state(): CaseState {
    return this.fields;
  }

  /** The same, to be written to: what is no map and no list. */
  get fields(): Writable<CaseState> {
    if (this.copy === null) throw new Error('A log begins with «opened», and with nothing else.');
    return this.copy;
  }

  begin(state: CaseState): void {
    this.copy = { ...state };
  }

  /** A map or list to be written to; what lies in it may be shared, and is replaced rather than changed. */
  part<Name extends Part>(name: Name): WritablePart<Name> {
    const { fields, own } = this;
    if (!own.has(name)) {
      own.add(name);
      const shared: object = fields[name];
      fields[name] = (Array.isArray(shared) ? shared.slice() : { ...shared }) as never;
    }
    return fields[name] as WritablePart<Name>;
  }

  /** Counts the step: the version always, the revision only when something that people decide on has changed. */
  seal(step: Step): void {
    const { fields } = this;
    fields.version = step.version;
    if (step.events.some(changesTheCase)) fields.revision += 1;
    if (isDeed(step)) fields.quietSince = step.at;
  }
}
