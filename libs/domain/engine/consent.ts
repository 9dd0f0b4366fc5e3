import { ageOn } from '../time/age.js';
import { type Instant, localDate } from '../time/instant.js';
import type { Actor, CaseState, Consent, ConsentInput, Context, Party, Writable } from './case-state.js';
import type { Draft } from './draft.js';
import type { EventOf } from './event.js';
import type { Consents, Definition, Text } from './language.js';
import { sameParty } from './party.js';
import { type Refusal, Refused, refuse } from './refusal.js';

type Asked = Pick<Context, 'now' | 'birthDate' | 'budgets'>;

/** Whether it still opens anything: its last day counts whole, in Danish time. */
export function holdsAt({ until }: Pick<Consent, 'until'>, at: Instant): boolean {
  return until === undefined || localDate(at) <= until;
}

/** Why somebody of this role may not consent for the young person just now, if they may not. */
export function whyNotConsent(
  { consents, roles }: Definition,
  state: CaseState,
  asked: Asked,
  role: string,
): Text | null {
  if (!consents) return null;
  // Erased: nobody could say any more whose consent it would be.
  if (asked.birthDate === null) return { da: 'Den unges alder kendes ikke', en: 'The age is not known' };
  if (role !== consents.by && role !== consents.below) return null;
  const from = ageOfConsent(consents, state, asked);
  if (ageOn(asked.birthDate, localDate(asked.now)) >= from === (role === consents.by)) return null;
  const [by, below] = [roles[consents.by]?.label, roles[consents.below]?.label];
  return role === consents.by
    ? {
        da: `Indtil ${from} år er det ${below?.da}, der giver og trækker samtykke tilbage`,
        en: `Up to the age of ${from} it is ${below?.en} who consents, and withdraws a consent`,
      }
    : {
        da: `Fra ${from} år er det ${by?.da} selv, der giver og trækker samtykke tilbage`,
        en: `From the age of ${from} on it is ${by?.en} who consents, and withdraws a consent`,
      };
}

/** As the municipality has set it, or as the process says where none has. */
function ageOfConsent({ age, to }: Consents, { parties }: CaseState, { budgets }: Asked): number {
  return budgets?.[parties[to] ?? '']?.[age.name] ?? age.standard;
}

/**
 * The consents that the actor may withdraw: a person those of their own, and those that are theirs to give by now; an
 * authority, for somebody, those that it is to know of.
 */
export function withdrawable(
  definition: Definition,
  state: CaseState,
  context: Context,
): readonly Consent[] | Text {
  const { role } = context.actor;
  if (!definition.consents) return state.consents;
  if (definition.roles[role]?.is === 'organisation') {
    return state.consents.filter((consent) => knowsConsent(consent, state, context.actor));
  }
  const why = whyNotConsent(definition, state, context, role);
  if (why === null) return state.consents;
  const own = state.consents.filter(({ givenBy }) => givenBy === role);
  return own.length > 0 || state.consents.length === 0 ? own : why;
}

/** Who has the case or oversees it knows of all; others of what they were given, or put on record. */
function knowsConsent(
  { recipient, recordedBy }: Consent,
  { holder, overseers, parties }: CaseState,
  { role, party: id }: Actor,
): boolean {
  const self = { role, id };
  if (sameParty(holder, self) || (overseers.includes(role) && parties[role] === id)) return true;
  return [recipient, recordedBy].some((one) => one !== undefined && sameParty(one, self));
}

/** What was consented to, with its parties as the case has them now. */
export function giveConsent(draft: Draft, record: string, input: ConsentInput | undefined): void {
  const { definition, state } = draft;
  const given: Writable<EventOf<'consentGiven'>> = { type: 'consentGiven', no: state.next, record };
  if (input) {
    const { recipient, purpose, elements, opens, until, how } = input;
    given.recipient = recipientOf(draft, recipient);
    if (purpose !== undefined) given.purpose = purpose;
    given.elements = elements;
    if (opens !== undefined) given.opens = opens;
    if (until !== undefined) given.until = until;
    given.givenBy = giver(draft, input);
    if (given.givenBy !== draft.actor.role) given.recordedBy = draft.actor;
    if (how !== undefined) given.how = how;
    const to = given.recordedBy ?? boundTo(state, definition.consents?.to ?? '');
    if (to) given.to = to;
  }
  draft.emit(given);
}

/** Who fills the form in for themselves, or on whose behalf it is filled in: somebody who may consent. */
function giver({ definition, state, context, actor }: Draft, { givenBy }: ConsentInput): string {
  if (givenBy === undefined && definition.roles[actor.role]?.is !== 'person') {
    throw new Refused(refuse('fields-missing', 'Sig, hvem der samtykker.', 'Say who consents.', '/fields'));
  }
  const role = givenBy ?? actor.role;
  const why = whyNotConsent(definition, state, context, role);
  if (why) throw new Refused({ refused: 'condition-fails', text: why });
  return role;
}

/**
 * The case's party of that role, or else the one of it that was asked: an administration is consulted, not bound. Of
 * several the first in the order of `rows`, by which screens name it.
 */
function recipientOf({ definition, state }: Draft, role: string): Party {
  const asked = [...state.asks, ...state.endedAsks].find(({ to }) => to.role === role)?.to;
  const party = boundTo(state, role) ?? asked;
  if (party) return party;
  const label = definition.roles[role]?.label ?? { da: role, en: role };
  throw new Refused(nobodyOf(label));
}

function nobodyOf({ da, en }: Text): Refusal {
  return refuse(
    'receiver-unbound',
    `Sagen har ingen ${da}. Vælg en anden.`,
    `The case has no ${en}. Choose somebody else.`,
    '/to',
  );
}

function boundTo({ parties }: CaseState, role: string): Party | undefined {
  const id = parties[role];
  return id === undefined ? undefined : { role, id };
}

/** Consents that were given to an authority in whose place there is another now; its successor is to ask anew. */
export function lapseConsents(draft: Draft): void {
  const { consents: spec } = draft.definition;
  const now = spec && draft.state.parties[spec.to];
  if (!spec || now === undefined) return;
  const left = draft.state.consents.filter(({ to }) => to?.role === spec.to && to.id !== now);
  if (left.length === 0) return;
  for (const { no } of left) draft.emit({ type: 'consentLapsed', no, to: { role: spec.to, id: now } });
  if (!draft.state.closed) draft.openTask(spec.anew, 'case', null);
}
