import { describe, expect, it } from '@jest/globals';
import type { Form } from '../engine/language.js';
import { differences, type Version } from './differences.js';

const text = { da: 'Tekst', en: 'Text' };
const plan: Form = {
  label: text,
  keeps: 'one',
  fields: {
    goal: { kind: 'text', max: 99, label: text },
    ways: { kind: 'choices', options: { bus: text, bike: text }, label: text },
    elements: {
      kind: 'items',
      most: 9,
      label: text,
      visibleTo: 'seenBy',
      fields: {
        what: { kind: 'text', max: 99, label: text },
        until: { kind: 'date', label: text },
        seenBy: { kind: 'choices', options: { fgu: text, school: text }, label: text },
      },
    },
  },
};
const kui = { role: 'kui', id: 'home-kui' };
const fgu = { role: 'fgu', id: 'the-fgu' };
const dansk = { key: 'a', what: 'Dansk', until: '2027-06-01', seenBy: ['fgu'] };
const mentor = { key: 'b', what: 'Mentor', seenBy: ['fgu', 'school'] };
const treatment = { key: 'c', what: 'Behandling' };

function version(fields: Version['fields'], extent: Version['extent'] = 'all'): Version {
  return { fields, extent, author: kui };
}

describe('what a later version says otherwise', () => {
  it('is nothing where nothing has changed, however it was written down', () => {
    const one = version({ goal: 'EUD', ways: ['bus', 'bike'], elements: [dansk, mentor] });
    const other = version({ goal: 'EUD', ways: ['bike', 'bus'], elements: [mentor, dansk], extra: '' });
    expect(differences(plan, one, other, kui)).toEqual([]);
  });

  it('names each field that came, went or changed, in the order of the form', () => {
    const one = version({ goal: 'EUD' });
    const other = version({ goal: 'Job', ways: ['bus'] });
    expect(differences(plan, one, other, kui)).toEqual([
      { field: 'goal', how: 'changed', before: 'EUD', after: 'Job' },
      { field: 'ways', how: 'added', after: ['bus'] },
    ]);
    expect(differences(plan, other, version({ goal: 'Job', ways: [] }), kui)).toEqual([
      { field: 'ways', how: 'removed', before: ['bus'] },
    ]);
  });

  it('tells row by row and field by field what has become of a list', () => {
    const later = { ...dansk, until: '2027-12-01' };
    const one = version({ elements: [dansk, mentor] });
    const other = version({ elements: [later, treatment] });
    expect(differences(plan, one, other, kui)).toEqual([
      {
        field: 'elements',
        how: 'changed',
        rows: [
          {
            key: 'a',
            how: 'changed',
            row: later,
            fields: [{ field: 'until', how: 'changed', before: '2027-06-01', after: '2027-12-01' }],
          },
          {
            key: 'c',
            how: 'added',
            row: treatment,
            fields: [{ field: 'what', how: 'added', after: 'Behandling' }],
          },
          {
            key: 'b',
            how: 'removed',
            row: mentor,
            fields: [
              { field: 'what', how: 'removed', before: 'Mentor' },
              { field: 'seenBy', how: 'removed', before: ['fgu', 'school'] },
            ],
          },
        ],
      },
    ]);
  });

  it('shows nobody what they may not read: neither a row that is for others, nor a field that was not sent', () => {
    const one = version({ goal: 'EUD', elements: [dansk, treatment] }, ['elements']);
    const other = version({ goal: 'Job', elements: [dansk, { ...treatment, what: 'Afsluttet' }] }, [
      'elements',
    ]);
    expect(differences(plan, one, other, fgu)).toEqual([]);
  });

  it('takes what was not sent anew for no change, and tells that a row they had is gone', () => {
    const one = version({ goal: 'EUD', elements: [dansk, mentor] }, ['goal', 'elements']);
    const less = version({ goal: 'Job', elements: [dansk, { ...mentor, what: 'Lektiehjælp' }] }, [
      'elements.a',
    ]);
    expect(differences(plan, one, less, fgu)).toEqual([]);
    const gone = version({ goal: 'Job', elements: [dansk] }, ['elements.a']);
    expect(differences(plan, one, gone, fgu)).toMatchObject([
      { field: 'elements', rows: [{ key: 'b', how: 'removed' }] },
    ]);
  });
});
