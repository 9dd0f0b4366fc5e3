import { describe, expect, it } from '@jest/globals';
import type { Field, Form } from '../../api/cases.js';
import { placeOf, remembered, sendable, slipsIn } from './filled.js';

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

it('takes of an older draft only the fields that the form still has', () => {
  expect(remembered(form, { what: 'a', gone: 'b' })).toEqual({ what: 'a' });
});

it('finds the place on the page by the pointer of a problem', () => {
  expect(placeOf('/youngPerson/cpr')).toBe('youngPerson-cpr');
});
