import { describe, expect, it } from '@jest/globals';
import { danishAuthority } from './calendar.js';
import { startOfDay } from './instant.js';
import { nextOpening, priorityOf, spanOf, workingTimeLeft } from './working-time-left.js';

const left = (now: string, due: string) => workingTimeLeft(danishAuthority, now, due);

describe('working time that is left', () => {
  it('counts the working days after today, and the hours from now', () => {
    // From Thursday at noon to the end of Monday: Friday and Monday; four, seven and eight hours.
    expect(left('2026-11-19T11:00:00.000Z', startOfDay('2026-11-24'))).toEqual({ days: 2, hours: 19 });
  });

  it('is no day on the last day itself, and a few hours', () => {
    expect(left('2026-11-23T13:30:00.000Z', startOfDay('2026-11-24'))).toEqual({ days: 0, hours: 1.5 });
  });

  it('is negative once it has passed: what has passed since', () => {
    expect(left('2026-11-25T09:00:00.000Z', startOfDay('2026-11-24'))).toEqual({ days: -1, hours: -10 });
    // Overdue since Monday was over; by Friday morning Tuesday, Wednesday and Thursday have passed.
    expect(left('2026-11-27T09:00:00.000Z', startOfDay('2026-11-24')).days).toBe(-3);
  });
});

describe('how near a deadline is', () => {
  const now = '2026-11-23T09:00:00.000Z';
  it.each([
    ['none', null],
    ['overdue', '2026-11-23T08:00:00.000Z'],
    ['today', startOfDay('2026-11-24')],
    ['soon', startOfDay('2026-11-25')],
    ['soon', startOfDay('2026-11-26')],
    ['later', startOfDay('2026-11-27')],
  ] as const)('%s for %s', (priority, due) => {
    expect(priorityOf(danishAuthority, now, due)).toBe(priority);
  });
});

describe('the span of a priority', () => {
  it.each([
    '2026-11-23T09:00:00.000Z',
    '2026-11-27T20:00:00.000Z',
    '2026-12-23T09:00:00.000Z',
    '2027-03-25T09:00:00.000Z',
  ])('holds just the moments that have it, as seen from %s', (now) => {
    for (let hours = -30; hours < 400; hours += 1) {
      for (const nearby of [-1, 0, 1]) {
        const due = new Date(
          Math.floor(Date.parse(now) / 3_600_000 + hours) * 3_600_000 + nearby,
        ).toISOString();
        const priority = priorityOf(danishAuthority, now, due);
        for (const one of ['overdue', 'today', 'soon'] as const) {
          const { after, until } = spanOf(one, danishAuthority, now);
          expect([due, one, (after === null || due > after) && due <= until]).toEqual([
            due,
            one,
            priority === one,
          ]);
        }
      }
    }
  });
});

describe('the next opening', () => {
  const opens = (at: string) => nextOpening(danishAuthority, at);

  it('is now, in opening hours', () => {
    expect(opens('2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(opens('2026-11-23T07:00:00.000Z')).toBe('2026-11-23T07:00:00.000Z');
  });

  it('is eight in the morning after a night, and after a weekend', () => {
    expect(opens('2026-11-23T23:00:00.000Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(opens('2026-11-27T14:00:00.000Z')).toBe('2026-11-30T07:00:00.000Z');
  });

  it('leaves out Easter, and knows summer time', () => {
    // Closed from Maundy Thursday to Easter Monday; the clocks went forward on Easter Sunday 2027.
    expect(opens('2027-03-24T15:00:00.000Z')).toBe('2027-03-30T06:00:00.000Z');
  });
});
