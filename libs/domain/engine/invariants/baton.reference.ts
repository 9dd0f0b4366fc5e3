import type { OpenAsk, OpenTask, Party } from '../case-state.js';
import { numbered } from '../numbered.js';
import { partyOfTask, sameParty } from '../party.js';
import { answerName } from '../permission.js';
import { eventsOf, exists, type Invariant, type Moment } from './moment.reference.js';

/** At every instant exactly one party holds the case, bound to the role of the leg; after the close its keeper. */
export const exactlyOneHolder: Invariant = function* (moment) {
  const { process, after, before, rows } = moment;
  const { holder, stage, leg, closed, parties } = after;
  if (!exists(moment, holder)) yield 'the holder is nobody';
  if ((stage === null) !== (closed !== null)) yield 'a case is in a stage or closed, never both or neither';
  const held = rows.parties.filter(({ relation }) => relation === 'holder');
  if (held.length !== 1 || !held.every((row) => sameParty(row, holder)))
    yield `${held.length} parties hold it`;
  if (stage !== null) {
    const { leg: ownLeg = '' } = process.definition.stages[stage] ?? {};
    const { role, overseers = [] } = process.definition.legs[ownLeg] ?? {};
    if (leg !== ownLeg || holder.role !== role) yield `a ${holder.role} holds it in «${stage}» of leg ${leg}`;
    if (parties[holder.role] !== holder.id) yield 'the holder is not bound to its role';
    if (after.overseers.join() !== overseers.join()) yield `overseers are ${after.overseers.join()}`;
  }
  if (closed && before && !before.closed) {
    const keeper = process.definition.outcomes[closed.outcome]?.keeper ?? '';
    const id = parties[keeper];
    const expected = id === undefined ? before.holder : { role: keeper, id };
    if (!sameParty(holder, expected)) yield `${holder.role} keeps it after «${closed.outcome}»`;
  }
};

/** The baton moves when the party asked accepts it, when the case closes, when it is reopened, and never else. */
export const batonPassesByAcceptance: Invariant = function* (moment) {
  const { before, after, step } = moment;
  if (!before) return;
  const moved = !sameParty(before.holder, after.holder);
  const taker = accepted(moment);
  if (taker && !sameParty(after.holder, taker)) yield 'it was accepted, and somebody else holds it';
  if (moved && !taker && eventsOf(step, 'closed').length === 0 && eventsOf(step, 'reopened').length === 0) {
    yield `it went to ${after.holder.role} without an acceptance`;
  }
  if (after.holderSince !== (moved ? step.at : before.holderSince)) yield 'the time of the passing is wrong';
  const former = { role: after.holder.role, id: before.parties[after.holder.role] ?? after.holder.id };
  if (!sameParty(former, after.holder) && !after.former.some((party) => sameParty(party, former))) {
    yield 'who held the role before is forgotten';
  }
};

/** Who has just accepted a handoff that was offered to them. */
function accepted({ before, step, process }: Moment): Party | null {
  for (const { no, ask, answer } of eventsOf(step, 'answered')) {
    const passes = process.definition.asks[ask]?.answers[answer]?.passes;
    if (passes !== undefined) return numbered(before?.asks, no)?.to ?? null;
  }
  return null;
}

/** A question is asked of somebody, answered by them while it is open, and ends by an event, never by vanishing. */
export const asksEndByEvents: Invariant = function* (moment) {
  const { before, after, step, context } = moment;
  const ended = new Set(eventsOf(step, 'askEnded').map(({ no }) => no));
  const asked = new Set(eventsOf(step, 'asked').map(({ no }) => no));
  for (const ask of before?.asks ?? []) {
    const now = numbered(after.asks, ask.no);
    if (now && ended.has(ask.no)) yield `«${ask.ask}» ended and is open`;
    if (!now && !ended.has(ask.no)) yield `«${ask.ask}» vanished without an event`;
    if (!now && !after.endedAsks.some(({ no }) => no === ask.no)) yield `how «${ask.ask}» ended is not kept`;
    if (now && now.since !== ask.since) yield `«${ask.ask}» forgot since when it is asked`;
    const redirected = eventsOf(step, 'redirected').some(({ no }) => no === ask.no);
    if (now && sameParty(now.to, ask.to) === redirected) yield `«${ask.ask}» has the wrong receiver`;
  }
  for (const ask of after.asks) {
    if (!numbered(before?.asks, ask.no) && !asked.has(ask.no)) yield `«${ask.ask}» came from nowhere`;
    if (!exists(moment, ask.to)) yield `«${ask.ask}» is asked of nobody`;
    if (!exists(moment, ask.from)) yield `«${ask.ask}» is asked by nobody`;
    if (sameParty(ask.to, ask.from)) yield `«${ask.ask}» is asked of oneself`;
  }
  for (const { no, ask } of eventsOf(step, 'answered')) {
    const open = numbered(before?.asks, no);
    if (!open) yield `«${ask}» was answered and is not open`;
    else if (!mayAnswer(moment, open)) yield `${context.actor.role} answered «${ask}» for somebody else`;
  }
  const kept = before?.endedAsks ?? [];
  if (kept.some((ask, place) => after.endedAsks[place]?.no !== ask.no))
    yield 'an ended question was forgotten';
};

/** The party asked; words of a person may be put on record by who asked or holds the case. */
function mayAnswer({ process, context, before }: Moment, ask: OpenAsk): boolean {
  const actor = { role: context.actor.role, id: context.actor.party };
  if (sameParty(actor, ask.to)) return true;
  if (process.definition.roles[ask.to.role]?.is !== 'person') return false;
  return sameParty(actor, ask.from) || (before !== null && sameParty(actor, before.holder));
}

export const oneOfferAtATime: Invariant = function* ({ after, process }) {
  const open = after.asks;
  const offers = open.filter(({ kind }) => kind === 'handoff');
  if (offers.length > 1) yield `${offers.length} offers are open`;
  for (const ask of open) {
    const others = open.filter((other) => other !== ask && other.ask === ask.ask);
    if (others.length > 0 && !process.definition.asks[ask.ask]?.many) yield `«${ask.ask}» is open twice`;
  }
};

/** After the close nothing is done but what the definition names, and nothing stays open but what outlives it. */
export const closeIsFinal: Invariant = function* ({ before, after, command, process }) {
  const { definition } = process;
  if (before?.closed && command.type === 'act') {
    const { ask } = answerName(command.action) ?? {};
    const named = ask
      ? definition.asks[ask]?.outlives === 'close'
      : definition.afterClose.includes(command.action);
    if (!named) yield `«${command.action}» was done after the close`;
  }
  if (!after.closed) return;
  for (const { ask } of after.asks) {
    if (definition.asks[ask]?.outlives !== 'close') yield `«${ask}» is open after the close`;
  }
  for (const clock of after.clocks) {
    const lives =
      clock.ask === null
        ? definition.clocks[clock.clock]?.scope === 'beyond'
        : numbered(after.asks, clock.ask);
    if (!lives) yield `«${clock.clock}» runs after the close`;
  }
  for (const task of after.tasks) {
    if (task.scope !== 'beyond' && task.cause === null) yield `«${task.task}» is open after the close`;
  }
};

/** A task ends with the stage, the leg, the question or the deadline that it belongs to, and lies in an inbox. */
export const tasksEndWithTheirCause: Invariant = function* ({ before, after, process, rows }) {
  const open = after.tasks;
  const stageTasks = process.definition.stages[after.stage ?? '']?.tasks ?? [];
  for (const { scope, task, cause } of open) {
    if (scope === 'stage' && !stageTasks.includes(task))
      yield `«${task}» was left behind in an earlier stage`;
    if (cause !== null && !numbered(after.asks, cause) && !numbered(after.clocks, cause))
      yield `«${task}» outlives what caused it`;
  }
  if (before?.leg && after.leg !== before.leg) {
    const left = open.filter(
      (task) => numbered(before.tasks, task.no) && task.scope === 'leg' && !outlives(after, task),
    );
    for (const { task } of left) yield `«${task}» was left behind in an earlier leg`;
  }
  if (rows.tasks.length !== open.length) yield 'a task lies in nobody’s inbox';
};

function outlives({ asks, clocks }: Moment['after'], { cause }: OpenTask): boolean {
  if (cause === null) return false;
  const scope = numbered(clocks, cause)?.scope;
  return numbered(asks, cause) !== undefined || scope === 'case' || scope === 'beyond';
}

/** Nobody has a task that lies in another organisation's inbox: people of a walk are called after where they work. */
export const tasksAreHadWhereTheyLie: Invariant = function* ({ after }) {
  for (const task of after.tasks) {
    const { id } = partyOfTask(after, task);
    if (task.assignee !== null && !task.assignee.startsWith(`${id}/`))
      yield `«${task.task}» of ${id} is had by ${task.assignee}`;
  }
};
