import type { CaseState, Consent, OpenAsk, Party } from '../engine/case-state.js';
import { holdsAt } from '../engine/consent.js';
import type { Definition } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { sameParty } from '../engine/party.js';
import type { LocalDate } from '../time/days.js';
import type { Instant } from '../time/instant.js';
import { type GroundWords, groundWords } from './ground-words.js';
import { fieldsOf, type Ground, grounds, type Seen } from './grounds.js';

export interface SharedPart {
  readonly form: string;
  readonly elements: readonly string[];
}

/** What one party came to read of what others wrote, on one ground. */
export interface Share extends GroundWords {
  readonly to: Party;
  readonly ground: Ground;
  readonly since: Instant;
  /** The last day of a consent. */
  readonly until: LocalDate | null;
  /** Whether they can still read it. */
  readonly readable: boolean;
  readonly parts: readonly SharedPart[];
}

/**
 * What was shared with whom, when, why and on which basis, newest first: what each party may read by now, from the same
 * source that lets them, and what they were sent or consented to once and may read no more.
 */
export function shares(definition: Definition, state: CaseState, seen: Seen): readonly Share[] {
  const now = partiesOf(state).flatMap((party) => sharedWith(definition, state, party, seen));
  const isKnown = (to: Party, ground: Ground) =>
    now.some((share) => sameParty(share.to, to) && numberOf(share.ground) === numberOf(ground));
  const past = [...sentOnce(state), ...consentedOnce(state, seen)].filter(
    ({ to, ground }) => !isKnown(to, ground),
  );
  const gone = past.map((one) => {
    return { ...one, ...groundWords(definition, state, one.ground), readable: false };
  });
  return [...now, ...gone].sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
}

/**
 * On which grounds something has come from another: what somebody wrote themselves was not shared with them. What only
 * the holder is to know is not told here either.
 */
function isSharing({ kind }: Ground): boolean {
  return kind !== 'own' && kind !== 'subject' && kind !== 'holder';
}

function sharedWith(definition: Definition, state: CaseState, to: Party, seen: Seen): readonly Share[] {
  const found = new Map<string, Share>();
  for (const { form, extent, ground } of grounds(definition, state, to, seen)) {
    if (!isSharing(ground)) continue;
    const key = `${ground.kind} ${numberOf(ground)}`;
    const before = found.get(key);
    const parts = [...(before?.parts ?? []), { form, elements: fieldsOf(definition, form, extent) }];
    found.set(key, {
      to,
      ground,
      ...groundWords(definition, state, ground),
      since: before?.since ?? sinceOf(state, ground),
      until: 'consent' in ground ? (numbered(state.consents, ground.consent)?.until ?? null) : null,
      readable: true,
      parts,
    });
  }
  return [...found.values()];
}

/** Everybody who has or had a part in the case, but whom it is about. */
function partiesOf(state: CaseState): readonly Party[] {
  const found: Party[] = [];
  const note = (party: Party | undefined) => {
    if (party && party.role !== 'youngPerson' && !found.some((one) => sameParty(one, party)))
      found.push(party);
  };
  note(state.holder);
  for (const [role, id] of Object.entries(state.parties)) note({ role, id });
  for (const { from, to } of [...state.asks, ...state.endedAsks]) for (const one of [from, to]) note(one);
  for (const one of state.former) note(one);
  for (const { recipient } of state.consents) note(recipient);
  return found;
}

type Past = Pick<Share, 'to' | 'ground' | 'since' | 'until' | 'parts'>;

function sentOnce({ asks, endedAsks }: CaseState): readonly Past[] {
  return [...asks, ...endedAsks].flatMap(({ no, to, since, carries, kind }) => {
    const ended = numbered(endedAsks, no);
    const taken = ended?.how === 'answered' || kind !== 'handoff';
    const parts = carries
      .map(({ form, elements, preview }) => ({ form, elements: taken ? elements : preview }))
      .filter(({ elements }) => elements.length > 0);
    const ground: Ground = { kind: taken ? 'package' : 'preview', ask: no };
    return parts.length > 0 ? [{ to, ground, since, until: null, parts }] : [];
  });
}

/** Consents that have run out, lapsed or been withdrawn. */
function consentedOnce({ consents, endedConsents = [] }: CaseState, { at }: Seen): readonly Past[] {
  const over = [...endedConsents, ...consents.filter((one) => !holdsAt(one, at))];
  return over.flatMap(({ no, recipient: to, since, until, elements = {}, opens }: Consent) => {
    const parts = Object.entries(elements).map(([form, fields]) => ({ form, elements: fields }));
    const ground: Ground = { kind: opens ? 'opened' : 'consent', consent: no };
    return to ? [{ to, ground, since, until: until ?? null, parts }] : [];
  });
}

function numberOf(ground: Ground): number | null {
  if ('ask' in ground) return ground.ask;
  return 'consent' in ground ? ground.consent : null;
}

function sinceOf(state: CaseState, ground: Ground): Instant {
  if ('consent' in ground) return numbered(state.consents, ground.consent)?.since ?? state.openedAt;
  if (!('ask' in ground)) return ground.kind === 'voice' ? state.holderSince : state.openedAt;
  const ended = numbered(state.endedAsks, ground.ask);
  const ask: OpenAsk | undefined = ended ?? numbered(state.asks, ground.ask);
  return (ground.kind === 'answer' ? ended?.ended : undefined) ?? ask?.since ?? state.openedAt;
}
