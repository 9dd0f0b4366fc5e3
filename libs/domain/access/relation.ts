import type { CaseState, Party } from '../engine/case-state.js';
import { sameParty } from '../engine/party.js';

/**
 * What a party is to a case. Of several, the first in this order counts: it reads the most.
 *
 * `offered`: the case is offered to it; `enrolled`: the school whose pupil the young person is, while another has the
 * case; `formerSchool`: the school after the dropout; `party`: another one bound to the case without holding or
 * overseeing it, e.g. FGU once the young person has left it; `former`: bound once, e.g. the municipality that the young
 * person left; `owing`: it owes an answer; `consulted`: it asked, answered or wrote something without ever being bound,
 * e.g. an administration that has replied, or the KUI that sent a case on to the right one; `subject`: the young
 * person; `guardianGiven`: the custody holder to whom the case is opened; `guardian`: the custody holder else.
 */
export const relations = [
  'holder',
  'overseer',
  'offered',
  'enrolled',
  'formerSchool',
  'party',
  'former',
  'owing',
  'consulted',
  'subject',
  'guardianGiven',
  'guardian',
  'none',
] as const;

export type Relation = (typeof relations)[number];

/** What the party is to the case just now. */
export function relationOf(state: CaseState, party: Party): Relation {
  if (party.role === 'youngPerson') return party.id === state.subject ? 'subject' : 'none';
  if (party.role === 'guardian') return guardianRelation(state, party);
  if (sameParty(state.holder, party)) return 'holder';
  const bound = state.parties[party.role] === party.id;
  if (bound && state.overseers.includes(party.role)) return 'overseer';
  if (state.asks.some((ask) => ask.kind === 'handoff' && sameParty(ask.to, party))) return 'offered';
  if (bound) return party.role === 'school' ? schoolRelation(state) : 'party';
  if (state.former.some((former) => sameParty(former, party))) return 'former';
  if (state.asks.some((ask) => sameParty(ask.to, party))) return 'owing';
  return hadPart(state, party) ? 'consulted' : 'none';
}

function guardianRelation({ parties, consents }: CaseState, party: Party): Relation {
  if (parties.guardian !== party.id) return 'none';
  const given = consents.some(
    ({ recipient, opens }) => opens === 'case' && recipient !== undefined && sameParty(recipient, party),
  );
  return given ? 'guardianGiven' : 'guardian';
}

/** The process says by the fact `enrolled` whether the young person is still its pupil; older versions say nothing. */
function schoolRelation({ facts }: CaseState): Relation {
  return facts.enrolled === true ? 'enrolled' : 'formerSchool';
}

function hadPart({ asks, endedAsks, records }: CaseState, party: Party): boolean {
  return (
    [...asks, ...endedAsks].some(({ from, to }) => sameParty(to, party) || sameParty(from, party)) ||
    records.some(({ by }) => sameParty(by, party))
  );
}
