import { describe, expect, it } from '@jest/globals';
import type { Timeline } from '../../api/cases.js';
import { tellable } from './tellable.js';

type Step = Timeline['items'][number];

function step(version: number, role: string, ...events: readonly object[]): Step {
  const by = { role, party: 'somebody', person: null };
  return { version, at: '2026-11-26T09:00:00Z', by, events } as Step;
}

const typesOf = (steps: readonly Step[]) =>
  tellable(steps).map(({ events }) => events.map((event) => (event as { type?: string }).type));

const kui = { role: 'kui', id: 'kui-999' };

describe('what the history tells citizens', () => {
  it('is what people did, without the deadlines and records that went with it', () => {
    const taken = step(
      2,
      'kui',
      { type: 'recorded', form: 'receipt', revision: 1 },
      { type: 'answered', ask: 'handoverToKui', answer: 'receive' },
      { type: 'clockEnded', no: 7, how: 'met' },
      { type: 'askEnded', no: 5, how: 'answered' },
      { type: 'partyBound', ...kui },
      { type: 'entered', stage: 'outreach', holder: kui },
      { type: 'clockStarted', no: 9, ask: null, due: '2026-12-10T23:00:00Z' },
    );
    expect(typesOf([taken])).toEqual([['answered']]);
  });

  it('leaves out what no person did: deadlines that ring, tasks that go from desk to desk, rules that change', () => {
    const offices = [
      step(5, 'system', { type: 'rang', no: 6, rung: 'warn' }),
      step(4, 'kui', { type: 'taskAssigned', task: 'reachOut', how: 'taken' }),
      step(3, 'system', { type: 'rebased', kind: 'calendar', definition: { version: 4 } }),
      step(2, 'system', { type: 'askEnded', no: 13, how: 'lapsed' }),
    ];
    expect(typesOf(offices)).toEqual([]);
  });

  it('tells that a question was taken back, and what the end of a case is', () => {
    const withdrawn = step(
      8,
      'kui',
      { type: 'did', action: 'withdrawReferral' },
      { type: 'askEnded', no: 3, how: 'withdrawn' },
    );
    const closed = step(
      9,
      'kui',
      { type: 'did', action: 'closeJob' },
      { type: 'closed', outcome: 'job', keeper: kui },
    );
    expect(typesOf([closed, withdrawn])).toEqual([
      ['did', 'closed'],
      ['did', 'askEnded'],
    ]);
  });
});
