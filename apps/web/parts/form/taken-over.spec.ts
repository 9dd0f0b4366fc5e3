import { expect, it } from '@jest/globals';
import type { Field, Form } from '../../api/cases.js';
import type { Filled } from './filled.js';
import { takenOver } from './taken-over.js';

const label = { da: 'Felt', en: 'Field' };
const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label,
  required: false,
  ...more,
});

/** As version 4 and one municipality's own criteria have it. */
const form: Form = {
  name: 'targetGroupAssessment',
  label,
  fields: [
    field('criteria', 'items', {
      keys: { academic: label, 'local-transport': label },
      fields: [field('lookedAt', 'longText'), field('weight', 'choice', { options: { much: label } })],
    }),
    field('alternatives', 'items', { fields: [field('what', 'text')] }),
    field('grades', 'longText'),
    field('heard', 'yesNo'),
    field('reasons', 'choices', { options: { absence: label } }),
    field('files', 'files', { most: 3 }),
  ],
};

it('takes over field by field what the form still asks', () => {
  const earlier: Filled = {
    criteria: [
      { key: 'academic', lookedAt: 'Karakterer', weight: 'much' },
      { key: 'local-transport', lookedAt: 'Bus' },
    ],
    alternatives: [{ key: 'a1', what: 'Højskole' }],
    grades: '02 i dansk',
    heard: false,
    reasons: ['absence'],
    files: ['01945c2c-0000-7000-8000-000000000001'],
  };
  expect(takenOver(form, earlier)).toEqual({ filled: earlier, left: [] });
});

it('tells of a draft under an earlier version what has no field any more, also where the field is another kind now', () => {
  const earlier: Filled = {
    academic: 'God til matematik',
    alternatives: 'Højskole',
    grades: '02',
    decidedBy: ' ',
  };
  expect(takenOver(form, earlier)).toEqual({
    filled: { grades: '02' },
    left: [
      { path: ['academic'], value: 'God til matematik' },
      { path: ['alternatives'], value: 'Højskole' },
    ],
  });
});

it('tells of a draft under other local criteria which rows, fields and options are gone', () => {
  const earlier: Filled = {
    criteria: [
      { key: 'academic', lookedAt: 'Karakterer', weight: 'some', level: '' },
      { key: 'local-housing', lookedAt: 'Bor hos en ven', weight: 'much' },
    ],
    reasons: ['absence', 'moved'],
  };
  expect(takenOver(form, earlier)).toEqual({
    filled: { criteria: [{ key: 'academic', lookedAt: 'Karakterer' }], reasons: ['absence'] },
    left: [
      { path: ['criteria', 'academic', 'weight'], value: 'some' },
      { path: ['criteria', 'local-housing', 'lookedAt'], value: 'Bor hos en ven' },
      { path: ['criteria', 'local-housing', 'weight'], value: 'much' },
      { path: ['reasons'], value: 'moved' },
    ],
  });
});

it('tells of a list whose field is gone every word, row by row', () => {
  expect(takenOver(form, { steps: [{ key: 'x', what: 'Ring' }] })).toEqual({
    filled: {},
    left: [{ path: ['steps', 'x', 'what'], value: 'Ring' }],
  });
});
