/** What is told to people of the history of a case, and with whose words. */

interface Party {
  readonly role: string;
  readonly id: string;
}

/** What of a step's events is told to people: type → what the event carries of it. */
export interface Events {
  readonly opened: { readonly opening: string };
  readonly partyBound: Party;
  readonly partyReleased: Party;
  readonly did: { readonly action: string };
  readonly recorded: { readonly form: string; readonly revision: number };
  readonly corrected: { readonly form: string };
  readonly entered: { readonly stage: string; readonly holder: Party };
  readonly asked: { readonly ask: string; readonly kind: string; readonly to: Party };
  readonly redirected: { readonly no: number; readonly to: Party };
  readonly answered: { readonly ask: string; readonly answer: string };
  readonly askEnded: { readonly no: number; readonly how: 'answered' | 'withdrawn' | 'lapsed' };
  readonly taskAssigned: {
    readonly task: string;
    readonly how: 'taken' | 'given' | 'lent' | 'returned' | 'fetched' | 'laidBack';
    /** Persons of one's own organisation; left out at others'. */
    readonly to?: string | null;
    readonly from?: string | null;
  };
  readonly clockStarted: { readonly no: number; readonly ask: number | null; readonly due: string | null };
  readonly clockPaused: { readonly no: number };
  readonly clockResumed: { readonly no: number; readonly due: string | null };
  readonly clockChanged: { readonly no: number; readonly due: string | null };
  readonly rebased: {
    readonly kind: 'calendar' | 'budgets' | 'version';
    readonly definition: { readonly version: number };
  };
  readonly rang: { readonly no: number; readonly rung: string };
  readonly clockEnded: { readonly no: number; readonly how: 'met' | 'void' };
  readonly consentGiven: { readonly recipient?: Party };
  readonly consentWithdrawn: object;
  readonly consentLapsed: { readonly to: Party };
  readonly linked: { readonly how: 'linked' | 'into' | 'from' };
  readonly closed: { readonly outcome: string; readonly keeper: Party };
  readonly reopened: object;
}

/** Reads names aloud, as one case and its process have them. */
export interface Names {
  readonly party: (party: Party, as?: 'object') => string;
  readonly opening: (name: string) => string;
  /** What happened when it was done, in words to people of the case; nothing to others. */
  readonly done: (name: string) => string;
  readonly stage: (name: string) => string;
  readonly ask: (name: string) => string;
  readonly askNo: (no: number) => string;
  readonly answer: (ask: string, name: string) => string;
  readonly action: (name: string) => string;
  readonly form: (name: string) => string;
  readonly task: (name: string) => string;
  /** A colleague; null for whoever is none, or is nobody. */
  readonly colleague: (person: string | null | undefined) => string | null;
  readonly outcome: (name: string) => string;
  /** A deadline by its number; null for one that the reader may not see. */
  readonly clock: (no: number) => string | null;
  readonly isBreached: (no: number) => boolean;
  /** The last day on which something can be done, of the moment at which it is due. */
  readonly lastDay: (due: string) => string;
}

export type Sentences = { readonly [T in keyof Events]: (event: Events[T], names: Names) => string | null };
