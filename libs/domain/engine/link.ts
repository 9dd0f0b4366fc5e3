import type { CaseState, Join, OtherCase, PackageItem, Party } from './case-state.js';
import type { Draft } from './draft.js';
import { sameParty } from './party.js';
import { type Refusal, Refused, refuse } from './refusal.js';

type How = Join['how'];

/** This case to the other one, or into it. */
export function link(draft: Draft, how: How): void {
  const { other } = draft.context;
  if (!other) throw new Refused(nothingNamed);
  const why = whyNotLink(draft.state, other, draft.actor, how);
  if (why) throw new Refused(why);
  draft.emit({ type: 'linked', case: other.id, how: how === 'merged' ? 'into' : 'linked' });
}

/**
 * The other side of the same step, in the case that stays: it knows of the link, and of what its holder had taken over
 * in the one that has come into it.
 */
export function join(draft: Draft, { how }: Join): Refusal | null {
  const { other } = draft.context;
  if (!other) return nothingNamed;
  const { actor, state } = draft;
  const why = whyNotHold(state, actor, how);
  if (why) return why;
  if (how === 'linked') draft.emit({ type: 'linked', case: other.id, how });
  else draft.emit({ type: 'linked', case: other.id, how: 'from', carries: takenOver(other.state, actor) });
  return null;
}

const nothingNamed = refuse('fields-missing', 'Vælg den anden sag.', 'Choose the other case.', '/other');

function whyNotLink(
  { links = [], subject }: CaseState,
  other: OtherCase,
  actor: Party,
  how: How,
): Refusal | null {
  if (links.some((one) => one.case === other.id && (how === 'linked' || one.how !== 'linked')))
    return refuse('already-linked', 'Sagerne er allerede forbundet.', 'The cases are linked.', '/other');
  if (how === 'merged' && other.state.subject !== subject) {
    return refuse(
      'two-people',
      'Sagerne handler om to forskellige unge og kan ikke lægges sammen. Du kan forbinde dem.',
      'The cases are about two different young people and cannot be merged. You can link them.',
      '/other',
    );
  }
  return whyNotHold(other.state, actor, how);
}

/** Who links cases has a part in both; who merges them holds both, and the one that stays goes on. */
function whyNotHold({ parties, holder, closed }: CaseState, actor: Party, how: How): Refusal | null {
  if (how === 'linked') {
    if (parties[actor.role] === actor.id || sameParty(holder, actor)) return null;
    return refuse(
      'wrong-party',
      'I har ingen part i den anden sag.',
      'You have no part in the other case.',
      '/other',
    );
  }
  if (!sameParty(holder, actor)) {
    return refuse(
      'wrong-party',
      'Den anden sag har I ikke: kun den, der har begge sager, lægger dem sammen.',
      'You do not hold the other case: only who holds both merges them.',
      '/other',
    );
  }
  if (closed === null) return null;
  return refuse(
    'case-closed',
    'Den anden sag er afsluttet. Genåbn den først, eller forbind sagerne.',
    'The other case is closed. Reopen it first, or link the cases.',
    '/other',
  );
}

/** What was handed over to them with that case, each record once. */
function takenOver({ endedAsks }: CaseState, actor: Party): readonly PackageItem[] {
  const items = endedAsks
    .filter(({ how, to, kind }) => how === 'answered' && sameParty(to, actor) && kind !== 'question')
    .flatMap(({ carries }) => carries);
  return [...new Map(items.map((item) => [item.record, item])).values()];
}
