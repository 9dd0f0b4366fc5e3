import type { CaseState, Correct, Party, RecordRef } from './case-state.js';
import type { Draft } from './draft.js';
import type { Definition } from './language.js';
import { sameParty } from './party.js';
import { type Refusal, refuse } from './refusal.js';

/**
 * Why this party may not correct a record, if it may not: its author corrects it, and nobody else. What the young person
 * or the family said is theirs alone, also where somebody wrote it down for them; and a consent that stands is what was
 * agreed to, until it is withdrawn.
 */
export function whyNotCorrect(
  { forms, roles }: Definition,
  state: CaseState,
  { record, form, by }: RecordRef,
  party: Party,
): Refusal | null {
  if (!sameParty(by, party)) {
    return refuse('wrong-party', 'Det rettes af den, der har skrevet det.', 'Whoever wrote it corrects it.');
  }
  if (isTheirOwn({ forms, roles }, state, record, form) && roles[party.role]?.is !== 'person') {
    return refuse(
      'wrong-party',
      'Den unges og familiens egne ord rettes kun af dem selv.',
      'Their own words are corrected by the young person and the family alone.',
    );
  }
  if (state.consents.some((consent) => consent.record === record)) {
    return refuse(
      'condition-fails',
      'Et samtykke, der gælder, kan ikke rettes: træk det tilbage, og giv et nyt.',
      'A consent that holds cannot be corrected: withdraw it, and give another.',
    );
  }
  return null;
}

/** Words of the young person and the family, and what they answered to a question or a hearing. */
function isTheirOwn(
  { forms, roles }: Pick<Definition, 'forms' | 'roles'>,
  { asks, endedAsks }: CaseState,
  record: string,
  form: string,
): boolean {
  if (forms[form]?.holderReads) return true;
  return [...asks, ...endedAsks].some(
    ({ kind, to, replies }) =>
      (kind === 'question' || kind === 'hearing') &&
      roles[to.role]?.is === 'person' &&
      replies.includes(record),
  );
}

/**
 * What was said stays as it was; the next revision says it right, to everybody who reads it, packages that carry it
 * included. It is no action of the process: what steers the case is not corrected but done anew.
 */
export function correct(draft: Draft, { record: { record, digest, facts } }: Correct): Refusal | null {
  const { state, definition } = draft;
  const kept = state.records.find((one) => one.record === record);
  if (!kept) return refuse('no-such-item', 'Det står ikke i sagen.', 'It is not in the case.');
  const hindrance = whyNotCorrect(definition, state, kept, draft.actor);
  if (hindrance) return hindrance;
  const fields = Object.entries(definition.forms[kept.form]?.fields ?? {});
  const steering = fields.find(
    ([, { fact }]) => fact !== undefined && Object.hasOwn(facts, fact) && facts[fact] !== state.facts[fact],
  );
  if (steering) {
    const [name, { label }] = steering;
    return refuse(
      'fact-wrong',
      `«${label.da}» styrer sagens gang og rettes ikke her: gør det om i sagen.`,
      `“${label.en}” steers the case and is not corrected here: do it anew in the case.`,
      `/fields/${name}`,
    );
  }
  const { form, revision, by } = kept;
  draft.emit({ type: 'corrected', record, form, revision: revision + 1, digest, by });
  return null;
}
