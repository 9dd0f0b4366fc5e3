import type { CaseState, EndedAsk, OpenAsk, PackageItem, Party, RecordRef } from '../engine/case-state.js';
import { holdsAt } from '../engine/consent.js';
import type { Answer, Consequences, Definition } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { sameParty } from '../engine/party.js';
import { ageOn } from '../time/age.js';
import type { LocalDate } from '../time/days.js';
import { type Instant, localDate } from '../time/instant.js';
import type { Extent } from './extent.js';
import { relationOf } from './relation.js';

/** When it is asked, and of whose case: consents run out, and custody ends. */
export interface Seen {
  readonly at: Instant;
  /** Null once erased. */
  readonly birthDate: LocalDate | null;
}

/**
 * Why somebody may read something. `own`: they wrote it; `voice`: words of the young person and the family, which go
 * along with the case; `holder`: what only whoever holds the case is to know; `subject`: it is about them; `minor`: the
 * law has the custody holder told; `told`: it has them told, as the form says; of an ask: the `answer` that they were
 * owed, the `preview` of what they are offered, the `package` that they took over, the `question` put to them; by a
 * `consent`, which may be one that has `opened` the case to the custody holder; `merged`: it came with another case that
 * has gone into this one.
 */
export type Ground =
  | { readonly kind: 'own' | 'voice' | 'holder' | 'subject' | 'minor' | 'merged' }
  | { readonly kind: 'told'; readonly form: string }
  | { readonly kind: 'answer' | 'preview' | 'package' | 'question'; readonly ask: number }
  | { readonly kind: 'consent' | 'opened'; readonly consent: number };

/** So much of one record, in one version, on one ground. */
export interface Grounded {
  readonly record: string;
  readonly form: string;
  readonly revision: number;
  readonly extent: Extent;
  readonly ground: Ground;
}

/**
 * Which records a party may read, how much of each and why: the one source of all that is shown of records. Else holding
 * a case opens none: only the relevant and necessary elements travel (uvm.dk on plans that go to FGU;
 * databeskyttelsesforordningen art. 5(1)(c)).
 */
export function grounds(
  definition: Definition,
  state: CaseState,
  party: Party,
  seen: Seen,
): readonly Grounded[] {
  if (relationOf(state, party) === 'none') return [];
  return [
    ...ownAndToBeRead(definition, state, party, seen),
    ...answersTo(state, party),
    ...askedOf(definition, state, party),
    ...takenOver(definition, state, party),
    ...consentedTo(state, party, seen),
    ...mergedInto(state, party),
  ];
}

function* ownAndToBeRead(
  { forms }: Definition,
  state: CaseState,
  party: Party,
  seen: Seen,
): Iterable<Grounded> {
  const relation = relationOf(state, party);
  const opened = relation === 'guardianGiven' ? openedTo(state, party) : undefined;
  const custody = party.role === 'guardian' && isMinor(seen);
  for (const kept of state.records) {
    const { holderReads, holderOnly, readBy, readFor, subjectReads, guardianReads } = forms[kept.form] ?? {};
    if (sameParty(kept.by, party)) yield whole(kept, { kind: 'own' });
    if (relation === 'subject' && subjectReads) yield whole(kept, { kind: 'subject' });
    if (opened !== undefined && subjectReads) yield whole(kept, { kind: 'opened', consent: opened });
    if (custody && guardianReads === 'minor') yield whole(kept, { kind: 'minor' });
    if (readBy?.includes(party.role) && isBound(state, party))
      yield whole(kept, readFor ? { kind: 'told', form: kept.form } : { kind: 'voice' });
    if (relation === 'holder' && holderReads) yield whole(kept, { kind: 'voice' });
    if (relation === 'holder' && holderOnly) yield whole(kept, { kind: 'holder' });
  }
}

function openedTo({ consents }: CaseState, party: Party): number | undefined {
  return consents.find(({ opens, recipient }) => opens && recipient && sameParty(recipient, party))?.no;
}

function isMinor({ birthDate, at }: Seen): boolean {
  return birthDate !== null && ageOn(birthDate, localDate(at)) < 18;
}

function* answersTo(state: CaseState, party: Party): Iterable<Grounded> {
  for (const ask of [...state.asks, ...state.endedAsks]) {
    if (!isOwedAnswer(state, ask, party)) continue;
    for (const reply of ask.replies) yield* latest(state, reply, { kind: 'answer', ask: ask.no });
  }
}

/** Whoever asked, and both sides of the ask that was asked about. */
function isOwedAnswer({ asks, endedAsks }: CaseState, { from, about }: OpenAsk, party: Party): boolean {
  if (sameParty(from, party)) return true;
  if (about === undefined) return false;
  const asked = numbered(endedAsks, about) ?? numbered(asks, about);
  return asked !== undefined && (sameParty(asked.from, party) || sameParty(asked.to, party));
}

function* askedOf(definition: Definition, state: CaseState, party: Party): Iterable<Grounded> {
  for (const ask of state.asks) {
    const { no, to, kind, carries } = ask;
    if (!sameParty(to, party)) continue;
    const offer = kind === 'handoff';
    for (const item of carries) {
      yield* sent(item, offer ? item.preview : item.elements, {
        kind: offer ? 'preview' : 'package',
        ask: no,
      });
    }
    const question = questionIn(definition, state, ask);
    if (question) yield whole(question, { kind: 'question', ask: no });
  }
}

/**
 * The record in which somebody asks, which whoever is asked reads whole; none for an offer, nor where the ask sends that
 * record itself: then so much of it is read as is sent.
 */
export function questionIn(
  { asks }: Definition,
  { records }: CaseState,
  { ask, kind, record }: OpenAsk,
): RecordRef | undefined {
  const asking = kind === 'handoff' ? undefined : records.find((one) => one.record === record);
  const isSent = asks[ask]?.carries?.contents.some(({ form }) => form === asking?.form);
  return isSent ? undefined : asking;
}

/**
 * What it took over with the case, and what it was sent and asked beside it: who has answered is to find again on what.
 * A former party gives its packages back: it was bound by them, and is no more.
 */
function* takenOver(definition: Definition, state: CaseState, party: Party): Iterable<Grounded> {
  if (!isBound(state, party)) return;
  for (const ask of state.endedAsks) {
    const { no, kind, how, carries } = ask;
    const kept = kind === 'handoff' ? tookOver(definition, ask) : how === 'answered';
    if (!sameParty(ask.to, party) || !kept) continue;
    for (const item of carries) yield* sent(item, item.elements, { kind: 'package', ask: no });
    const question = questionIn(definition, state, ask);
    if (question) yield whole(question, { kind: 'question', ask: no });
  }
}

function isBound({ parties }: CaseState, { role, id }: Party): boolean {
  return parties[role] === id;
}

/** As long as it holds, and as the records stand: who consents to share a plan shares it as it is made anew. */
function* consentedTo(state: CaseState, party: Party, { at }: Seen): Iterable<Grounded> {
  for (const consent of state.consents) {
    const { no, recipient, elements = {} } = consent;
    if (!recipient || !sameParty(recipient, party) || !holdsAt(consent, at)) continue;
    for (const { record, form, revision } of state.records) {
      const extent = Object.hasOwn(elements, form) ? elements[form] : undefined;
      if (extent) yield { record, form, revision, extent, ground: { kind: 'consent', consent: no } };
    }
  }
}

/** Whoever holds the case has what was handed over with one that has gone into it. Its records stay in that one. */
function* mergedInto({ holder, links = [] }: CaseState, party: Party): Iterable<Grounded> {
  if (!sameParty(holder, party)) return;
  for (const { carries = [] } of links)
    for (const item of carries) yield* sent(item, item.elements, { kind: 'merged' });
}

/** An extent, field by field. */
export function fieldsOf({ forms }: Definition, form: string, extent: Extent): readonly string[] {
  return extent === 'all' ? Object.keys(forms[form]?.fields ?? {}) : extent;
}

function whole({ record, form, revision }: RecordRef, ground: Ground): Grounded {
  return { record, form, revision, extent: 'all', ground };
}

function* latest({ records }: CaseState, record: string, ground: Ground): Iterable<Grounded> {
  const kept = records.find((one) => one.record === record);
  if (kept) yield whole(kept, ground);
}

/** A package holds what was there when it was packed: what its sender writes later has not travelled. */
function* sent(
  { record, form, revision }: PackageItem,
  extent: readonly string[],
  ground: Ground,
): Iterable<Grounded> {
  if (extent.length > 0) yield { record, form, revision, extent, ground };
}

/** Whether the answer made the party asked a party of the case: by taking the baton, or by being bound beside it. */
function tookOver(definition: Definition, { ask, how, answer }: EndedAsk): boolean {
  if (how !== 'answered' || answer === null) return false;
  const given: Answer | undefined = definition.asks[ask]?.answers[answer];
  return given !== undefined && takesOver(given);
}

/** Whether who gives that answer becomes a party of the case. */
export function takesOver(answer: Answer): boolean {
  return answer.binds === true || passes(answer);
}

function passes({ passes: stage, either = [] }: Consequences): boolean {
  return stage !== undefined || either.some(passes);
}
