import type { Instant } from '../time/instant.js';
import type { CaseState, OpenAsk, Party, RunningClock } from './case-state.js';
import type { Event } from './event.js';
import { happenedAgain } from './happened.js';
import { numbered, replaced, without } from './numbered.js';
import { sameParty } from './party.js';
import type { WorkingCopy } from './working-copy.js';

/** Where in the log an event stands: what its effect needs beside the event itself. */
export interface Moment {
  readonly version: number;
  readonly at: Instant;
}

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** Event → what it changes in a state. */
export const effects: {
  readonly [Type in Event['type']]: (copy: WorkingCopy, event: Of<Type>, moment: Moment) => void;
} = {
  opened(copy, event, moment) {
    copy.begin(opened(event, moment));
  },
  partyBound(copy, { role, id }) {
    const { parties, former } = copy.state;
    const before = parties[role];
    const left = before !== undefined && before !== id ? [{ role, id: before }] : [];
    copy.fields.parties = { ...parties, [role]: id };
    copy.fields.former = [...former.filter((party) => !sameParty(party, { role, id })), ...left];
  },
  partyReleased(copy, { role, id }) {
    const { [role]: _, ...parties } = copy.state.parties;
    copy.fields.parties = parties;
    copy.fields.former = [...copy.state.former, { role, id }];
  },
  did(copy, { action }, moment) {
    remember(copy, `did:${action}`, moment);
  },
  recorded(copy, { record, form, revision, by }) {
    const { records } = copy.state;
    const kept = { record, form, revision, by };
    copy.fields.records = records.some((one) => one.record === record)
      ? records.map((one) => (one.record === record ? kept : one))
      : [...records, kept];
  },
  factsSet(copy, { facts }) {
    copy.fields.facts = { ...copy.state.facts, ...facts };
  },
  entered(copy, { stage, leg, holder, overseers }, moment) {
    const { fields } = copy;
    passTo(copy, holder, moment);
    fields.stage = stage;
    fields.leg = leg;
    fields.overseers = overseers;
    fields.stageSince = moment.at;
    remember(copy, `entered:${stage}`, moment);
  },
  asked(copy, event, moment) {
    const { type: _, ...ask } = event;
    copy.fields.asks = [...copy.state.asks, { ...ask, since: moment.at, replies: [] }];
    copy.fields.next = event.no + 1;
    remember(copy, `asked:${event.ask}`, moment);
  },
  redirected(copy, { no, to }) {
    changeAsk(copy, no, { to });
  },
  answered(copy, { no, ask, answer, record }, moment) {
    const { replies } = askOf(copy, no);
    if (record !== null) changeAsk(copy, no, { replies: [...replies, record] });
    remember(copy, `answered:${ask}.${answer}`, moment);
  },
  askEnded(copy, { no, how, answer }, { at }) {
    const ended = askOf(copy, no);
    const { asks, endedAsks } = copy.state;
    copy.fields.asks = without(asks, no);
    copy.fields.endedAsks = [...endedAsks, { ...ended, ended: at, how, answer }];
  },
  taskOpened(copy, event, { at }) {
    const { type: _, ...task } = event;
    copy.fields.tasks = [...copy.state.tasks, { ...task, since: at, assignee: null }];
    copy.fields.next = event.no + 1;
  },
  taskAssigned(copy, { no, to, lender }) {
    const { tasks } = copy.state;
    const { lender: _, ...kept } = known(tasks, 'task', no);
    copy.fields.tasks = replaced(tasks, { ...kept, assignee: to, ...(lender !== undefined && { lender }) });
  },
  taskEnded(copy, { no }) {
    const { tasks } = copy.state;
    known(tasks, 'task', no);
    copy.fields.tasks = without(tasks, no);
  },
  clockStarted(copy, event) {
    const { type: _, from, ...clock } = event;
    copy.fields.clocks = [...copy.state.clocks, { ...clock, runs: [{ from }] }];
    copy.fields.next = event.no + 1;
  },
  clockPaused(copy, { no, due = null, rungs }, { at }) {
    const clock = clockOf(copy, no);
    const unrung = clock.rungs.map((rung) => ({ ...rung, at: rung.rang || rung.skipped ? rung.at : null }));
    const runs = clock.runs.map((run) => (run.to ? run : { ...run, to: at }));
    changeClock(copy, no, { runs, due, rungs: rungs ?? unrung });
  },
  clockResumed(copy, { no, due, rungs, edition }, { at }) {
    const clock = clockOf(copy, no);
    const rule = edition === undefined ? clock.rule : { ...clock.rule, edition };
    changeClock(copy, no, { runs: [...clock.runs, { from: at }], rule, due, rungs });
  },
  clockChanged(copy, event) {
    const { type: _, no, from, ...changed } = event;
    changeClock(copy, no, from === undefined ? changed : { ...changed, runs: [{ from }] });
  },
  rebased(copy, { definition, pauses }) {
    copy.fields.definition = definition;
    for (const { no } of copy.state.asks) {
      const anew = pauses[no];
      if (anew) changeAsk(copy, no, { pauses: anew });
    }
  },
  rang(copy, { no, rung: name }, { at }) {
    const { rungs } = clockOf(copy, no);
    changeClock(copy, no, {
      rungs: rungs.map((rung) => (rung.name === name ? { ...rung, rang: at } : rung)),
    });
  },
  clockEnded(copy, { no, how, owner }, { at }) {
    const { clock, ask, kind, due, runs } = clockOf(copy, no);
    const started = runs[0]?.from ?? at;
    const breached = due !== null && due <= at;
    const { clocks, endedClocks } = copy.state;
    copy.fields.clocks = without(clocks, no);
    const ended = { no, clock, ask, kind, owner, due, started, ended: at, how, breached };
    copy.fields.endedClocks = [...endedClocks, ended];
  },
  consentGiven(copy, { no, record }, { at }) {
    copy.fields.consents = [...copy.state.consents, { no, record, since: at }];
    copy.fields.next = no + 1;
  },
  consentWithdrawn(copy, { no }) {
    copy.fields.consents = without(copy.state.consents, no);
  },
  closed(copy, { outcome, keeper }, moment) {
    const { fields } = copy;
    passTo(copy, keeper, moment);
    fields.stage = null;
    fields.leg = null;
    fields.overseers = [];
    fields.stageSince = moment.at;
    fields.closed = { outcome, at: moment.at };
    remember(copy, 'closed', moment);
  },
  reopened(copy, _, moment) {
    copy.fields.closed = null;
    remember(copy, 'reopened', moment);
  },
};

/** Stands only between «opened» and the «entered» of the same step. */
const nobody: Party = { role: '', id: '' };

function opened(event: Of<'opened'>, { version, at }: Moment): CaseState {
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

function passTo({ fields }: WorkingCopy, holder: Party, { at }: Moment): void {
  if (!sameParty(holder, fields.holder)) fields.holderSince = at;
  fields.holder = holder;
}

function remember(copy: WorkingCopy, key: string, { version }: Moment): void {
  copy.fields.happened = happenedAgain(copy.state.happened, key, version);
}

function askOf({ state }: WorkingCopy, no: number): OpenAsk {
  return known(state.asks, 'ask', no);
}

function changeAsk(copy: WorkingCopy, no: number, change: Partial<OpenAsk>): void {
  copy.fields.asks = replaced(copy.state.asks, { ...askOf(copy, no), ...change });
}

function clockOf({ state }: WorkingCopy, no: number): RunningClock {
  return known(state.clocks, 'clock', no);
}

function changeClock(copy: WorkingCopy, no: number, change: Partial<RunningClock>): void {
  copy.fields.clocks = replaced(copy.state.clocks, { ...clockOf(copy, no), ...change });
}

function known<T extends { readonly no: number }>(items: readonly T[], what: string, no: number): T {
  const found = numbered(items, no);
  if (found === undefined)
    throw new Error(`The log speaks of ${what} ${no}, which is not open in this case.`);
  return found;
}
