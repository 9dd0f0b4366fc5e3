import {
  type CaseState,
  type Consent,
  consentPurpose,
  type Definition,
  holdsAt,
  type Instant,
  type Text,
} from '#domain';
import type { ConsentView } from '../queries.js';
import type { Sight } from './sight.js';

/** The consents of a case as far as the party may know of them, newest first. */
export function consentViews(definition: Definition, sight: Sight, now: Instant): readonly ConsentView[] {
  const { consents, endedConsents = [] } = sight.state;
  const held = consents.map((consent) => consentView(definition, sight.state, consent, now));
  const ended = endedConsents.map((consent): ConsentView => {
    const view = consentView(definition, sight.state, consent, now);
    return { ...view, holds: false, ended: consent.ended, end: consent.end };
  });
  return [...held, ...ended]
    .filter((view) => sight.shows('consents', 'ownConsents', isOwn(sight, view)))
    .sort((a, b) => b.no - a.no);
}

function isOwn(sight: Sight, { recipient, recordedBy, givenBy }: ConsentView): boolean {
  if (sight.party.role === givenBy) return true;
  return [recipient, recordedBy].some((party) => party !== null && sight.is(party));
}

export function consentView(
  definition: Definition,
  state: CaseState,
  consent: Consent,
  now: Instant,
): ConsentView {
  const { no, since, recipient = null, elements = {}, opens, until = null, givenBy = null } = consent;
  return {
    no,
    since,
    holds: holdsAt(consent, now),
    ended: null,
    end: null,
    recipient,
    purpose: consentPurpose(definition, state, consent),
    parts: Object.entries(elements).map(([form, fields]) => ({ form, elements: fields })),
    opensCase: opens !== undefined,
    until,
    givenBy,
    recordedBy: consent.recordedBy ?? null,
    how: howOf(definition, state, consent),
  };
}

/** In the words of the form on which it was recorded. */
function howOf({ forms }: Definition, { records }: CaseState, { record, how }: Consent): Text | null {
  const form = forms[records.find((one) => one.record === record)?.form ?? ''];
  const field = form?.fields[form.consent?.how ?? ''];
  return how !== undefined && field && 'options' in field ? (field.options[how] ?? null) : null;
}
