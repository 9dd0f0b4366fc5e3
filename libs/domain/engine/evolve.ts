import type { Instant } from '../time/instant.js';
import type { CaseState, OpenAsk, Party, RunningClock } from './case-state.js';
import type { Event, Step } from './event.js';

/** Where in the log an event stands: what `apply` needs beside the event itself. */
export interface Moment {
  readonly version: number;
  readonly at: Instant;
}

/** More than this many repetitions of one thing no guard may count. */
const remembered = 12;

/**
 * The state after a step. Needs no definition: steps carry resolved values, so old logs replay under any version.
 * Pure; neither argument is changed, whatever they hold may be frozen.
 */
export function evolve(state: CaseState | null, step: Step): CaseState {
  let next = state;
  for (const event of step.events) next = apply(next, event, step);
  if (next === null) throw new Error('A step without an event that opens a case cannot begin its log.');
  return seal(next, step);
}

/** Counts the step: the version always, the revision only when something that people decide on has changed. */
export function seal(state: CaseState, step: Step): CaseState {
  const revision = state.revision + (step.events.some(changesTheCase) ? 1 : 0);
  const quietSince = isDeed(step) ? step.at : state.quietSince;
  return { ...state, version: step.version, revision, ...(quietSince && { quietSince }) };
}

/** Whether somebody did something in the case: not a clock, and more than taking a task. */
export function isDeed({ actor, events }: Pick<Step, 'actor' | 'events'>): boolean {
  return actor.person !== null && events.some((event) => changesTheCase(event) && event.type !== 'rebased');
}

/** A claimed task and a rung clock leave the case as people saw it; everything else does not. */
function changesTheCase(event: Event): boolean {
  switch (event.type) {
    case 'taskAssigned':
    case 'rang':
    case 'taskOpened':
    case 'taskEnded':
    case 'clockStarted':
    case 'clockEnded':
    case 'clockPaused':
    case 'clockResumed':
    case 'clockChanged':
      return false;
    default:
      return true;
  }
}

export function apply(state: CaseState | null, event: Event, moment: Moment): CaseState {
  if (event.type === 'opened') return opened(event, moment);
  if (state === null) throw new Error(`The log begins with «${event.type}» instead of «opened».`);
  return applyTo(state, event, moment);
}

function opened(event: Extract<Event, { type: 'opened' }>, { version, at }: Moment): CaseState {
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
    happened: { [`opened:${event.opening}`]: [version] },
    asks: {},
    endedAsks: [],
    tasks: {},
    clocks: {},
    endedClocks: [],
    consents: {},
    records: {},
    next: 1,
    closed: null,
  };
}

/** Stands only between «opened» and the «entered» of the same step. */
const nobody: Party = { role: '', id: '' };

function applyTo(state: CaseState, event: Exclude<Event, { type: 'opened' }>, moment: Moment): CaseState {
  const { version, at } = moment;
  switch (event.type) {
    case 'partyBound':
      return bindParty(state, event);
    case 'partyReleased':
      return releaseParty(state, event);
    case 'did':
      return { ...state, happened: remember(state, `did:${event.action}`, version) };
    case 'recorded': {
      const { record, form, revision, by } = event;
      return { ...state, records: { ...state.records, [record]: { record, form, revision, by } } };
    }
    case 'factsSet':
      return { ...state, facts: { ...state.facts, ...event.facts } };
    case 'entered': {
      const passed = !sameParty(event.holder, state.holder);
      return {
        ...state,
        stage: event.stage,
        leg: event.leg,
        holder: event.holder,
        overseers: event.overseers,
        stageSince: at,
        holderSince: passed ? at : state.holderSince,
        happened: remember(state, `entered:${event.stage}`, version),
      };
    }
    case 'asked': {
      const { type: _, ...ask } = event;
      return {
        ...state,
        asks: { ...state.asks, [event.no]: { ...ask, since: at, replies: [] } },
        happened: remember(state, `asked:${event.ask}`, version),
        next: event.no + 1,
      };
    }
    case 'redirected':
      return { ...state, asks: { ...state.asks, [event.no]: { ...ask(state, event.no), to: event.to } } };
    case 'answered':
      return answered(state, event, moment);
    case 'askEnded': {
      const { [event.no]: ended, ...asks } = state.asks;
      if (!ended) throw missing('ask', event.no);
      const { how, answer } = event;
      return { ...state, asks, endedAsks: [...state.endedAsks, { ...ended, ended: at, how, answer }] };
    }
    case 'taskOpened': {
      const { type: _, ...task } = event;
      const tasks = { ...state.tasks, [event.no]: { ...task, since: at, assignee: null } };
      return { ...state, tasks, next: event.no + 1 };
    }
    case 'taskAssigned': {
      const task = state.tasks[event.no];
      if (!task) throw missing('task', event.no);
      const { lender: _, ...kept } = task;
      const lent = event.lender === undefined ? {} : { lender: event.lender };
      return { ...state, tasks: { ...state.tasks, [event.no]: { ...kept, assignee: event.to, ...lent } } };
    }
    case 'taskEnded': {
      const { [event.no]: ended, ...tasks } = state.tasks;
      if (!ended) throw missing('task', event.no);
      return { ...state, tasks };
    }
    case 'clockStarted': {
      const { type: _, from, ...clock } = event;
      return {
        ...state,
        clocks: { ...state.clocks, [event.no]: { ...clock, runs: [{ from }] } },
        next: event.no + 1,
      };
    }
    case 'clockPaused':
      return withClock(state, event.no, (clock) => ({
        ...clock,
        runs: clock.runs.map((run) => (run.to ? run : { ...run, to: at })),
        due: null,
        rungs: clock.rungs.map((rung) => ({ ...rung, at: rung.rang || rung.skipped ? rung.at : null })),
      }));
    case 'clockResumed':
      return withClock(state, event.no, (clock) => ({
        ...clock,
        runs: [...clock.runs, { from: at }],
        rule: event.edition === undefined ? clock.rule : { ...clock.rule, edition: event.edition },
        due: event.due,
        rungs: event.rungs,
      }));
    case 'clockChanged': {
      const { type: _, no, from, ...changed } = event;
      return withClock(state, no, (clock) => ({
        ...clock,
        ...changed,
        runs: from === undefined ? clock.runs : [{ from }],
      }));
    }
    case 'rebased':
      return {
        ...state,
        definition: event.definition,
        asks: Object.fromEntries(
          Object.entries(state.asks).map(([no, open]) => {
            const pauses = event.pauses[open.no];
            return [no, pauses ? { ...open, pauses } : open];
          }),
        ),
      };
    case 'rang':
      return withClock(state, event.no, (clock) => ({
        ...clock,
        rungs: clock.rungs.map((rung) => (rung.name === event.rung ? { ...rung, rang: at } : rung)),
      }));
    case 'clockEnded':
      return endClock(state, event, at);
    case 'consentGiven': {
      const { no, record } = event;
      return { ...state, consents: { ...state.consents, [no]: { no, record, since: at } }, next: no + 1 };
    }
    case 'consentWithdrawn': {
      const { [event.no]: _, ...consents } = state.consents;
      return { ...state, consents };
    }
    case 'closed':
      return {
        ...state,
        stage: null,
        leg: null,
        overseers: [],
        holder: event.keeper,
        holderSince: sameParty(event.keeper, state.holder) ? state.holderSince : at,
        stageSince: at,
        closed: { outcome: event.outcome, at },
        happened: remember(state, 'closed', version),
      };
    case 'reopened':
      return { ...state, closed: null, happened: remember(state, 'reopened', version) };
    default:
      return event satisfies never;
  }
}

function bindParty(state: CaseState, event: { readonly role: string; readonly id: string }): CaseState {
  const before = state.parties[event.role];
  const left = before !== undefined && before !== event.id ? [{ role: event.role, id: before }] : [];
  return {
    ...state,
    parties: { ...state.parties, [event.role]: event.id },
    former: [...state.former.filter((party) => !sameParty(party, event)), ...left],
  };
}

function releaseParty(state: CaseState, { role, id }: Party): CaseState {
  const { [role]: _, ...parties } = state.parties;
  return { ...state, parties, former: [...state.former, { role, id }] };
}

function answered(
  state: CaseState,
  event: Extract<Event, { type: 'answered' }>,
  { version }: Moment,
): CaseState {
  const open = ask(state, event.no);
  const replies = event.record === null ? open.replies : [...open.replies, event.record];
  return {
    ...state,
    asks: { ...state.asks, [event.no]: { ...open, replies } },
    happened: remember(state, `answered:${event.ask}.${event.answer}`, version),
  };
}

function endClock(state: CaseState, event: Extract<Event, { type: 'clockEnded' }>, at: Instant): CaseState {
  const { [event.no]: clock, ...clocks } = state.clocks;
  if (!clock) throw missing('clock', event.no);
  const ended = {
    no: clock.no,
    clock: clock.clock,
    ask: clock.ask,
    kind: clock.kind,
    owner: event.owner,
    due: clock.due,
    started: clock.runs[0]?.from ?? at,
    ended: at,
    how: event.how,
    breached: clock.due !== null && clock.due <= at,
  };
  return { ...state, clocks, endedClocks: [...state.endedClocks, ended] };
}

function withClock(state: CaseState, no: number, change: (clock: RunningClock) => RunningClock): CaseState {
  const clock = state.clocks[no];
  if (!clock) throw missing('clock', no);
  return { ...state, clocks: { ...state.clocks, [no]: change(clock) } };
}

function ask(state: CaseState, no: number): OpenAsk {
  const found = state.asks[no];
  if (!found) throw missing('ask', no);
  return found;
}

function remember(state: CaseState, key: string, version: number): CaseState['happened'] {
  return { ...state.happened, [key]: [...(state.happened[key] ?? []), version].slice(-remembered) };
}

export function sameParty(a: Party, b: Party): boolean {
  return a.role === b.role && a.id === b.id;
}

function missing(what: string, no: number): Error {
  return new Error(`The log speaks of ${what} ${no}, which is not open in this case.`);
}
