import { type CaseState, type Definition, type Event, numbered, type Party, type Step } from '#domain';

/** One thing to be told to one party, in ids and the definition's names. */
export interface Owed {
  readonly kind: 'asked' | 'answered' | 'rang' | 'closed' | 'corrected' | 'letter';
  readonly to: string;
  readonly role: string;
  readonly about: Readonly<Record<string, string | number | boolean>>;
}

interface Telling {
  readonly kind: Owed['kind'];
  readonly to: readonly Party[];
  readonly about: Owed['about'];
}

/** Event → what is owed to the world for it, as seen from the state after its step. Every other event owes nothing. */
const table: {
  readonly [Type in Event['type']]?: (event: Extract<Event, { type: Type }>, state: CaseState) => Telling;
} = {
  asked: ({ no, ask, to }) => ({ kind: 'asked', to: [to], about: { no, ask } }),
  redirected: ({ no, to }, state) => ({ kind: 'asked', to: [to], about: { no, ask: askOf(state, no).ask } }),
  answered: ({ no, ask, answer }, state) => ({
    kind: 'answered',
    to: [askOf(state, no).from],
    about: { no, ask, answer },
  }),
  rang: ({ no, clock, rung, leader, tells }) => ({
    kind: 'rang',
    to: tells,
    about: { no, clock, rung, leader },
  }),
  corrected: ({ record, form, revision }, state) => ({
    kind: 'corrected',
    to: readersOf(state, record, revision),
    about: { record, form },
  }),
  closed: ({ outcome }, { parties, former }) => ({
    kind: 'closed',
    to: [...Object.entries(parties).map(([role, id]) => ({ role, id })), ...former],
    about: { outcome },
  }),
};

/** What a step owes to organisations other than the one that took it. People have no inbox. */
export function owed(definition: Definition, step: Step, state: CaseState): readonly Owed[] {
  return [...tellings(definition, step, state), ...letters(definition, step, state)];
}

function tellings({ roles }: Definition, { events, actor }: Step, state: CaseState): readonly Owed[] {
  return events.flatMap((event) => {
    const tell = table[event.type] as ((event: Event, state: CaseState) => Telling) | undefined;
    const telling = tell?.(event, state);
    if (!telling) return [];
    const { kind, to, about } = telling;
    const told = to.filter(({ role, id }) => roles[role]?.is === 'organisation' && !took(actor, role, id));
    return told.map(({ role, id }) => ({ kind, to: id, role, about }));
  });
}

/** The letters that are to be made of what was kept; `to` is whose letter it is. */
function letters({ forms }: Definition, { events }: Step, state: CaseState): readonly Owed[] {
  return events.flatMap((event) => {
    if (event.type !== 'recorded' && event.type !== 'corrected') return [];
    const { record, revision, form, by } = event;
    const letter = forms[form]?.letter;
    const sender = letter?.from === 'asked' ? askedBy(record, state) : by;
    if (!letter || !sender) return [];
    return [{ kind: 'letter', to: sender.id, role: sender.role, about: { record, revision } }];
  });
}

function askedBy(record: string, { asks, endedAsks }: CaseState): Party | undefined {
  return [...asks, ...endedAsks].find((ask) => ask.record === record)?.to;
}

/** To whom the record was sent, in a package, as a question or as an answer. */
function readersOf({ asks, endedAsks }: CaseState, record: string, revision: number): readonly Party[] {
  const all = [...asks, ...endedAsks].flatMap(({ from, to, carries, record: question, replies }) => {
    const sent = carries.some((item) => item.record === record && item.revision === revision);
    return [...(sent || question === record ? [to] : []), ...(replies.includes(record) ? [from] : [])];
  });
  return [...new Map(all.map((party) => [`${party.role} ${party.id}`, party])).values()];
}

/** A clock that rings acts in its owner's place, and tells its owner all the same. */
function took(actor: Step['actor'], role: string, id: string): boolean {
  return actor.role === role && actor.party === id;
}

function askOf({ asks, endedAsks }: CaseState, no: number) {
  const ask = numbered(asks, no) ?? numbered(endedAsks, no);
  if (!ask) throw new Error(`Ask ${no} is neither open nor ended`);
  return ask;
}
