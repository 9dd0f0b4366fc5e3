import type { CaseState, Party, RunningClock } from './case-state.js';
import type { Draft } from './draft.js';
import { numbered } from './numbered.js';

/** Enters a stage; with `leaves`, what belonged to the leg before ends first. */
export function enter(draft: Draft, name: string, leaves: boolean): void {
  const stage = draft.definition.stages[name];
  const leg = stage && draft.definition.legs[stage.leg];
  if (!stage || !leg) throw new Error(`The definition has no stage «${name}».`);
  draft.endTasks((task) => task.scope === 'stage', 'ended');
  endClocks(draft, (scope) => scope === 'stage');
  if (leaves) leaveLeg(draft);
  const id = draft.state.parties[leg.role];
  if (id === undefined)
    throw new Error(`Nobody is bound to «${leg.role}», who would hold the case in «${name}».`);
  const holder: Party = { role: leg.role, id };
  draft.emit({ type: 'entered', stage: name, leg: stage.leg, holder, overseers: leg.overseers ?? [] });
  for (const task of stage.tasks ?? []) draft.openTask(task, 'stage', null);
}

function leaveLeg(draft: Draft): void {
  endAsks(draft);
  draft.endTasks((task) => task.scope === 'leg' && !outliving(draft.state, task.cause), 'ended');
  endClocks(draft, (scope) => scope === 'leg');
}

function endAsks(draft: Draft): void {
  for (const ask of draft.state.asks) if (!ask.outlives) draft.endAsk(ask.no, 'lapsed');
}

function endClocks(draft: Draft, which: (scope: RunningClock['scope']) => boolean): void {
  for (const clock of draft.state.clocks) {
    if (clock.ask === null && which(clock.scope)) draft.endClock(clock, 'void');
  }
}

/** A task lives on with the ask or clock that caused it, where that outlives the leg. */
function outliving(state: CaseState, cause: number | null): boolean {
  if (cause === null) return false;
  const clock = numbered(state.clocks, cause);
  return numbered(state.asks, cause) !== undefined || clock?.scope === 'case' || clock?.scope === 'beyond';
}

/** The baton passes to the actor, who has just accepted it. */
export function pass(draft: Draft, to: string): void {
  if (draft.state.parties[draft.actor.role] !== draft.actor.id)
    draft.emit({ type: 'partyBound', ...draft.actor });
  if (to === 'here') takeOver(draft);
  else enter(draft, to, true);
}

/** Another holder in the same stage: its tasks and clocks go on, what the former one asked in its own name does not. */
function takeOver(draft: Draft): void {
  const { stage, leg, overseers } = draft.state;
  if (stage === null || leg === null) throw new Error('A closed case cannot be taken over.');
  endAsks(draft);
  draft.emit({ type: 'entered', stage, leg, holder: draft.actor, overseers });
}

/** After the close the keeper that the outcome names is accountable; only what outlives a close goes on. */
export function close(draft: Draft, outcome: string): void {
  const role = draft.definition.outcomes[outcome]?.keeper ?? 'holder';
  const id = draft.state.parties[role];
  const keeper = id === undefined ? draft.state.holder : { role, id };
  for (const ask of draft.state.asks) if (ask.outlives !== 'close') draft.endAsk(ask.no, 'lapsed');
  draft.endTasks((task) => task.cause === null && task.scope !== 'beyond', 'ended');
  draft.emit({ type: 'closed', outcome, keeper });
  endClocks(draft, (scope) => scope !== 'beyond');
}

export function reopen(draft: Draft, stage: string): void {
  draft.emit({ type: 'reopened' });
  draft.endTasks((task) => task.scope === 'beyond' && task.cause === null, 'ended');
  endClocks(draft, (scope) => scope === 'beyond');
  enter(draft, stage, false);
}
