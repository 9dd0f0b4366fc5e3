import type { LocalDate } from '../time/days.js';
import type { Instant } from '../time/instant.js';
import type { CaseState, EndedClock, OpenAsk, OpenTask, Party, RunningClock } from './case-state.js';
import { dueOf, rungMoment, standsStill } from './clock.js';
import { numbered } from './numbered.js';
import { partyOfClock, partyOfTask, sameParty } from './party.js';

/**
 * Which rows a state means: the one answer for commands (which write the difference) and for the rebuild (which
 * writes them all). Numbers are unique within a case over all kinds of rows.
 */
export interface CaseRows {
  readonly file: CaseFileRow;
  readonly parties: readonly PartyRow[];
  readonly tasks: readonly TaskRow[];
  readonly asks: readonly AskRow[];
  readonly clocks: readonly ClockRow[];
}

export interface CaseFileRow {
  readonly subject: string;
  readonly definition: string;
  readonly definitionVersion: number;
  readonly version: number;
  readonly revision: number;
  readonly openedAt: Instant;
  readonly stage: string | null;
  readonly leg: string | null;
  readonly stageSince: Instant;
  readonly holderRole: string;
  readonly holderId: string;
  readonly holderSince: Instant;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
  /** The nearest due moment of the case; null if none runs. */
  readonly due: Instant | null;
  /** Everybody with any relation to the case: row-level security lets only them find it. */
  readonly partyIds: readonly string[];
}

/** `party` is bound to a role now, `asked` owes or is owed an answer, `former` was bound once. */
export interface PartyRow {
  readonly role: string;
  readonly id: string;
  readonly relation: 'holder' | 'overseer' | 'party' | 'asked' | 'former';
}

export interface TaskRow {
  readonly no: number;
  readonly task: string;
  readonly organisation: string;
  readonly role: string;
  readonly leader: boolean;
  readonly assignee: string | null;
  readonly lender: string | null;
  readonly stage: string | null;
  readonly since: Instant;
  /** The nearest deadline of the organisation in this case. */
  readonly due: Instant | null;
}

export interface AskRow {
  readonly no: number;
  readonly ask: string;
  readonly kind: string;
  readonly from: Party;
  readonly to: Party;
  readonly since: Instant;
  readonly due: Instant | null;
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly answer: string | null;
}

export interface ClockRow {
  readonly no: number;
  readonly clock: string;
  readonly ask: number | null;
  readonly kind: 'statutory' | 'local';
  readonly ownerRole: string;
  readonly ownerId: string | null;
  readonly started: Instant;
  readonly due: Instant | null;
  readonly paused: boolean;
  /** The next rung to ring, and when; both null when nothing is to ring. */
  readonly rung: string | null;
  readonly rungAt: Instant | null;
  readonly ended: Instant | null;
  readonly how: string | null;
  readonly breached: boolean;
}

/**
 * @param birthDate lies beside the log; without it birthdays have no rows
 * @param since an earlier state of the case: of asks and clocks that had ended by then no rows are made. They change no
 * more, so what is to be written after a step is the difference between `rows` before and after it, both since before it
 */
export function rows(
  state: CaseState,
  birthDate: LocalDate | null,
  since: CaseState | null = null,
): CaseRows {
  const parties = partyRows(state);
  return {
    file: {
      subject: state.subject,
      definition: state.definition.name,
      definitionVersion: state.definition.version,
      version: state.version,
      revision: state.revision,
      openedAt: state.openedAt,
      stage: state.stage,
      leg: state.leg,
      stageSince: state.stageSince,
      holderRole: state.holder.role,
      holderId: state.holder.id,
      holderSince: state.holderSince,
      outcome: state.closed?.outcome ?? null,
      closedAt: state.closed?.at ?? null,
      due: earliest(state.clocks.map((clock) => clock.due)),
      partyIds: [...new Set(parties.map((party) => party.id))],
    },
    parties,
    tasks: taskRows(state),
    asks: askRows(state, since?.endedAsks.length ?? 0),
    clocks: clockRows(state, birthDate, since?.endedClocks.length ?? 0),
  };
}

function partyRows(state: CaseState): readonly PartyRow[] {
  const found: PartyRow[] = [];
  const note = ({ role, id }: Party, relation: PartyRow['relation']) => {
    for (const known of found) if (known.id === id && known.role === role) return;
    found.push({ role, id, relation });
  };
  note(state.holder, 'holder');
  for (const [role, id] of Object.entries(state.parties)) {
    note({ role, id }, state.overseers.includes(role) ? 'overseer' : 'party');
  }
  for (const asks of [state.asks, state.endedAsks]) {
    for (const { to, from } of asks) {
      note(to, 'asked');
      note(from, 'asked');
    }
  }
  for (const party of state.former) note(party, 'former');
  // Who has written something keeps that, e.g. a KUI that sent the case on to the right one.
  for (const { by } of state.records) note(by, 'asked');
  return found;
}

function taskRows(state: CaseState): readonly TaskRow[] {
  return state.tasks.map((task) => {
    const party = partyOfTask(state, task);
    const { no, role, leader, assignee, lender = null, since } = task;
    const { stage } = state;
    const due = dueOfTask(state, task, party);
    return { no, task: task.task, organisation: party.id, role, leader, assignee, lender, stage, since, due };
  });
}

/** A task that an ask or a clock caused is due with it, every other with the nearest deadline of its party. */
function dueOfTask(state: CaseState, task: OpenTask, party: Party): Instant | null {
  return earliest(clocksOfTask(state, task, party).map((clock) => clock.due));
}

/** Whether a task has no due moment because what it is due with stands still. */
export function isOnHold(state: CaseState, no: number): boolean {
  const task = numbered(state.tasks, no);
  const clocks = task ? clocksOfTask(state, task, partyOfTask(state, task)) : [];
  return clocks.every(({ due }) => due === null) && clocks.some(standsStill);
}

function clocksOfTask(state: CaseState, task: OpenTask, party: Party): readonly RunningClock[] {
  const clocks = state.clocks;
  const caused = clocks.filter(
    (clock) => clock.no === task.cause || (clock.ask !== null && clock.ask === task.cause),
  );
  return caused.length > 0 ? caused : clocks.filter((clock) => owns(state, clock, party));
}

function owns(state: CaseState, clock: RunningClock, party: Party): boolean {
  const owner = partyOfClock(state, clock);
  return owner !== null && sameParty(owner, party);
}

function askRows(state: CaseState, over: number): readonly AskRow[] {
  const open = state.asks.map((ask) => {
    const clock = state.clocks.find((candidate) => candidate.ask === ask.no);
    return askRow(ask, clock, null, null, null);
  });
  const ended = state.endedAsks.slice(over).map((ask) => {
    const clock = state.endedClocks.findLast((candidate) => candidate.ask === ask.no);
    return askRow(ask, clock, ask.ended, ask.how, ask.answer);
  });
  return [...open, ...ended];
}

function askRow(
  { no, ask, kind, from, to, since }: OpenAsk,
  clock: RunningClock | EndedClock | undefined,
  ended: Instant | null,
  how: string | null,
  answer: string | null,
): AskRow {
  return { no, ask, kind, from, to, since, due: clock?.due ?? null, ended, how, answer };
}

function clockRows(state: CaseState, birthDate: LocalDate | null, over: number): readonly ClockRow[] {
  const running = state.clocks.map((clock) => runningRow(state, clock, birthDate));
  return [...running, ...state.endedClocks.slice(over).map(endedRow)];
}

function runningRow(state: CaseState, clock: RunningClock, birthDate: LocalDate | null): ClockRow {
  const next = nextRung(clock, birthDate);
  const owner = partyOfClock(state, clock);
  return {
    no: clock.no,
    clock: clock.clock,
    ask: clock.ask,
    kind: clock.kind,
    ownerRole: owner?.role ?? clock.owner,
    ownerId: owner?.id ?? null,
    started: clock.runs[0]?.from ?? state.openedAt,
    due: dueOf(clock, birthDate),
    paused: standsStill(clock),
    rung: next?.name ?? null,
    rungAt: next?.at ?? null,
    ended: null,
    how: null,
    breached: clock.due !== null && clock.rungs.some((rung) => rung.offset >= 0 && rung.rang !== null),
  };
}

function endedRow(clock: EndedClock): ClockRow {
  return {
    no: clock.no,
    clock: clock.clock,
    ask: clock.ask,
    kind: clock.kind,
    ownerRole: clock.owner?.role ?? '',
    ownerId: clock.owner?.id ?? null,
    started: clock.started,
    due: clock.due,
    paused: false,
    rung: null,
    rungAt: null,
    ended: clock.ended,
    how: clock.how,
    breached: clock.breached,
  };
}

function nextRung(clock: RunningClock, birthDate: LocalDate | null): { name: string; at: Instant } | null {
  let next: { name: string; at: Instant } | null = null;
  for (const rung of clock.rungs) {
    const at = rung.rang || rung.skipped ? null : rungMoment(clock, rung, birthDate);
    if (at !== null && (next === null || at < next.at)) next = { name: rung.name, at };
  }
  return next;
}

function earliest(moments: readonly (Instant | null)[]): Instant | null {
  let first: Instant | null = null;
  for (const moment of moments) if (moment !== null && (first === null || moment < first)) first = moment;
  return first;
}
