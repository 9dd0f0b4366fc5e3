import { describe, expect, it } from '@jest/globals';
import { youthDropout } from '../youth-dropout/definition.js';
import type { Definition, Form } from './language.js';
import { localListsFor, rowsInForce, withLocalRows } from './local-rows.js';

const definition = youthDropout as unknown as Definition;
const label = (word: string) => ({ da: word, en: word });
const lists = {
  criteria: [
    { key: 'local-transport', label: label('Transport'), from: '2026-12-01' },
    { key: 'local-housing', label: label('Bolig'), from: '2026-01-01', until: '2026-11-30' },
  ],
};

describe('rows that an organisation adds', () => {
  it('are asked from their first day to their last, both included', () => {
    expect(Object.keys(rowsInForce(lists, '2026-11-30').criteria ?? {})).toEqual(['local-housing']);
    expect(Object.keys(rowsInForce(lists, '2026-12-01').criteria ?? {})).toEqual(['local-transport']);
    expect(rowsInForce(lists, '2025-12-31')).toEqual({ criteria: {} });
  });

  it('stand after those of the law, in the forms that have such a list and in no others', () => {
    const form = withLocalRows(
      definition.forms.targetGroupAssessment as Form,
      rowsInForce(lists, '2026-12-01'),
    );
    const field = form.fields.criteria;
    expect(field?.kind === 'items' && Object.keys(field.keys ?? {})).toEqual([
      'academic',
      'social',
      'personal',
      'motivation',
      'local-transport',
    ]);
    const note = definition.forms.note as Form;
    expect(withLocalRows(note, rowsInForce(lists, '2026-12-01'))).toBe(note);
  });

  it('are for those to add whose work it is', () => {
    expect(localListsFor(definition, 'kui')).toMatchObject([{ name: 'criteria', most: 26 }]);
    expect(localListsFor(definition, 'fgu')).toEqual([]);
  });
});
