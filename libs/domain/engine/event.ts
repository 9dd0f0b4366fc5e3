import type { Instant } from '../time/instant.js';
import type {
  Actor,
  CaseLink,
  ClockRule,
  ConsentTerms,
  EndedAsk,
  EndedClock,
  OpenTask,
  PackageItem,
  Party,
  RungState,
} from './case-state.js';
import type { Fact } from './language.js';

/**
 * What a step consists of. Events carry resolved values (who, which organisation, when due), so that a log replays
 * without the definition it was written under; they carry ids, facts and digests, never personal content.
 */
export type Event =
  | {
      readonly type: 'opened';
      readonly opening: string;
      readonly definition: { readonly name: string; readonly version: number };
      readonly subject: string;
      /** Whole years on that day; null if the date of birth is unknown. */
      readonly age: number | null;
    }
  | { readonly type: 'partyBound'; readonly role: string; readonly id: string }
  | { readonly type: 'partyReleased'; readonly role: string; readonly id: string }
  | { readonly type: 'did'; readonly action: string }
  | {
      readonly type: 'recorded';
      readonly record: string;
      readonly form: string;
      readonly revision: number;
      readonly digest: string;
      readonly by: Party;
    }
  /** Whoever wrote the revision before has corrected it: also for those whom it was sent to. */
  | {
      readonly type: 'corrected';
      readonly record: string;
      readonly form: string;
      readonly revision: number;
      readonly digest: string;
      readonly by: Party;
    }
  | { readonly type: 'factsSet'; readonly facts: Readonly<Record<string, Fact>> }
  | {
      readonly type: 'entered';
      readonly stage: string;
      readonly leg: string;
      readonly holder: Party;
      readonly overseers: readonly string[];
    }
  | {
      readonly type: 'asked';
      readonly no: number;
      readonly ask: string;
      readonly kind: string;
      readonly from: Party;
      readonly to: Party;
      readonly leg: string | null;
      readonly outlives: 'leg' | 'close' | null;
      readonly pauses: readonly string[];
      readonly carries: readonly PackageItem[];
      readonly record: string | null;
      readonly by?: string | null;
      /** The ask by whose answer this one was asked. */
      readonly about?: number;
    }
  | { readonly type: 'redirected'; readonly no: number; readonly to: Party }
  | {
      readonly type: 'answered';
      readonly no: number;
      readonly ask: string;
      readonly answer: string;
      /** What was answered, if the answer has a form: it is owed to who asked. */
      readonly record: string | null;
    }
  | {
      readonly type: 'askEnded';
      readonly no: number;
      readonly how: EndedAsk['how'];
      readonly answer: string | null;
    }
  | ({ readonly type: 'taskOpened' } & Omit<OpenTask, 'since' | 'assignee' | 'lender'>)
  | {
      readonly type: 'taskAssigned';
      readonly no: number;
      readonly to: string | null;
      /** Who gets it back; left out where it is not lent. */
      readonly lender?: string;
    }
  | { readonly type: 'taskEnded'; readonly no: number; readonly how: 'done' | 'ended' }
  | {
      readonly type: 'clockStarted';
      readonly no: number;
      readonly clock: string;
      readonly ask: number | null;
      readonly kind: 'statutory' | 'local';
      readonly owner: string;
      readonly by?: string;
      /** When it began to count: earlier than the step where what it counts from lay earlier. */
      readonly from: Instant;
      readonly rule: ClockRule;
      readonly due: Instant | null;
      readonly rungs: readonly RungState[];
      readonly scope: 'stage' | 'leg' | 'case' | 'beyond';
    }
  /** Due moment and rungs as they stay: what had been reached before it stands still. The oldest logs leave them out: none. */
  | {
      readonly type: 'clockPaused';
      readonly no: number;
      readonly due?: Instant | null;
      readonly rungs?: readonly RungState[];
    }
  | {
      readonly type: 'clockResumed';
      readonly no: number;
      readonly due: Instant | null;
      readonly rungs: readonly RungState[];
      /** Of the calendar that the new date was set by. */
      readonly edition?: number;
    }
  /** Its date is set anew: the rules have changed, or something happened in a case whose quiet it measures. */
  | {
      readonly type: 'clockChanged';
      readonly no: number;
      readonly owner: string;
      readonly rule: ClockRule;
      /** Counted from here on; left out where its runs so far still count. */
      readonly from?: Instant;
      readonly due: Instant | null;
      readonly rungs: readonly RungState[];
      readonly scope: 'stage' | 'leg' | 'case' | 'beyond';
    }
  /** The case is under other rules from now on; what that changes, the events after it say. */
  | {
      readonly type: 'rebased';
      readonly change: string;
      readonly kind: 'calendar' | 'budgets' | 'version';
      readonly definition: { readonly name: string; readonly version: number };
      /** What the open asks now pause, by number, where that has changed. */
      readonly pauses: Readonly<Record<number, readonly string[]>>;
    }
  | {
      readonly type: 'rang';
      readonly no: number;
      readonly clock: string;
      readonly rung: string;
      readonly tells: readonly Party[];
      readonly leader: boolean;
    }
  | {
      readonly type: 'clockEnded';
      readonly no: number;
      readonly how: EndedClock['how'];
      readonly owner: Party | null;
    }
  /** The oldest logs have no terms. */
  | ({
      readonly type: 'consentGiven';
      readonly no: number;
      readonly record: string;
    } & Partial<ConsentTerms>)
  | { readonly type: 'consentWithdrawn'; readonly no: number }
  /** It was given to an authority in whose place there is another now. */
  | { readonly type: 'consentLapsed'; readonly no: number; readonly to: Party }
  /** To another case; `carries`: what of one that has come into this one the holder had taken over. */
  | {
      readonly type: 'linked';
      readonly case: string;
      readonly how: CaseLink['how'];
      readonly carries?: readonly PackageItem[];
    }
  | { readonly type: 'closed'; readonly outcome: string; readonly keeper: Party }
  | { readonly type: 'reopened' };

export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** One cause and its consequences: one row of the log, one version of the case. */
export interface Step {
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly Event[];
}
