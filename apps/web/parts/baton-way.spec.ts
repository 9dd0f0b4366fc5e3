import { describe, expect, it } from '@jest/globals';
import type { Ask } from '../api/cases.js';
import { wayOf } from './baton-way.js';

const school = { role: 'school', id: 'the-school' };
const kui = { role: 'kui', id: 'the-kui' };
const day = (of: number) => `2026-11-${String(of).padStart(2, '0')}T00:00:00.000Z`;
const now = Date.parse(day(21));

const held = { holder: school, from: day(1), to: day(11), began: 'droppedOut' };
const holds = { holder: kui, from: day(11), to: null, began: 'outreach' };

function handoff(since: string, ended: string | null, more: Partial<Ask> = {}): Ask {
  const label = { da: 'Overlevering til KUI', en: 'Handoff to KUI' };
  const base = {
    no: 1,
    ask: 'handoverToKui',
    label,
    kind: 'handoff',
    from: school,
    to: kui,
    due: null,
  } as const;
  return {
    ...base,
    remaining: null,
    priority: 'none',
    since,
    ended,
    how: ended === null ? null : 'answered',
    answer: null,
    about: null,
    ...more,
  };
}

describe('the way of the baton', () => {
  it('given a case that KUI has received, then its last ten days are on the way until now', () => {
    const [, last] = wayOf([held, holds], [], now);
    expect(last).toMatchObject({ holder: kui, to: null, lasted: 10 * 86_400_000 });
  });

  it('given an offer of five days that was received, then it stands at the end of the sender’s stretch', () => {
    const [first, last] = wayOf([held, holds], [handoff(day(6), day(11))], now);
    expect(first?.transits).toMatchObject([{ to: kui, start: 0.5, length: 0.5 }]);
    expect(last?.transits).toEqual([]);
  });

  it('given an offer that nobody has answered, then it lasts until now, and the sender still holds the case', () => {
    const [only] = wayOf([{ ...held, to: null }], [handoff(day(16), null)], now);
    expect(only?.holder).toEqual(school);
    expect(only?.transits).toMatchObject([{ ended: null, start: 0.75, length: 0.25 }]);
  });

  it('shows handoffs alone: a question does not carry the baton', () => {
    const [first] = wayOf([held, holds], [handoff(day(6), day(8), { kind: 'question' })], now);
    expect(first?.transits).toEqual([]);
  });

  it('given that one held the case for no time at all, then nothing is divided by it', () => {
    const moment = { ...held, to: day(1) };
    const [first] = wayOf([moment, { ...holds, from: day(1) }], [handoff(day(1), day(1))], now);
    expect(first).toMatchObject({ lasted: 0, transits: [{ start: 0, length: 0 }] });
  });
});
