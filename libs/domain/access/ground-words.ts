import type { CaseState, Consent } from '../engine/case-state.js';
import type { Definition, Text } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { sayDay } from '../time/say-day.js';
import type { Ground } from './grounds.js';

/** Why somebody may read something, as people read it. */
export interface GroundWords {
  readonly purpose: Text;
  /** Law and paragraph, or the consent and how long it holds. */
  readonly basis: Text;
}

const caseHandling = 'databeskyttelsesforordningen art. 6, stk. 1, litra e';

const fixed: Readonly<Record<'own' | 'voice' | 'holder' | 'subject' | 'minor' | 'merged', GroundWords>> = {
  own: {
    purpose: { da: 'Den, der har skrevet det, beholder det', en: 'Whoever wrote it keeps it' },
    basis: { da: 'notatpligt og journalisering', en: 'the duty to keep records' },
  },
  voice: {
    purpose: {
      da: 'Den unges og familiens egne ord følger med sagen',
      en: 'The own words of the young person and the family go along with the case',
    },
    basis: { da: caseHandling, en: 'GDPR art. 6(1)(e)' },
  },
  holder: {
    purpose: {
      da: 'Den, der har sagen, skal vide, at der er en anden sag hos en anden myndighed',
      en: 'Whoever holds the case is to know that there is another one with another authority',
    },
    basis: { da: caseHandling, en: 'GDPR art. 6(1)(e)' },
  },
  merged: {
    purpose: {
      da: 'Det fulgte med en anden sag om den unge, som er lagt sammen med denne',
      en: 'It came with another case of the young person that was merged into this one',
    },
    basis: { da: 'KUI-loven §12c', en: 'KUI-loven §12c' },
  },
  subject: {
    purpose: { da: 'Det handler om den unge selv', en: 'It is about the young person' },
    basis: { da: 'databeskyttelsesforordningen art. 15', en: 'GDPR art. 15' },
  },
  minor: {
    purpose: {
      da: 'Forældremyndighedsindehaver inddrages, til den unge fylder 18',
      en: 'The custody holder is involved until the young person turns 18',
    },
    basis: { da: 'KUI-loven §2a, stk. 3', en: 'KUI-loven §2a(3)' },
  },
};

/** What a ground is called by the process: the ask’s package, or the consent and its purpose. */
export function groundWords(definition: Definition, state: CaseState, ground: Ground): GroundWords {
  if ('consent' in ground) {
    const consent = consentOf(state, ground.consent);
    const purpose = consent && purposeOf(definition, state, consent);
    return { purpose: purpose ?? openedPurpose, basis: consentBasis(consent) };
  }
  if (ground.kind === 'told') return toldWords(definition, ground.form);
  if (!('ask' in ground)) return fixed[ground.kind];
  const ask = numbered(state.asks, ground.ask) ?? numbered(state.endedAsks, ground.ask);
  const spec = definition.asks[ask?.ask ?? ''];
  const label = spec?.label ?? { da: '', en: '' };
  const basis = spec?.carries?.basis ?? null;
  if (ground.kind === 'preview' || ground.kind === 'package') {
    return { purpose: spec?.carries?.purpose ?? label, basis: { da: basis ?? '', en: basis ?? '' } };
  }
  const answer = ground.kind === 'answer';
  return {
    purpose: answer
      ? { da: `Svaret på «${label.da}»`, en: `The answer to “${label.en}”` }
      : { da: `For at kunne svare på «${label.da}»`, en: `To be able to answer “${label.en}”` },
    basis: { da: basis ?? caseHandling, en: basis ?? 'GDPR art. 6(1)(e)' },
  };
}

function toldWords({ forms }: Definition, form: string): GroundWords {
  const { purpose, basis = '' } = forms[form]?.readFor ?? {};
  return { purpose: purpose ?? { da: '', en: '' }, basis: { da: basis, en: basis } };
}

const openedPurpose: Text = {
  da: 'Forældremyndighedsindehaver må følge sagen',
  en: 'The custody holder may follow the case',
};

/** In the words of the form on which it was given; null where it had none. */
export function purposeOf(
  { forms }: Definition,
  { records }: CaseState,
  { record, purpose }: Consent,
): Text | null {
  const form = forms[records.find((one) => one.record === record)?.form ?? ''];
  const field = form?.fields[form.consent?.purpose ?? ''];
  return purpose !== undefined && field && 'options' in field ? (field.options[purpose] ?? null) : null;
}

function consentBasis(consent: Consent | undefined): Text {
  if (!consent?.until) return { da: 'samtykke', en: 'consent' };
  const day = sayDay(consent.until);
  return { da: `samtykke, til og med ${day.da}`, en: `consent, up to and including ${day.en}` };
}

function consentOf({ consents, endedConsents }: CaseState, no: number): Consent | undefined {
  return numbered(consents, no) ?? numbered(endedConsents, no);
}
