import type { CaseState, Party } from '../engine/case-state.js';
import { sameParty } from '../engine/party.js';

/**
 * What a party is to a case. Of several, the first in this order counts: it reads the most.
 *
 * `offered`: the case is offered to it; `party`: bound to the case without holding or overseeing it, e.g. the school
 * of a student whom KUI has taken over; `former`: bound once, e.g. the municipality that the young person left;
 * `asked`: it owes an answer, or asked, answered or wrote something without ever being bound, e.g. a consulted
 * administration, or the KUI that sent a case on to the right one; `subject`: the young person; `guardian`: the
 * custody holder.
 */
export const relations = [
  'holder',
  'overseer',
  'offered',
  'party',
  'former',
  'asked',
  'subject',
  'guardian',
  'none',
] as const;

export type Relation = (typeof relations)[number];

/** What the party is to the case just now. */
export function relationOf(state: CaseState, party: Party): Relation {
  if (party.role === 'youngPerson') return party.id === state.subject ? 'subject' : 'none';
  if (party.role === 'guardian') return state.parties.guardian === party.id ? 'guardian' : 'none';
  if (sameParty(state.holder, party)) return 'holder';
  const bound = state.parties[party.role] === party.id;
  if (bound && state.overseers.includes(party.role)) return 'overseer';
  if (state.asks.some((ask) => ask.kind === 'handoff' && sameParty(ask.to, party))) return 'offered';
  if (bound) return 'party';
  if (state.former.some((former) => sameParty(former, party))) return 'former';
  return hadPart(state, party) ? 'asked' : 'none';
}

function hadPart({ asks, endedAsks, records }: CaseState, party: Party): boolean {
  return (
    [...asks, ...endedAsks].some(({ from, to }) => sameParty(to, party) || sameParty(from, party)) ||
    records.some(({ by }) => sameParty(by, party))
  );
}
