import type { NameOf } from '../../api/case-names.js';
import type { Timeline } from '../../api/cases.js';
import type { Words } from '../../language/language.js';

interface Party {
  readonly role: string;
  readonly id: string;
}

/** What of a step's events is told to people: type → what the event carries of it. */
interface Events {
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

type Type = keyof Events;
type EventOf<T extends Type> = { readonly type: T } & Events[T];
export type CaseEvent = { readonly [T in Type]: EventOf<T> }[Type];

/** Reads names aloud, as one case and its process have them. */
export interface Names {
  readonly party: NameOf;
  readonly opening: (name: string) => string;
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

type Sentences = { readonly [T in Type]: (event: Events[T], names: Names) => string | null };

const whenKnown = (name: string | null, say: (name: string) => string) => (name === null ? null : say(name));

const da: Sentences = {
  opened: ({ opening }, { opening: of }) => `Sagen blev åbnet: ${of(opening)}`,
  partyBound: (party, names) => `${names.party(party)} kom med i sagen`,
  partyReleased: (party, names) => `${names.party(party)} er ikke længere med i sagen`,
  did: ({ action }, names) => names.action(action),
  recorded: ({ form, revision }, names) =>
    revision > 1 ? `Ny version af «${names.form(form)}» (${revision})` : `«${names.form(form)}» blev skrevet`,
  corrected: ({ form }, names) => `«${names.form(form)}» blev rettet`,
  entered: ({ stage, holder }, names) => `Nyt trin: ${names.stage(stage)}. ${names.party(holder)} har sagen`,
  asked: ({ ask, kind, to }, names) =>
    kind === 'appointment'
      ? `${names.party(to)} skal mødes med den unge`
      : `«${names.ask(ask)}» blev sendt til ${names.party(to, 'object')}`,
  redirected: ({ no, to }, names) =>
    `«${names.askNo(no)}» blev sendt videre til ${names.party(to, 'object')}`,
  answered: ({ ask, answer }, names) => `Svar på «${names.ask(ask)}»: ${names.answer(ask, answer)}`,
  askEnded: ({ no, how }, names) => {
    if (how === 'answered') return null;
    return `«${names.askNo(no)}» ${how === 'withdrawn' ? 'blev trukket tilbage' : 'bortfaldt'}`;
  },
  taskAssigned: ({ task, how, to, from }, names) => {
    const what = `Opgaven «${names.task(task)}»`;
    const [toWhom, fromWhom] = [names.colleague(to), names.colleague(from)];
    const onward = toWhom === null ? '' : ` til ${toWhom}`;
    switch (how) {
      case 'taken':
        return toWhom === null ? `${what} blev taget` : `${what} blev taget af ${toWhom}`;
      case 'given':
        return `${what} blev givet${onward}${fromWhom === null ? '' : `, fra ${fromWhom}`}`;
      case 'lent':
        return `${what} blev lånt ud${onward}`;
      case 'returned':
        return `${what} blev givet tilbage${onward}`;
      case 'fetched':
        return toWhom === null ? `${what} blev taget hjem` : `${what} blev taget hjem af ${toWhom}`;
      case 'laidBack':
        return `${what} blev lagt tilbage i indbakken`;
    }
  },
  clockStarted: ({ no, ask, due }, names) => {
    if (due === null) return null;
    if (ask !== null) return `Svar senest ${names.lastDay(due)}`;
    return whenKnown(names.clock(no), (clock) => `Frist: ${clock}, senest ${names.lastDay(due)}`);
  },
  clockPaused: ({ no }, names) =>
    whenKnown(names.clock(no), (clock) => `Fristen «${clock}» blev sat på pause`),
  clockResumed: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `Fristen «${clock}» løber igen`
        : `Fristen «${clock}» løber igen, nu til ${names.lastDay(due)}`,
    ),
  clockChanged: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `Fristen «${clock}» er regnet om`
        : `Fristen «${clock}» er regnet om, nu til ${names.lastDay(due)}`,
    ),
  rebased: ({ kind, definition }) => {
    if (kind === 'version') return `Sagen følger nu version ${definition.version} af processen`;
    return kind === 'calendar' ? 'Lukkedagene blev ændret' : 'Lokale frister blev ændret';
  },
  rang: ({ no, rung }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (rung === 'warn') return `Påmindelse: fristen «${clock}» nærmer sig`;
      if (rung === 'breach') return `Dagen er nået for «${clock}»`;
      return `Lederen har fået besked om «${clock}»`;
    }),
  clockEnded: ({ no, how }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (how === 'void') return `Fristen «${clock}» bortfaldt`;
      return names.isBreached(no) ? `«${clock}» er klaret, efter fristen` : `Fristen «${clock}» er overholdt`;
    }),
  consentGiven: ({ recipient }, names) =>
    recipient ? `Samtykke blev givet: ${names.party(recipient)} må læse noget` : 'Et samtykke blev givet',
  consentWithdrawn: () => 'Et samtykke blev trukket tilbage',
  consentLapsed: ({ to }, names) => `Et samtykke bortfaldt: ${names.party(to)} skal spørge på ny`,
  linked: ({ how }) => {
    if (how === 'linked') return 'Sagen blev forbundet med en anden sag';
    return how === 'into' ? 'Sagen blev lagt ind i en anden sag' : 'En anden sag blev lagt ind i denne';
  },
  closed: ({ outcome, keeper }, names) =>
    `Sagen blev afsluttet: ${names.outcome(outcome)}. ${names.party(keeper)} har ansvaret for den`,
  reopened: () => 'Sagen blev genåbnet',
};

const en: Sentences = {
  opened: ({ opening }, { opening: of }) => `The case was opened: ${of(opening)}`,
  partyBound: (party, names) => `${names.party(party)} joined the case`,
  partyReleased: (party, names) => `${names.party(party)} is no longer part of the case`,
  did: ({ action }, names) => names.action(action),
  recorded: ({ form, revision }, names) =>
    revision > 1 ? `New version of “${names.form(form)}” (${revision})` : `“${names.form(form)}” was written`,
  corrected: ({ form }, names) => `“${names.form(form)}” was corrected`,
  entered: ({ stage, holder }, names) =>
    `New stage: ${names.stage(stage)}. ${names.party(holder)} has the case`,
  asked: ({ ask, kind, to }, names) =>
    kind === 'appointment'
      ? `${names.party(to)} is to meet the young person`
      : `“${names.ask(ask)}” was sent to ${names.party(to, 'object')}`,
  redirected: ({ no, to }, names) => `“${names.askNo(no)}” was sent on to ${names.party(to, 'object')}`,
  answered: ({ ask, answer }, names) => `Answer to “${names.ask(ask)}”: ${names.answer(ask, answer)}`,
  askEnded: ({ no, how }, names) => {
    if (how === 'answered') return null;
    return `“${names.askNo(no)}” ${how === 'withdrawn' ? 'was withdrawn' : 'lapsed'}`;
  },
  taskAssigned: ({ task, how, to, from }, names) => {
    const what = `The task “${names.task(task)}”`;
    const [toWhom, fromWhom] = [names.colleague(to), names.colleague(from)];
    const onward = toWhom === null ? '' : ` to ${toWhom}`;
    switch (how) {
      case 'taken':
        return toWhom === null ? `${what} was taken` : `${what} was taken by ${toWhom}`;
      case 'given':
        return `${what} was given${onward}${fromWhom === null ? '' : `, from ${fromWhom}`}`;
      case 'lent':
        return `${what} was lent${onward}`;
      case 'returned':
        return `${what} was given back${onward}`;
      case 'fetched':
        return toWhom === null ? `${what} was taken back` : `${what} was taken back by ${toWhom}`;
      case 'laidBack':
        return `${what} was put back in the inbox`;
    }
  },
  clockStarted: ({ no, ask, due }, names) => {
    if (due === null) return null;
    if (ask !== null) return `Answer by ${names.lastDay(due)}`;
    return whenKnown(names.clock(no), (clock) => `Deadline: ${clock}, by ${names.lastDay(due)}`);
  },
  clockPaused: ({ no }, names) => whenKnown(names.clock(no), (clock) => `The deadline “${clock}” was paused`),
  clockResumed: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `The deadline “${clock}” runs again`
        : `The deadline “${clock}” runs again, now until ${names.lastDay(due)}`,
    ),
  clockChanged: ({ no, due }, names) =>
    whenKnown(names.clock(no), (clock) =>
      due === null
        ? `The deadline “${clock}” was reckoned anew`
        : `The deadline “${clock}” was reckoned anew, now until ${names.lastDay(due)}`,
    ),
  rebased: ({ kind, definition }) => {
    if (kind === 'version') return `The case now follows version ${definition.version} of the process`;
    return kind === 'calendar' ? 'The closing days were changed' : 'Local deadlines were changed';
  },
  rang: ({ no, rung }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (rung === 'warn') return `Reminder: the deadline “${clock}” is near`;
      if (rung === 'breach') return `The day of “${clock}” has come`;
      return `The leader was told of “${clock}”`;
    }),
  clockEnded: ({ no, how }, names) =>
    whenKnown(names.clock(no), (clock) => {
      if (how === 'void') return `The deadline “${clock}” lapsed`;
      return names.isBreached(no)
        ? `“${clock}” was done, after its deadline`
        : `The deadline “${clock}” was met`;
    }),
  consentGiven: ({ recipient }, names) =>
    recipient ? `Consent was given: ${names.party(recipient)} may read something` : 'A consent was given',
  consentWithdrawn: () => 'A consent was withdrawn',
  consentLapsed: ({ to }, names) => `A consent lapsed: ${names.party(to)} is to ask anew`,
  linked: ({ how }) => {
    if (how === 'linked') return 'The case was linked to another case';
    return how === 'into' ? 'The case went into another case' : 'Another case went into this one';
  },
  closed: ({ outcome, keeper }, names) =>
    `The case was closed: ${names.outcome(outcome)}. ${names.party(keeper)} is accountable for it`,
  reopened: () => 'The case was reopened',
};

export const sentences: Words<Sentences> = { da, en };

/** The events of a step that have words: facts, and the coming and going of tasks, have none. */
export function eventsOf(step: Timeline['items'][number]): readonly CaseEvent[] {
  return (step.events as unknown as readonly { readonly type: string }[]).filter(
    (event): event is CaseEvent => Object.hasOwn(da, event.type),
  );
}

export function sentenceOf(event: CaseEvent, spoken: Sentences, names: Names): string | null {
  const say = spoken[event.type] as (event: CaseEvent, names: Names) => string | null;
  return say(event, names);
}

/** What stands for a whole step: the deed, else what comes first of these. */
const heads: readonly Type[] = ['rebased', 'did', 'opened', 'answered', 'rang', 'taskAssigned'];

export function headOf(events: readonly CaseEvent[]): CaseEvent | undefined {
  for (const type of heads) {
    const found = events.find((event) => event.type === type);
    if (found) return found;
  }
  return events[0];
}
