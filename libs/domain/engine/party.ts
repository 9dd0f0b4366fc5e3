import type { CaseState, OpenTask, Party, RunningClock } from './case-state.js';
import { numbered } from './numbered.js';

/**
 * Which party a role means in a case just now: the holder in its own role, for it is accountable until another one
 * has accepted. Else the party of that role to whom the case is offered: a clock that KUI owes runs against the KUI
 * that has been told, before it has accepted, and follows a redirect.
 */
export function partyOf(state: CaseState, role: string): Party | null {
  if (role === 'holder' || role === state.holder.role) return state.holder;
  for (const ask of state.asks) {
    if (ask.kind === 'handoff' && ask.to.role === role) return ask.to;
  }
  const id = state.parties[role];
  return id === undefined ? null : { role, id };
}

/** Who owes what a clock measures: an answer whoever is asked. */
export function partyOfClock(state: CaseState, { ask, owner }: RunningClock): Party | null {
  return ask === null ? partyOf(state, owner) : (numbered(state.asks, ask)?.to ?? null);
}

/**
 * Whose inbox a task lies in: that of the party asked, where an ask caused it. Never nobody's: what a role owes that
 * is not bound yet, or no longer offered the case, is for the holder to see to.
 */
export function partyOfTask(state: CaseState, task: OpenTask): Party {
  const ask = numbered(state.asks, task.cause);
  return ask && ask.to.role === task.role ? ask.to : (partyOf(state, task.role) ?? state.holder);
}

export function sameParty(a: Party, b: Party): boolean {
  return a.role === b.role && a.id === b.id;
}
