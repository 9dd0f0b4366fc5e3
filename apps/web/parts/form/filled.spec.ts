import { describe, expect, it } from '@jest/globals';
import type { Field, Form } from '../../api/cases.js';
import { isLeftBlank, placeOf, progressOf, type Row, sendable, slipsIn } from './filled.js';

const label = { da: 'Felt', en: 'Field' };
const field = (name: string, kind: Field['kind'], required = false): Field => ({
  name,
  kind,
  label,
  required,
});
const form: Form = {
  name: 'support',
  label,
  fields: [
    field('what', 'longText', true),
    field('absence', 'number'),
    field('reasons', 'choices', true),
    field('heard', 'yesNo', true),
    field('email', 'email'),
  ],
};

describe('what is sent of a form', () => {
  it('leaves out what was left blank, and keeps a no', () => {
    const filled = { what: 'Mentor', absence: ' ', reasons: [], heard: false, email: '' };
    expect(sendable(form, filled)).toEqual({ what: 'Mentor', heard: false });
  });

  it('has numbers as numbers, with the comma that people write', () => {
    expect(sendable(form, { absence: '34,5' })).toEqual({ absence: 34.5 });
    expect(sendable(form, { absence: '0' })).toEqual({ absence: 0 });
  });

  it('trims a line, and leaves longer words as they were written', () => {
    expect(sendable(form, { what: ' a\nb ', email: ' a@b.dk ' })).toEqual({
      what: ' a\nb ',
      email: 'a@b.dk',
    });
  });
});

describe('what the page sees for itself', () => {
  it('names what must be filled in, in the order of the form', () => {
    expect(slipsIn(form, { what: ' \n', reasons: [] })).toEqual([
      { pointer: '/fields/what', what: 'missing' },
      { pointer: '/fields/reasons', what: 'missing' },
      { pointer: '/fields/heard', what: 'missing' },
    ]);
  });

  it.each(['12x', '1.000,5', '12,'])('says that %s is no number', (typed) => {
    const filled = { what: 'a', reasons: ['b'], heard: true, absence: typed };
    expect(slipsIn(form, filled)).toEqual([{ pointer: '/fields/absence', what: 'number' }]);
  });
});

describe('a list of rows', () => {
  const fields = [field('what', 'longText', true), field('hours', 'number')];
  const list = (required: boolean, more: Partial<Field> = {}): Form => ({
    name: 'list',
    label,
    fields: [{ ...field('rows', 'items', required), most: 9, fields, ...more }],
  });
  const keys = { academic: label, social: label };

  it('is sent row by row, each with its key, its numbers as numbers and without its blanks', () => {
    const rows = [
      { key: 'a1', what: 'Ring', hours: '1,5' },
      { key: 'b2', what: 'Skriv', hours: ' ' },
    ];
    expect(sendable(list(true), { rows })).toEqual({
      rows: [
        { key: 'a1', what: 'Ring', hours: 1.5 },
        { key: 'b2', what: 'Skriv' },
      ],
    });
  });

  it('that has fixed rows is sent in the order of the form, with each of them and with no others', () => {
    const rows = [
      { key: 'social', what: 'Venner' },
      { key: 'gone', what: 'x' },
    ];
    expect(sendable(list(false, { keys }), { rows })).toEqual({
      rows: [{ key: 'academic' }, { key: 'social', what: 'Venner' }],
    });
  });

  it('that has fixed rows is not sent where none of them was touched', () => {
    expect(sendable(list(false, { keys }), { rows: [{ key: 'academic', what: ' ' }] })).toEqual({});
    expect(slipsIn(list(false, { keys }), {})).toEqual([]);
  });

  it('is missed field by field: in its first row where anybody adds the rows, in each where they are fixed', () => {
    expect(slipsIn(list(true), {})).toEqual([{ pointer: '/fields/rows/0/what', what: 'missing' }]);
    expect(slipsIn(list(true, { keys }), {})).toEqual([
      { pointer: '/fields/rows/0/what', what: 'missing' },
      { pointer: '/fields/rows/1/what', what: 'missing' },
    ]);
  });

  it('points at the field of the row that is wrong, counted as the rows are sent', () => {
    const rows: readonly Row[] = [
      { key: 'a1', what: 'Ring' },
      { key: 'b2', what: 'Skriv', hours: 'x' },
    ];
    expect(slipsIn(list(true), { rows })).toEqual([{ pointer: '/fields/rows/1/hours', what: 'number' }]);
  });

  it('tells how many of its fixed rows say what they must', () => {
    const of = list(true, { keys }).fields[0] as Field;
    expect(progressOf(of, [{ key: 'social', what: 'Venner' }])).toEqual({ done: 1, of: 2 });
    expect(progressOf(of, undefined)).toEqual({ done: 0, of: 2 });
    expect(isLeftBlank(of, [{ key: 'social', hours: '' }])).toBe(true);
  });
});

it('finds the place on the page by the pointer of a problem', () => {
  expect(placeOf('/youngPerson/cpr')).toBe('youngPerson-cpr');
  expect(placeOf('/fields/rows/1/what')).toBe('fields-rows-1-what');
});
