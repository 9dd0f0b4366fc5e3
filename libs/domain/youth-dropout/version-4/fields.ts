import type { Field, Form, Rungs, Text } from '../../engine/language.js';
import { t } from '../text.js';
import type { YouthDropout4 } from '../vocabulary-4.js';

/** What the forms and asks of all slices are written with. */
type Words = YouthDropout4;

export type Fields = Form<Words>['fields'];

export const required = { required: true } as const;

type Demand = { readonly required?: true; readonly help?: Text };
/** Shorter than what everything else holds. */
type Length = { readonly max?: number };

export const text = (label: Text, more: Demand & Length = {}) =>
  ({ kind: 'text', max: 200, label, ...more }) as const;

export const longText = (label: Text, more: Demand & Length = {}) =>
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
