import { describe, expect, it } from '@jest/globals';
import type { Form } from '../engine/language.js';
import { covers, cut, inBoth, inEither } from './extent.js';

const text = { da: 'Tekst', en: 'Text' };
const plan: Form = {
  label: text,
  keeps: 'one',
  fields: {
    goal: { kind: 'text', max: 99, label: text },
    elements: {
      kind: 'items',
      most: 9,
      label: text,
      visibleTo: 'seenBy',
      fields: {
        what: { kind: 'text', max: 99, label: text },
        seenBy: { kind: 'choices', options: { fgu: text, school: text }, label: text },
      },
    },
  },
};
const forFgu = { key: 'a', what: 'Dansk', seenBy: ['fgu'] };
const forSchool = { key: 'b', what: 'Mentor', seenBy: ['school'] };
const forNobody = { key: 'c', what: 'Behandling' };
const fields = { goal: 'EUD', elements: [forFgu, forSchool, forNobody] };
const kui = { role: 'kui', id: 'home-kui' };
const fgu = { role: 'fgu', id: 'the-fgu' };

describe('a record cut to what somebody may read', () => {
  it('whole, is whole to whoever wrote it', () => {
    expect(cut(plan, fields, 'all', { reader: kui, author: kui })).toEqual(fields);
  });

  it('by field names, has those fields alone', () => {
    expect(cut(plan, fields, ['goal'], { reader: kui, author: kui })).toEqual({ goal: 'EUD' });
  });

  it('by single rows, has those rows alone', () => {
    const some = cut(plan, fields, ['elements.b', 'elements.c'], { reader: kui, author: kui });
    expect(some).toEqual({ elements: [forSchool, forNobody] });
  });

  it('never shows a role a row that is not for it, whatever was sent', () => {
    const shown = { goal: 'EUD', elements: [forFgu] };
    expect(cut(plan, fields, 'all', { reader: fgu, author: kui })).toEqual(shown);
    expect(cut(plan, fields, ['elements.b', 'elements.c'], { reader: fgu, author: kui })).toEqual({});
  });

  it('shows all rows to a role that rows cannot be closed to', () => {
    const youngPerson = { role: 'youngPerson', id: 'mia' };
    expect(cut(plan, fields, 'all', { reader: youngPerson, author: kui })).toEqual(fields);
  });

  it('shows whoever wrote a row what they wrote', () => {
    expect(cut(plan, fields, 'all', { reader: fgu, author: fgu })).toEqual(fields);
  });

  it('has fields that its form no longer knows, where all of it is read', () => {
    expect(cut(undefined, { old: ['x'] }, 'all', { reader: fgu, author: kui })).toEqual({ old: ['x'] });
  });
});

describe('elements of a record', () => {
  it('a field covers its rows, and a row nothing else', () => {
    expect(covers(['elements'], 'elements.a')).toBe(true);
    expect(covers(['elements.a'], 'elements.a')).toBe(true);
    expect(covers(['elements.a'], 'elements')).toBe(false);
    expect(covers(['elements.a'], 'elements.b')).toBe(false);
    expect(covers('all', 'elements.b')).toBe(true);
  });

  it('in either of two extents: no row where the whole list is', () => {
    expect(inEither(['elements.a'], ['elements', 'goal'])).toEqual(['elements', 'goal']);
    expect(inEither(['elements.a'], 'all')).toBe('all');
  });

  it('in both of two extents: the rows of the narrower', () => {
    expect(inBoth(['elements.a', 'goal'], ['elements'])).toEqual(['elements.a']);
    expect(inBoth(['elements'], ['elements.b', 'goal'])).toEqual(['elements.b']);
    expect(inBoth('all', ['goal'])).toEqual(['goal']);
  });
});
