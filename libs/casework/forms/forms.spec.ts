import { describe, expect, test } from '@jest/globals';
import type { Definition, Field } from '#domain';
import { cprDigits, passesModulus11 } from './cpr.js';
import { FormClasses } from './form-classes.js';
import { checkPerson } from './person.js';

const label = { da: 'Felt', en: 'Field' };
let today = '2026-03-29';

const rows: Partial<Field> = {
  kind: 'items',
  most: 2,
  fields: { what: { kind: 'text', max: 3, label } },
};
const fixed: Partial<Field> = { ...rows, most: 3, keys: { one: label }, local: 'more' } as Partial<Field>;
const spanned: Partial<Field> = {
  ...rows,
  fields: { from: { kind: 'date', label }, to: { kind: 'date', label } },
  spans: [{ from: 'from', to: 'to' }],
} as Partial<Field>;

/** What is wrong with a value in a form that has only this field. */
function faultsIn(field: Partial<Field>, value?: unknown): readonly string[] {
  const form = { label, keeps: 'many', fields: { it: { label, ...field } } };
  const definition = { name: 'tiny', version: 1, forms: { form } } as unknown as Definition;
  const checked = new FormClasses([definition], () => today).check(
    definition,
    'form',
    { it: value },
    '/fields',
    { more: { 'local-1': label } },
  );
  return 'faults' in checked ? checked.faults.map(({ code }) => code) : [];
}

describe('a field of a form takes', () => {
  test.each<[string, Partial<Field>, unknown]>([
    ['text up to its limit, counted in characters', { kind: 'text', max: 3 }, 'å🙂é'],
    ['nothing, where it is not required', { kind: 'text', max: 3 }, undefined],
    ['one of its options', { kind: 'choice', options: { a: label } }, 'a'],
    ['some of its options', { kind: 'choices', options: { a: label, b: label } }, ['b', 'a']],
    ['none of them, where it is not required', { kind: 'choices', options: { a: label } }, []],
    ['the least and the largest number', { kind: 'number', min: 0, max: 100 }, 0],
    ['a part of a number', { kind: 'number', min: 0, max: 100 }, 99.5],
    ['no as well as yes, where it is required', { kind: 'yesNo', required: true }, false],
    ['a leap day', { kind: 'date' }, '2028-02-29'],
    ['today as not future', { kind: 'date', notFuture: true }, '2026-03-29'],
    ['today as not past', { kind: 'date', notPast: true }, '2026-03-29'],
    ['an e-mail address', { kind: 'email' }, 'a.b@example.dk'],
    [
      'an organisation by its id',
      { kind: 'organisation', role: 'kui' },
      'de300000-0001-8000-8000-000000000005',
    ],
    ['one of the case’s parties', { kind: 'party', roles: ['kui', 'fgu'] }, 'fgu'],
    ['a minute by Danish clocks', { kind: 'moment', notPast: true }, '2026-03-29T00:00'],
    ['files by their ids', { kind: 'files', most: 1 }, ['de300000-0001-8000-8000-000000000005']],
    ['rows, each with its key', rows, [{ key: 'a1', what: 'x' }, { key: 'b23456' }]],
    ['the rows that are always there, and local ones', fixed, [{ key: 'local-1' }, { key: 'one' }]],
    ['a row that ends on the day it begins', spanned, [{ key: 'a1', from: '2026-03-29', to: '2026-03-29' }]],
  ])('%s', (_, field, value) => {
    expect(faultsIn(field, value)).toEqual([]);
  });
});

describe('a field of a form refuses', () => {
  test.each<[string, Partial<Field>, unknown, string]>([
    ['one character too many', { kind: 'text', max: 3 }, 'å🙂éx', 'too-long'],
    ['blanks, where it is required', { kind: 'text', max: 9, required: true }, ' \n', 'required'],
    ['an option of nobody', { kind: 'choice', options: { a: label } }, 'toString', 'not-an-option'],
    ['an option that is a list', { kind: 'choice', options: { a: label } }, ['a'], 'wrong-type'],
    [
      'one wrong option among right ones',
      { kind: 'choices', options: { a: label } },
      ['a', 'b'],
      'not-an-option',
    ],
    ['no number', { kind: 'number', min: 0, max: 9 }, Number.NaN, 'out-of-range'],
    ['a number below the least', { kind: 'number', min: 0, max: 9 }, -0.1, 'out-of-range'],
    ['yes in words', { kind: 'yesNo' }, 'ja', 'wrong-type'],
    ['a leap day in a common year', { kind: 'date' }, '2026-02-29', 'not-a-day'],
    ['a moment', { kind: 'date' }, '2026-02-28T00:00:00Z', 'not-a-day'],
    ['tomorrow as not future', { kind: 'date', notFuture: true }, '2026-03-30', 'day-in-future'],
    ['yesterday as not past', { kind: 'date', notPast: true }, '2026-03-28', 'day-in-past'],
    ['no e-mail address', { kind: 'email' }, 'a@b@c', 'not-an-email'],
    [
      'an id in capitals, which no other would equal',
      { kind: 'organisation', role: 'kui' },
      'DE300000-0001-8000-8000-000000000005',
      'not-an-id',
    ],
    ['a party that cannot be asked', { kind: 'party', roles: ['kui'] }, 'fgu', 'not-an-option'],
    ['a minute that no day has', { kind: 'moment' }, '2026-03-29T24:00', 'not-a-minute'],
    [
      'a minute of a day that has passed',
      { kind: 'moment', notPast: true },
      '2026-03-28T23:59',
      'day-in-past',
    ],
    [
      'more files than it holds',
      { kind: 'files', most: 0 },
      ['de300000-0001-8000-8000-000000000005'],
      'too-many',
    ],
    ['a file by its name', { kind: 'files', most: 9 }, ['brev.pdf'], 'not-an-id'],
    ['rows that are none', rows, ['a'], 'wrong-type'],
    ['two rows of one key', rows, [{ key: 'a1' }, { key: 'a1' }], 'listed-twice'],
    ['more rows than it holds', rows, ['a1', 'a2', 'a3'].map((key) => ({ key })), 'too-many'],
    ['no rows, where it is required', { ...rows, required: true }, [], 'required'],
    ['a list without a row that is always there', fixed, [{ key: 'local-1' }], 'row-missing'],
    ['a row of nobody’s', fixed, [{ key: 'one' }, { key: 'local-1' }, { key: 'two' }], 'not-an-option'],
    [
      'a local row of another organisation’s',
      fixed,
      [{ key: 'one' }, { key: 'local-1' }, { key: 'local-2' }],
      'not-an-option',
    ],
    ['a list without a row of the organisation’s own', fixed, [{ key: 'one' }], 'row-missing'],
    ['a row that is called after somebody', rows, [{ key: 'mette' }], 'not-a-key'],
    ['a row without a key', rows, [{ what: 'x' }], 'required'],
    ['what a row does not know', rows, [{ key: 'a1', whose: 'x' }], 'unknown-field'],
    [
      'a row that ends before it begins',
      spanned,
      [{ key: 'a1', from: '2026-03-29', to: '2026-03-28' }],
      'ends-before-it-begins',
    ],
  ])('%s', (_, field, value, code) => {
    expect(faultsIn(field, value)).toEqual([code]);
  });
});

test('a fault in a row is told where it lies, beside all others', () => {
  const form = { label, keeps: 'many', fields: { rows: { label, ...rows }, it: { kind: 'yesNo', label } } };
  const definition = { name: 'tiny', version: 1, forms: { form } } as unknown as Definition;
  const sent = { rows: [{ key: 'a1' }, { key: 'a2', what: 'long' }], it: 'ja' };
  const checked = new FormClasses([definition], () => today).check(definition, 'form', sent, '/fields');
  expect('faults' in checked && checked.faults).toMatchObject([
    { pointer: '/fields/rows/1/what', code: 'too-long' },
    { pointer: '/fields/it', code: 'wrong-type' },
  ]);
});

test('today is the day on which the form is sent, not the day on which the service was started', () => {
  const form = { label, keeps: 'many', fields: { on: { kind: 'date', notFuture: true, label } } };
  const definition = { name: 'tiny', version: 1, forms: { form } } as unknown as Definition;
  const forms = new FormClasses([definition], () => today);
  const codes = () => {
    const checked = forms.check(definition, 'form', { on: '2026-03-30' }, '');
    return 'faults' in checked ? checked.faults : [];
  };
  expect(codes()).toMatchObject([
    { pointer: '/on', code: 'day-in-future', detail: { da: expect.any(String) } },
  ]);
  today = '2026-03-30';
  expect(codes()).toEqual([]);
});

describe('a CPR number', () => {
  test('is ten digits, or six, a dash and four', () => {
    expect([cprDigits('1203094062'), cprDigits('120309-4062')]).toEqual(['1203094062', '1203094062']);
    expect(['120309 4062', '12030-94062', '12030940621', '１２０３０９４０６２', ''].map(cprDigits)).toEqual(
      Array(5).fill(null),
    );
  });

  test('that fails modulus 11 is taken all the same', () => {
    expect([passesModulus11('0707614285'), passesModulus11('1203094062')]).toEqual([true, false]);
    const person = { cpr: '1203094062', firstName: 'A', lastName: 'B' };
    expect(checkPerson(person, '2026-03-29', '/youngPerson')).toEqual({ value: person });
  });

  test('and a date of birth may both be given, if they agree', () => {
    const person = { cpr: '120309-4062', birthDate: '2009-03-12', firstName: 'A', lastName: 'B' };
    expect(checkPerson(person, '2026-03-29', '')).toEqual({ value: { ...person, cpr: '1203094062' } });
  });
});
