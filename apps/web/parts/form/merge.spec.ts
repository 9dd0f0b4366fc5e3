import { describe, expect, it } from '@jest/globals';
import type { Field, Form, Values } from '../../api/cases.js';
import type { Filled } from './filled.js';
import { mergeOf, type Piece, withPieces } from './merge.js';

const label = { da: 'Felt', en: 'Field' };
const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}) =>
  ({ name, kind, label, required: false, ...more }) as Field;

const form: Pick<Form, 'fields'> = {
  fields: [
    field('goal', 'text'),
    field('hours', 'number'),
    field('tracks', 'choices', { options: { agu: label, egu: label } }),
    field('elements', 'items', { fields: [field('what', 'text'), field('weeks', 'number')] }),
  ],
};

const rowB = { key: 'b', what: 'Dansk', weeks: 8 };

const base: Values = {
  goal: 'Tømrer',
  hours: 20,
  elements: [{ key: 'a', what: 'Praktik', weeks: 4 }, rowB],
};

const nameOf = ({ field, key, inner }: Piece) => [field.name, key, inner?.name].filter(Boolean).join('.');

const named = ({ taken, clashes }: ReturnType<typeof mergeOf>) => ({
  taken: taken.map(nameOf),
  clashes: clashes.map(nameOf),
});

describe('two who write at the same time', () => {
  it('have nothing to choose where they wrote the same, or nothing', () => {
    const mine = { ...base, hours: '20', goal: ' Tømrer ' } as Filled;
    // As the server gives it back: names in another order.
    const theirs = {
      ...base,
      elements: [
        { weeks: 4, what: 'Praktik', key: 'a' },
        { what: 'Dansk', key: 'b', weeks: 8 },
      ],
    };
    expect(named(mergeOf(form, base, mine, theirs))).toEqual({ taken: [], clashes: [] });
  });

  it('get what the other alone has changed, field by field and row by row, beside what they typed', () => {
    const mine = { ...base, goal: 'Murer' } as Filled;
    const theirs: Values = {
      ...base,
      tracks: ['egu'],
      elements: [
        { key: 'a', what: 'Praktik', weeks: 6 },
        { key: 'c', what: 'Matematik' },
      ],
    };
    const merge = mergeOf(form, base, mine, theirs);
    expect(named(merge)).toEqual({
      taken: ['tracks', 'elements.a.weeks', 'elements.b', 'elements.c'],
      clashes: [],
    });
    expect(withPieces(mine, theirs, merge.taken)).toEqual({ ...theirs, goal: 'Murer' });
  });

  it('choose where both have changed the same, also where one of them took it away', () => {
    const mine = {
      ...base,
      hours: '25',
      goal: '',
      elements: [{ key: 'b', what: 'Dansk og it', weeks: 8 }],
    } as Filled;
    const theirs: Values = {
      ...base,
      hours: 30,
      goal: 'Maler',
      elements: [{ key: 'a', what: 'Praktik', weeks: 5 }],
    };
    const merge = mergeOf(form, base, mine, theirs);
    expect(named(merge)).toEqual({
      taken: [],
      clashes: ['goal', 'hours', 'elements.a', 'elements.b'],
    });
    expect(withPieces(mine, theirs, [])).toBe(mine);
    expect(withPieces(mine, theirs, merge.clashes)).toEqual(theirs);
  });

  it('write side by side in one row', () => {
    const mine = {
      ...base,
      elements: [{ key: 'a', what: 'Praktik hos en kok', weeks: '4' }, rowB],
    } as Filled;
    const theirs: Values = { ...base, elements: [{ key: 'a', what: 'Praktik', weeks: 6 }, rowB] };
    const merge = mergeOf(form, base, mine, theirs);
    expect(named(merge)).toEqual({ taken: ['elements.a.weeks'], clashes: [] });
    expect(withPieces(mine, theirs, merge.taken).elements).toEqual([
      { key: 'a', what: 'Praktik hos en kok', weeks: 6 },
      rowB,
    ]);
  });

  it('choose everywhere where nobody knows what one of them began with', () => {
    expect(named(mergeOf(form, null, { goal: 'Murer' }, { goal: 'Maler', hours: 30 }))).toEqual({
      taken: [],
      clashes: ['goal', 'hours'],
    });
  });
});
