import type { Instant } from '../time/instant.js';
import type {
  CaseLink,
  CaseState,
  EndedAsk,
  EndedClock,
  EndedConsent,
  OpenAsk,
  OpenTask,
  PackageItem,
  Party,
  RecordRef,
  RunningClock,
  Writable,
} from './case-state.js';
import { rungAt } from './clock.js';
import type { Event, EventOf } from './event.js';
import { numbered, replaced, without } from './numbered.js';
import { sameParty } from './party.js';
import type { WorkingCopy } from './working-copy.js';

/** Where in the log an event stands: what its effect needs beside the event itself. */
export interface Moment {
  readonly version: number;
  readonly at: Instant;
}

/**
 * Event → what it changes in a state. What is put into it is made field by field: V8 then gives all asks one shape, all
 * tasks, all clocks, and copying the rest of an event would take it longer than all else here.
 */
export const effects: {
  readonly [Type in Event['type']]: (copy: WorkingCopy, event: EventOf<Type>, moment: Moment) => void;
} = {
  opened(copy, event, moment) {
    copy.begin(opened(event, moment));
  },
  partyBound({ fields }, { role, id }) {
    const { parties, former } = fields;
    const before = parties[role];
    fields.parties = { ...parties, [role]: id };
    const others = former.filter((party) => party.role !== role || party.id !== id);
    fields.former = before === undefined || before === id ? others : [...others, { role, id: before }];
  },
  partyReleased({ fields }, { role, id }) {
    const { [role]: _, ...parties } = fields.parties;
    fields.parties = parties;
    fields.former = [...fields.former, { role, id }];
  },
  /** It is remembered by its key, as all that clocks and guards refer to, and leaves nothing else. */
  did() {},
  recorded({ fields }, { record, form, revision, by }) {
    const { records } = fields;
    const place = records.findIndex((one) => one.record === record);
    const kept: Writable<RecordRef> = { record, form, revision, by };
    const corrected = records[place]?.corrected;
    if (corrected !== undefined) kept.corrected = corrected;
    fields.records = place < 0 ? [...records, kept] : records.with(place, kept);
  },
  corrected({ fields }, { record, form, revision, by }) {
    const before = fields.records.find((one) => one.record === record);
    const corrected = [...(before?.corrected ?? []), revision];
    fields.records = fields.records.map((one) =>
      one.record === record ? { record, form, revision, by, corrected } : one,
    );
    // What has been sent is read as it was corrected (databeskyttelsesforordningen art. 19).
    fields.asks = fields.asks.map((ask) => carrying(ask, record, revision));
    fields.endedAsks = fields.endedAsks.map((ask) => carrying(ask, record, revision));
  },
  factsSet({ fields }, { facts }) {
    fields.facts = { ...fields.facts, ...facts };
  },
  entered({ fields }, { stage, leg, holder, overseers }, moment) {
    passTo(fields, holder, moment);
    fields.stage = stage;
    fields.leg = leg;
    fields.overseers = overseers;
    fields.stageSince = moment.at;
  },
  asked({ fields }, event, moment) {
    fields.asks = [...fields.asks, askedBy(event, moment)];
    fields.next = event.no + 1;
  },
  redirected(copy, { no, to }) {
    askToChange(copy, no).to = to;
  },
  answered(copy, { no, record }) {
    const open = askToChange(copy, no);
    if (record !== null) open.replies = [...open.replies, record];
  },
  askEnded({ fields }, { no, how, answer }, { at }) {
    const ended = known(fields.asks, 'ask', no);
    fields.asks = without(fields.asks, no);
    fields.endedAsks = [...fields.endedAsks, endedAsk(ended, at, how, answer)];
  },
  taskOpened({ fields }, { no, task, role, leader, scope, cause }, { at }) {
    const opened: OpenTask = { no, task, role, leader, scope, cause, since: at, assignee: null };
    fields.tasks = [...fields.tasks, opened];
    fields.next = no + 1;
  },
  taskAssigned({ fields }, { no, to, lender }) {
    const { task, role, leader, scope, cause, since } = known(fields.tasks, 'task', no);
    const had: Writable<OpenTask> = { no, task, role, leader, scope, cause, since, assignee: to };
    if (lender !== undefined) had.lender = lender;
    fields.tasks = replaced(fields.tasks, had);
  },
  taskEnded({ fields }, { no }) {
    known(fields.tasks, 'task', no);
    fields.tasks = without(fields.tasks, no);
  },
  clockStarted({ fields }, { no, clock, ask, kind, owner, by, from, rule, due, rungs, scope }) {
    const runs = [{ from }];
    const started: Writable<RunningClock> = { no, clock, ask, kind, owner, rule, runs, due, rungs, scope };
    if (by !== undefined) started.by = by;
    fields.clocks = [...fields.clocks, started];
    fields.next = no + 1;
  },
  clockPaused(copy, { no, due = null, rungs }, { at }) {
    const clock = clockToChange(copy, no);
    clock.runs = clock.runs.map((run) => (run.to ? run : { from: run.from, to: at }));
    clock.due = due;
    clock.rungs = rungs ?? clock.rungs.map((rung) => (rung.rang || rung.skipped ? rung : rungAt(rung, null)));
  },
  clockResumed(copy, { no, due, rungs, edition }, { at }) {
    const clock = clockToChange(copy, no);
    clock.runs = [...clock.runs, { from: at }];
    if (edition !== undefined) clock.rule = { ...clock.rule, edition };
    clock.due = due;
    clock.rungs = rungs;
  },
  clockChanged(copy, { no, owner, rule, from, due, rungs, scope }) {
    const clock = clockToChange(copy, no);
    clock.owner = owner;
    clock.rule = rule;
    if (from !== undefined) clock.runs = [{ from }];
    clock.due = due;
    clock.rungs = rungs;
    clock.scope = scope;
  },
  rebased(copy, { definition, pauses }) {
    copy.fields.definition = definition;
    for (const { no } of copy.state.asks) {
      const anew = pauses[no];
      if (anew) askToChange(copy, no).pauses = anew;
    }
  },
  rang(copy, { no, rung: name }, { at }) {
    const clock = clockToChange(copy, no);
    clock.rungs = clock.rungs.map((rung) =>
      rung.name === name ? { name, offset: rung.offset, at: rung.at, rang: at } : rung,
    );
  },
  clockEnded({ fields }, { no, how, owner }, { at }) {
    const { clock, ask, kind, due, runs } = known(fields.clocks, 'clock', no);
    const started = runs[0]?.from ?? at;
    const breached = due !== null && due <= at;
    const ended: EndedClock = { no, clock, ask, kind, owner, due, started, ended: at, how, breached };
    fields.clocks = without(fields.clocks, no);
    fields.endedClocks = [...fields.endedClocks, ended];
  },
  consentGiven({ fields }, event, { at }) {
    const { type: _, ...given } = event;
    fields.consents = [...fields.consents, { ...given, since: at }];
    fields.next = event.no + 1;
  },
  consentWithdrawn({ fields }, { no }, { at }) {
    endConsent(fields, no, at, 'withdrawn');
  },
  consentLapsed({ fields }, { no }, { at }) {
    endConsent(fields, no, at, 'lapsed');
  },
  linked({ fields }, { case: other, how, carries }, { at }) {
    const link: Writable<CaseLink> = { case: other, how, since: at };
    if (carries !== undefined) link.carries = carries;
    fields.links = [...(fields.links ?? []), link];
  },
  closed({ fields }, { outcome, keeper }, moment) {
    passTo(fields, keeper, moment);
    fields.stage = null;
    fields.leg = null;
    fields.overseers = [];
    fields.stageSince = moment.at;
    fields.closed = { outcome, at: moment.at };
  },
  reopened({ fields }) {
    fields.closed = null;
  },
};

/** Of one without terms, as the oldest logs have them, nothing was shared that would be left to tell. */
function endConsent(fields: Writable<CaseState>, no: number, ended: Instant, end: EndedConsent['end']): void {
  const consent = known(fields.consents, 'consent', no);
  fields.consents = without(fields.consents, no);
  if (consent.recipient === undefined) return;
  fields.endedConsents = [...(fields.endedConsents ?? []), { ...consent, ended, end }];
}

/** Stands only between «opened» and the «entered» of the same step. */
const nobody: Party = { role: '', id: '' };

function opened(event: EventOf<'opened'>, { version, at }: Moment): Writable<CaseState> {
  return {
    definition: event.definition,
    version: 0,
    revision: 0,
    openedAt: at,
    opening: event.opening,
    subject: event.subject,
    stage: null,
    leg: null,
    holder: nobody,
    holderSince: at,
    stageSince: at,
    parties: {},
    former: [],
    overseers: [],
    facts: event.age === null ? {} : { ageAtOpening: event.age },
    happened: [[`opened:${event.opening}`, [version]]],
    asks: [],
    endedAsks: [],
    tasks: [],
    clocks: [],
    endedClocks: [],
    consents: [],
    records: [],
    next: 1,
    closed: null,
  };
}

function passTo(fields: Writable<CaseState>, holder: Party, { at }: Moment): void {
  if (!sameParty(holder, fields.holder)) fields.holderSince = at;
  fields.holder = holder;
}

function askedBy(event: EventOf<'asked'>, { at }: Moment): OpenAsk {
  return askAs(event, at, []);
}

function copyOfAsk(open: OpenAsk): Writable<OpenAsk> {
  return askAs(open, open.since, open.replies);
}

function askAs(
  said: Omit<OpenAsk, 'since' | 'replies'>,
  since: Instant,
  replies: OpenAsk['replies'],
): Writable<OpenAsk> {
  const { no, ask, kind, from, to, leg, outlives, pauses, carries, record, by, about } = said;
  const copy: Writable<OpenAsk> = {
    no,
    ask,
    kind,
    from,
    to,
    leg,
    outlives,
    pauses,
    carries,
    record,
    by,
    since,
    replies,
  };
  if (about !== undefined) copy.about = about;
  return copy;
}

function endedAsk(open: OpenAsk, ended: Instant, how: EndedAsk['how'], answer: string | null): EndedAsk {
  const over: Writable<EndedAsk> = {
    no: open.no,
    ask: open.ask,
    kind: open.kind,
    from: open.from,
    to: open.to,
    leg: open.leg,
    outlives: open.outlives,
    pauses: open.pauses,
    carries: open.carries,
    record: open.record,
    by: open.by,
    since: open.since,
    replies: open.replies,
    ended,
    how,
    answer,
  };
  if (open.about !== undefined) over.about = open.about;
  return over;
}

/** The ask with its package brought to this revision, where it carried the one before. */
function carrying<Ask extends OpenAsk>(ask: Ask, record: string, revision: number): Ask {
  const isMeant = (item: PackageItem) => item.record === record && item.revision === revision - 1;
  if (!ask.carries.some(isMeant)) return ask;
  const carries = ask.carries.map((item) => (isMeant(item) ? { ...item, revision } : item));
  return { ...ask, carries };
}

/** A copy of it, in its place. */
function askToChange({ fields }: WorkingCopy, no: number): Writable<OpenAsk> {
  const ask = copyOfAsk(known(fields.asks, 'ask', no));
  fields.asks = replaced(fields.asks, ask);
  return ask;
}

/** A copy of it, in its place. */
function clockToChange({ fields }: WorkingCopy, no: number): Writable<RunningClock> {
  const {
    clock: name,
    ask,
    kind,
    owner,
    by,
    rule,
    runs,
    due,
    rungs,
    scope,
  } = known(fields.clocks, 'clock', no);
  const clock: Writable<RunningClock> = { no, clock: name, ask, kind, owner, rule, runs, due, rungs, scope };
  if (by !== undefined) clock.by = by;
  fields.clocks = replaced(fields.clocks, clock);
  return clock;
}

function known<T extends { readonly no: number }>(items: readonly T[], what: string, no: number): T {
  const found = numbered(items, no);
  if (found === undefined)
    throw new Error(`The log speaks of ${what} ${no}, which is not open in this case.`);
  return found;
}
