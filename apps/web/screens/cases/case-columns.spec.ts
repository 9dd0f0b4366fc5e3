import { describe, expect, it } from '@jest/globals';
import { columnsOf, isKept } from './case-columns.js';

const words = { da: 'Opsøgende arbejde', en: 'Outreach' };
const shared = {
  stageLabel: words,
  outcomeLabel: null,
  holder: { role: 'kui', id: 'k' },
  due: '2026-12-01T00:00:00Z',
};
const kept = { stageLabel: null, outcomeLabel: null, holder: null, due: null };
const closed = { ...kept, outcomeLabel: words, holder: { role: 'kui', id: 'k' } };

describe('the columns of a list of cases', () => {
  it('are all there where one case has something in them', () => {
    expect(columnsOf([kept, shared])).toEqual(['name', 'stage', 'holder', 'due', 'opened']);
  });

  it('are left out where none has', () => {
    expect(columnsOf([kept, kept])).toEqual(['name', 'opened']);
    expect(columnsOf([closed])).toEqual(['name', 'stage', 'holder', 'opened']);
  });
});

it('a case is kept from a reader who sees neither where it stands nor how it ended, or not who has it', () => {
  expect([shared, kept, closed].map(isKept)).toEqual([false, true, false]);
});
