import { describe, expect, it } from '@jest/globals';
import { type Calendar, danishAuthority } from '../time/calendar.js';
import { addDays } from '../time/days.js';
import { dueMoment, type Run } from '../time/due-moment.js';
import { startOfDay } from '../time/instant.js';
import type { CaseState, ClockRule, RunningClock } from './case-state.js';
import { budgetOf } from './clock.js';
import type { Definition } from './language.js';
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
  const counted = rule.unit !== 'age' && rule.unit !== 'date';
  const due = counted ? dueMoment(kui, budgetOf(whole, 0), runs) : null;
  const base = { no: 1, clock: 'someClock', ask: null, kind: 'local', owner: 'kui', scope: 'case' } as const;
  return { ...base, rule: whole, runs, due, rungs: [] };
}

/** A process with one clock, in so far as the sentence asks for it. */
function process(clock: object = { kind: 'local' }): Definition {
  const asks = { waiting: { label: { da: 'Afventer den unge', en: 'Waiting for the young person' } } };
  const actions = { begin: { label: { da: 'Begyndt', en: 'Begun' } } };
  return { openings: {}, stages: {}, clocks: { someClock: clock }, asks, actions } as never;
}

const quiet = { asks: [], endedAsks: [], facts: {} } as unknown as CaseState;

const why = (rule: Omit<ClockRule, 'calendar'>, ...runs: readonly Run[]) =>
  whyDue(process(), quiet, clockOf(rule, ...runs), kui);

describe('why a deadline is on that day', () => {
  it('says from when, how many working days, and that a weekend lies between', () => {
    expect(why({ unit: 'workingDays', amount: 5 }, { from: '2026-11-18T09:00:00.000Z' })).toEqual({
      da: '5 arbejdsdage fra onsdag den 18. november 2026, til og med onsdag den 25. november 2026; ikke talt med: weekender; lokalt servicemål.',
      en: '5 working days from Wednesday 18 November 2026, up to and including Wednesday 25 November 2026; not counted: weekends; a local service target.',
    });
  });

  it('names Easter’s holidays, which fall on working days', () => {
    expect(why({ unit: 'workingDays', amount: 5 }, { from: '2027-03-24T09:00:00.000Z' })?.da).toBe(
      '5 arbejdsdage fra onsdag den 24. marts 2027, til og med mandag den 5. april 2027; ikke talt med: weekender, ' +
        'Skærtorsdag (25. marts), Langfredag (26. marts) og 2. påskedag (29. marts); lokalt servicemål.',
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
    expect(why({ unit: 'calendarDays', amount: 10 }, { from })?.da).not.toContain('ikke talt med');
    expect(why({ unit: 'calendarDays', amount: 10, skipsSummerHoliday: true }, { from })?.da).toBe(
      '10 dage fra mandag den 5. juli 2027, til og med tirsdag den 3. august 2027; ikke talt med: Sommerferie (12. juli til 30. juli); lokalt servicemål.',
    );
  });

  it('names no days where the calendar was changed since the deadline was set', () => {
    const clock = clockOf({ unit: 'workingDays', amount: 2 }, { from: '2026-12-23T09:00:00.000Z' });
    const open = { ...kui, closings: [] };
    expect(whyDue(process(), quiet, clock, open)?.da).toBe(
      '2 arbejdsdage fra onsdag den 23. december 2026, til og med tirsdag den 29. december 2026; ' +
        'regnet efter den kalender, der gjaldt, da fristen blev sat; lokalt servicemål.',
    );
  });

  it('tells of pauses that are over, and of one that lasts', () => {
    const before = { from: '2026-11-02T09:00:00.000Z', to: '2026-11-04T09:00:00.000Z' };
    const after = { from: '2026-11-09T09:00:00.000Z' };
    expect(why({ unit: 'workingDays', amount: 10 }, before, after)?.da).toBe(
      '10 arbejdsdage fra mandag den 2. november 2026, til og med torsdag den 19. november 2026; ' +
        'ikke talt med: weekender; pause 4. november til 9. november; lokalt servicemål.',
    );
    expect(why({ unit: 'workingDays', amount: 10 }, before)?.da).toBe(
      '10 arbejdsdage fra mandag den 2. november 2026; står stille siden onsdag den 4. november 2026, ' +
        'mens der ventes på et svar; lokalt servicemål.',
    );
  });

  it('says what started it, what was waited for, and by which law it runs', () => {
    const runs = [
      { from: '2026-11-02T09:00:00.000Z', to: '2026-11-04T09:00:00.000Z' },
      { from: '2026-11-09T09:00:00.000Z' },
    ];
    const asked = { no: 3, ask: 'waiting', pauses: ['someClock'], since: '2026-11-04T09:00:00.000Z' };
    const state = { ...quiet, endedAsks: [{ ...asked, ended: '2026-11-09T09:00:00.000Z' }] } as never;
    const clock = { ...clockOf({ unit: 'workingDays', amount: 10 }, ...runs), by: 'did:begin' };
    const law = process({ kind: 'statutory', source: 'Pligt-BEK §10' });
    expect(whyDue(law, state, clock, kui)).toEqual({
      da:
        '10 arbejdsdage fra mandag den 2. november 2026 (Begyndt), til og med torsdag den 19. november 2026; ' +
        'ikke talt med: weekender; pause 4. november til 9. november (Afventer den unge); efter Pligt-BEK §10.',
      en:
        '10 working days from Monday 2 November 2026 (Begun), up to and including Thursday 19 November 2026; ' +
        'not counted: weekends; paused 4 November to 9 November (Waiting for the young person); by Pligt-BEK §10.',
    });
  });

  it('says of an answer what was sent, and of a case’s quiet that something happened last', () => {
    const runs = [{ from: '2026-11-18T09:00:00.000Z' }];
    const counted = clockOf({ unit: 'workingDays', amount: 2 }, ...runs);
    const answer = { ...counted, clock: 'waiting', ask: 3 };
    expect(whyDue(process(), quiet, answer, kui)?.da).toContain('(«Afventer den unge» blev sendt)');
    const quietClock = { ...counted, by: 'did:begin' };
    const said = whyDue(process({ kind: 'local', meets: 'anything' }), quiet, quietClock, kui);
    expect(said?.en).toContain('(something last happened in the case)');
  });

  it('counts months by the calendar', () => {
    const rule = { unit: 'date', amount: 24, date: '2028-08-21' } as const;
    const clock = { ...clockOf(rule, { from: '2026-08-21T09:00:00.000Z' }), by: 'closed' };
    const law = process({ kind: 'statutory', source: 'L140 §9' });
    expect(whyDue(law, quiet, { ...clock, due: startOfDay('2028-08-22') }, kui)).toEqual({
      da: '24 måneder fra fredag den 21. august 2026 (sagen blev afsluttet), til og med mandag den 21. august 2028; efter L140 §9.',
      en: '24 months from Friday 21 August 2026 (the case was closed), up to and including Monday 21 August 2028; by L140 §9.',
    });
  });

  it('tells hours with the time of day, and names the weekdays without any', () => {
    const saturdays = {
      ...kui,
      hours: { 1: { from: '08:00', to: '09:00' }, 6: { from: '08:00', to: '12:00' } },
    };
    const runs = [{ from: '2026-01-05T07:00:00.000Z' }];
    const due = dueMoment(saturdays, { workingHours: 3 }, runs);
    const clock = { ...clockOf({ unit: 'workingHours', amount: 3 }, ...runs), due };
    expect(whyDue(process(), quiet, clock, saturdays)?.da).toBe(
      '3 arbejdstimer fra mandag den 5. januar 2026 kl. 08.00, til lørdag den 10. januar 2026 kl. 10.00; ' +
        'ikke talt med: tirsdage, onsdage, torsdage og fredage; lokalt servicemål.',
    );
  });

  it('names twelve holidays and closings, with the year where it is another, and counts the rest', () => {
    const said = why({ unit: 'workingDays', amount: 1000 }, { from: '2026-11-18T09:00:00.000Z' })?.da;
    expect(said).toContain('Juledag (25. december), Nytårsdag (1. januar 2027)');
    expect(said).toMatch(/ og \d+ andre lukkedage og helligdage; lokalt servicemål\.$/);
  });

  const birthday = (age: number, birthDate: string | null) =>
    whyDue(
      process(),
      quiet,
      clockOf({ unit: 'age', amount: age }, { from: '2026-11-02T09:00:00.000Z' }),
      kui,
      birthDate,
    );

  it('says a birthday as what it is where its day is not to be told', () => {
    expect(birthday(18, null)).toEqual({ da: 'På 18-årsdagen.', en: 'On turning 18.' });
  });

  it.each([
    [18, '2009-03-03', 'På 18-årsdagen, den 3. marts 2027.', 'On the 18th birthday, 3 March 2027.'],
    [25, '2002-12-24', 'På 25-årsdagen, den 24. december 2027.', 'On the 25th birthday, 24 December 2027.'],
    [21, '2008-02-29', 'På 21-årsdagen, den 1. marts 2029.', 'On the 21st birthday, 1 March 2029.'],
  ])('names the day of turning %i for who was born on %s', (age, born, da, en) => {
    expect(birthday(age, born)).toEqual({ da, en });
  });

  const startsAtFgu = (date: string, facts: Readonly<Record<string, string>>) => {
    const rule = { unit: 'date', amount: 0, date } as const;
    const clock = clockOf(rule, { from: '2026-11-02T09:00:00.000Z' });
    const due = { on: 'startsOn', atMost: { calendarDays: 90 } };
    const running = { ...clock, due: startOfDay(addDays(date, 1)) };
    return whyDue(process({ kind: 'local', due }), { ...quiet, facts }, running, kui)?.da;
  };

  it('says the day that was agreed', () => {
    const said = 'Den dag, der er fastsat: mandag den 30. november 2026; lokalt servicemål.';
    expect(startsAtFgu('2026-11-30', { startsOn: '2026-11-30' })).toBe(said);
    // The day was moved since the clock began: it is still the agreed one that it runs to.
    expect(startsAtFgu('2026-11-30', { startsOn: '2026-12-07' })).toBe(said);
    expect(startsAtFgu('2027-01-31', { startsOn: '2027-01-31' })).toContain('fastsat: søndag den 31. januar');
  });

  it.each<Readonly<Record<string, string>>>([{}, { startsOn: '2027-08-09' }])(
    'says that the limit decided where %j was agreed',
    (facts) => {
      expect(startsAtFgu('2027-01-31', facts)).toBe(
        'Højst 90 dage fra mandag den 2. november 2026, til og med søndag den 31. januar 2027; ingen tidligere dag er fastsat; lokalt servicemål.',
      );
    },
  );
});
