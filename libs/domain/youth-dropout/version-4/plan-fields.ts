import type { Field, Form, RowField, Rungs, Text } from '../../engine/language.js';
import { t } from '../text.js';
import type { YouthDropout4 } from '../vocabulary-4.js';

/** What both plans are written with. */
type Words = YouthDropout4;

export type Fields = Form<Words>['fields'];

export const required = { required: true } as const;

type Demand = { readonly required?: true; readonly help?: Text };

export const text = (label: Text, more: Demand = {}) => ({ kind: 'text', max: 200, label, ...more }) as const;

export const longText = (label: Text, more: Demand = {}) =>
  ({ kind: 'longText', max: 4000, label, ...more }) as const;

export const pastDay = (label: Text, more: Demand = {}) =>
  ({ kind: 'date', notFuture: true, label, ...more }) as const;

export const tracks = { agu: t('AGU', 'AGU'), pgu: t('PGU', 'PGU'), egu: t('EGU', 'EGU') };

export const trackField = (fact: Words['fact'], label: Text, more: Demand = {}): Field<Words> => ({
  kind: 'choice',
  fact,
  options: tracks,
  label,
  ...more,
});

/** A late answer is told to both sides when it is due, and to the leader of who owes it some days later. */
export const answerLadder: Rungs<Words> = {
  warn: { at: -1, tells: ['owner'] },
  breach: { at: 0, tells: ['owner', 'asker'] },
  escalate: { at: 3, tells: ['owner', 'asker'], leader: true },
};

/** What somebody does for the young person: what, who, from when to when, and what for. */
export const intervention = {
  what: text(t('Indsats', 'Intervention'), required),
  kind: {
    kind: 'choice',
    required: true,
    label: t('Slags', 'Kind'),
    options: {
      education: t('Uddannelse', 'Education'),
      fgu: t('FGU', 'FGU'),
      employment: t('Beskæftigelse', 'Employment'),
      social: t('Social indsats', 'Social measure'),
      health: t('Sundhed', 'Health'),
      guidance: t('Vejledning og mentor', 'Guidance and mentor'),
      leisure: t('Fritid og netværk', 'Leisure and network'),
      other: t('Andet', 'Other'),
    },
  },
  giver: text(t('Hvem giver den', 'Who gives it'), required),
  from: { kind: 'date', required: true, label: t('Fra', 'From') },
  to: { kind: 'date', label: t('Til', 'To') },
  purpose: { kind: 'longText', max: 1000, required: true, label: t('Formål', 'Purpose') },
} as const satisfies Readonly<Record<string, RowField<Words>>>;

/** How words reached whoever writes them down. */
export const ways = {
  meeting: t('Ved et møde', 'At a meeting'),
  phone: t('I telefonen', 'By telephone'),
  inWriting: t('På papir', 'On paper'),
  digital: t('Digitalt', 'Digitally'),
};
