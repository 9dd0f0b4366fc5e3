import { describe, expect, it } from '@jest/globals';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { dueMoment, type Run } from '../time/due-moment.js';
import type { ClockRule, RunningClock } from './case-state.js';
import { budgetOf } from './clock.js';
import { whyDue } from './why-due.js';

const kui: Calendar = {
  key: 'kui',
  closings: [
    ...danishAuthority.closings,
    { from: '2027-07-12', to: '2027-07-30', kind: 'summerHoliday', label: 'Sommerferie' },
  ],
};

function clockOf(rule: Omit<ClockRule, 'calendar'>, ...runs: readonly Run[]): RunningClock {
  const whole = { ...rule, calendar: 'kui' };
  const due = rule.unit === 'age' ? null : dueMoment(kui, budgetOf(whole, 0), runs);
  const base = { no: 1, clock: 'someClock', ask: null, kind: 'local', owner: 'kui', scope: 'case' } as const;
  return { ...base, rule: whole, runs, due, rungs: [] };
}

const why = (rule: Omit<ClockRule, 'calendar'>, ...runs: readonly Run[]) =>
  whyDue(clockOf(rule, ...runs), { kui }, '2010-06-01');

describe('why a deadline is on that day', () => {
  it('says from when, how many working days, and that a weekend lies between', () => {
    expect(why({ unit: 'workingDays', amount: 5 }, { from: '2026-11-18T09:00:00.000Z' })).toEqual({
      da: '5 arbejdsdage fra onsdag den 18. november 2026, til og med onsdag den 25. november 2026. Ikke talt med: weekender.',
      en: '5 working days from Wednesday 18 November 2026, up to and including Wednesday 25 November 2026. Not counted: weekends.',
    });
  });

  it('names Easter’s holidays, which fall on working days', () => {
    expect(why({ unit: 'workingDays', amount: 5 }, { from: '2027-03-24T09:00:00.000Z' })?.da).toBe(
      '5 arbejdsdage fra onsdag den 24. marts 2027, til og med mandag den 5. april 2027. Ikke talt med: weekender, ' +
        'Skærtorsdag (25. marts), Langfredag (26. marts) og 2. påskedag (29. marts).',
    );
  });

  it('names Store bededag in 2023, and not in 2024', () => {
    const inYear = (year: string) =>
      why({ unit: 'workingDays', amount: 3 }, { from: `${year}T09:00:00.000Z` })?.da;
    expect(inYear('2023-05-03')).toContain('Store bededag (5. maj)');
    expect(inYear('2024-04-24')).not.toContain('bededag');
  });

  it('names the closings of the authority’s own calendar', () => {
    expect(why({ unit: 'workingDays', amount: 2 }, { from: '2026-12-23T09:00:00.000Z' })?.da).toContain(
      'Juleaftensdag (24. december) og Juledag (25. december)',
    );
  });

  it('leaves weekends in where calendar days count, and the summer holiday out where the rule says so', () => {
    const from = '2027-07-05T09:00:00.000Z';
    expect(why({ unit: 'calendarDays', amount: 10 }, { from })?.da).not.toContain('Ikke talt med');
    expect(why({ unit: 'calendarDays', amount: 10, skipsSummerHoliday: true }, { from })?.da).toBe(
      '10 dage fra mandag den 5. juli 2027, til og med tirsdag den 3. august 2027. Ikke talt med: Sommerferie (12. juli til 30. juli).',
    );
  });

  it('tells of pauses that are over, and of one that lasts', () => {
    const before = { from: '2026-11-02T09:00:00.000Z', to: '2026-11-04T09:00:00.000Z' };
    const after = { from: '2026-11-09T09:00:00.000Z' };
    expect(why({ unit: 'workingDays', amount: 10 }, before, after)?.da).toContain('Pauser (1)');
    expect(why({ unit: 'workingDays', amount: 10 }, before)?.da).toBe(
      '10 arbejdsdage fra mandag den 2. november 2026; står stille siden onsdag den 4. november 2026, mens der ventes på et svar.',
    );
  });

  it('says an agreed day and a birthday as what they are', () => {
    const agreed = { ...clockOf({ unit: 'age', amount: 18 }), runs: [{ from: '2026-11-02T09:00:00.000Z' }] };
    expect(whyDue(agreed, { kui }, null)?.da).toBe('På 18-årsdagen.');
    const set = {
      ...agreed,
      due: '2026-11-30T23:00:00.000Z',
      rule: { unit: 'date', amount: 0, calendar: 'kui', date: '2026-11-30' } as const,
    };
    expect(whyDue(set, { kui }, null)?.da).toBe('Den dag, der er fastsat: mandag den 30. november 2026.');
  });
});
