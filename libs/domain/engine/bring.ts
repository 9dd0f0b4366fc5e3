import type { Brought } from './ask.js';
import type { Party } from './case-state.js';
import type { Draft } from './draft.js';
import { sameParty } from './party.js';
import { Refused, refuse } from './refusal.js';

/** Their part in the case is over. What they were asked, nobody waits for any more. */
export function release(draft: Draft, role: string): void {
  const id = draft.state.parties[role];
  if (id === undefined) return;
  draft.emit({ type: 'partyReleased', role, id });
  askNoMore(draft, { role, id });
}

/** The person whom the command names comes in that role, in the place of whoever was there. */
export function bring(draft: Draft, role: string, { person }: Brought): void {
  const before = draft.state.parties[role];
  if (person === undefined) {
    throw new Refused(refuse('fields-missing', 'Sig, hvem det er.', 'Say who it is.', '/person'));
  }
  if (person === before || person === draft.state.subject) {
    const text = person === before ? known : oneself;
    throw new Refused({ refused: 'condition-fails', text, pointer: '/person' });
  }
  draft.emit({ type: 'partyBound', role, id: person });
  if (before !== undefined) askNoMore(draft, { role, id: before });
}

const known = {
  da: 'Vedkommende er allerede part i sagen i den rolle.',
  en: 'They are a party to the case in that role already.',
};
const oneself = {
  da: 'Det er den unge selv: angiv en anden.',
  en: 'That is the young person: name somebody else.',
};

function askNoMore(draft: Draft, party: Party): void {
  for (const ask of draft.state.asks) if (sameParty(ask.to, party)) draft.endAsk(ask.no, 'lapsed');
}
