import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Desk, organisationId, problem } from '../../test/desk.js';

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
}, 30_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
});

/** How many rows there are, in all tables together. */
async function rowsStored(): Promise<number> {
  const { rows } = await owner.query<{ n: string }>(
    `select sum((xpath('/row/c/text()', query_to_xml(format('select count(*) as c from public.%I', relname), false, true, '')))[1]::text::bigint) as n
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return Number(rows[0]?.n);
}

const asks = (body: object) => desk.ask('gorm', '/deadlines/preview', { body });

const week = {
  calendar: 'danish-authority',
  start: '2026-12-21T09:00:00.000Z',
  budget: { workingDays: 5 },
};

describe('when would that be due', () => {
  test('across Christmas, in one sentence, and nothing is stored', async () => {
    await asks(week);
    const before = await rowsStored();
    const { status, body } = await asks(week);
    expect(status).toBe(200);
    expect(body).toEqual({
      // 22, 23, 28, 29 and 30 December: the 24th is closed by custom, the 25th by law, then comes a weekend.
      due: '2026-12-30T23:00:00.000Z',
      lastDay: '2026-12-30',
      sentence: {
        da: '5 arbejdsdage fra mandag den 21. december 2026, til og med onsdag den 30. december 2026; ikke talt med: weekender, Juleaftensdag (24. december) og Juledag (25. december).',
        en: '5 working days from Monday 21 December 2026, up to and including Wednesday 30 December 2026; not counted: weekends, Juleaftensdag (24 December) and Christmas Day (25 December).',
      },
    });
    expect(await rowsStored()).toBe(before);
  });

  test('by an organisation’s own calendar, by one of one’s own, with pauses, and in working hours', async () => {
    const own = await asks({ ...week, calendar: organisationId('kui-999') });
    expect(own.status).toBe(200);
    const open = await asks({ ...week, calendar: { closings: [] } });
    expect(open.body.lastDay).toBe('2026-12-29');
    const paused = await asks({
      ...week,
      pauses: [{ from: '2026-12-22T09:00:00.000Z', to: '2026-12-29T09:00:00.000Z' }],
    });
    expect(paused.body.lastDay).toBe('2027-01-05');
    expect(paused.body.sentence.da).toContain('pause 22. december til 29. december');
    const hours = await asks({ ...week, budget: { workingHours: 10 } });
    expect(hours.body).toMatchObject({ due: '2026-12-22T11:00:00.000Z', lastDay: '2026-12-22' });
    expect(hours.body.sentence.da).toContain('til tirsdag den 22. december 2026 kl. 12.00');
    const standing = await asks({ ...week, pauses: [{ from: '2026-12-22T09:00:00.000Z' }] });
    expect(standing.body).toMatchObject({ due: null, lastDay: null });
  });

  const at = (day: number) => `2026-12-${day}T09:00:00.000Z`;
  test.each([
    ['a budget of zero', { budget: { workingDays: 0 } }, '/budget budget-not-positive'],
    ['a budget of ten thousand years', { budget: { calendarDays: 3_652_500 } }, '/budget budget-too-large'],
    ['a budget of half a day', { budget: { workingDays: 0.5 } }, '/budget budget-not-whole'],
    ['a budget in two units', { budget: { workingDays: 5, calendarDays: 5 } }, '/budget not-a-budget'],
    ['a budget of words', { budget: { workingDays: 'five' } }, '/budget not-a-budget'],
    [
      'a pause that ends before it begins',
      { pauses: [{ from: at(23), to: at(22) }] },
      '/pauses/0/to pause-reversed',
    ],
    [
      'pauses that overlap',
      {
        pauses: [
          { from: at(23), to: at(28) },
          { from: at(22), to: at(24) },
        ],
      },
      '/pauses/0/from pauses-overlap',
    ],
    [
      'two pauses that last',
      { pauses: [{ from: at(22) }, { from: at(23) }] },
      '/pauses/1/from pauses-overlap',
    ],
    [
      'a pause before the start',
      { pauses: [{ from: at(20), to: at(22) }] },
      '/pauses/0/from pause-before-start',
    ],
    ['an unknown calendar', { calendar: 'the-moon' }, '/calendar unknown-calendar'],
    ['a calendar with a NUL byte', { calendar: 'a\0b' }, '/calendar unreadable-text'],
    [
      'a closing named by half a character',
      {
        calendar: {
          closings: [{ from: '2026-12-23', to: '2026-12-24', kind: 'closed', label: 'a\ud800b' }],
        },
      },
      '/calendar/closings/0/label unreadable-text',
    ],
    [
      'a calendar with a closing that ends before it begins',
      { calendar: { closings: [{ from: '2026-12-24', to: '2026-12-23', kind: 'closed' }] } },
      '/calendar/closings/0/to closing-reversed',
    ],
    ['a week without an open day', { calendar: { closings: [], hours: {} } }, '/calendar/hours hours-none'],
    ['a start out of all range', { start: '1066-10-14T09:00:00.000Z' }, '/start start-out-of-range'],
    ['a start that is no moment', { start: '2026-12-21' }, '/start not-a-moment'],
    ['a start on no day', { start: '2026-02-30T09:00:00Z' }, '/start not-a-moment'],
    ['a pause of no length', { pauses: [{ from: at(22), to: at(22) }] }, '/pauses/0/to pause-reversed'],
    ['a field that nobody knows', { age: 17 }, ' unknown-field'],
  ])('%s is a clear problem', async (_, change, told) => {
    const answer = await asks({ ...week, ...change });
    expect(problem(answer)).toEqual([422, 'invalid', told]);
    expect(answer.body.errors[0].detail).toMatch(/\w/);
  });
});

test('a moment may be written in any offset', async () => {
  const due = async (start: string) => (await asks({ ...week, start })).body.due;
  const expected = await due('2026-12-21T09:00:00.000Z');
  expect([await due('2026-12-21T09:00:00Z'), await due('2026-12-21T10:00:00+01:00')]).toEqual([
    expected,
    expected,
  ]);
});

describe('the rules of an organisation', () => {
  const closing = { from: '2027-07-12', to: '2027-07-30', kind: 'summerHoliday', label: 'Sommerferie' };

  test('a leader tries a change out, sees what it comes to, and puts it in force', async () => {
    const rules = await desk.ask('lone', '/local-rules');
    expect(rules.body.budgets).toContainEqual(
      expect.objectContaining({
        name: 'firstContact',
        unit: 'workingDays',
        standard: 10,
        local: null,
        from: 1,
        to: 60,
      }),
    );
    const calendar = { ...rules.body.calendar, closings: [...rules.body.calendar.closings, closing] };
    const change = await desk.ask('lone', '/rule-changes', { body: { kind: 'calendar', calendar } });
    expect([change.status, change.body.state]).toEqual([201, 'previewed']);
    const cases = await desk.ask('lone', `/rule-changes/${change.body.id}/cases`);
    expect(cases.status).toBe(200);
    const applied = await desk.ask('lone', `/rule-changes/${change.body.id}/application`, { body: {} });
    expect([applied.status, applied.body.state]).toEqual([200, 'applied']);
    const after = await desk.ask('lone', '/local-rules');
    expect(after.body).toMatchObject({ edition: rules.body.edition + 1, calendar });
    const again = await desk.ask('lone', `/rule-changes/${change.body.id}/application`, { body: {} });
    expect(problem(again)).toEqual([409, 'conflict']);
    expect((await desk.ask('lone', '/rule-changes')).body.items[0].id).toBe(change.body.id);
  });

  test('a date is kept of what the change touches, or nothing is put in force', async () => {
    const body = { kind: 'budgets', budgets: { firstContact: 7 } };
    const { id } = (await desk.ask('lone', '/rule-changes', { body })).body;
    const keeps = async (keep: readonly unknown[]) =>
      problem(await desk.ask('lone', `/rule-changes/${id}/application`, { body: { keep } }));
    expect(await keeps(['planMade'])).toEqual([422, 'invalid', '/keep/0 not-an-option']);
    expect(await keeps(['a\0'])).toEqual([422, 'invalid', '/keep/0 unreadable-text']);
    expect(await keeps(['a\ud800'])).toEqual([422, 'invalid', '/keep/0 unreadable-text']);
    expect((await desk.ask('lone', `/rule-changes/${id}`)).body).toMatchObject({
      state: 'previewed',
      difference: { budgets: [{ name: 'firstContact' }] },
    });
  });

  test('nobody else changes them, or sees what a change would do; everybody there may read them', async () => {
    const body = { kind: 'budgets', budgets: { firstContact: 5 } };
    expect(problem(await desk.ask('kirsten', '/rule-changes', { body }))).toEqual([403, 'leaders-only']);
    expect(problem(await desk.ask('kirsten', '/rule-changes'))).toEqual([403, 'leaders-only']);
    expect((await desk.ask('kirsten', '/local-rules')).status).toBe(200);
    expect((await desk.ask('alma', '/local-rules')).status).toBe(403);
    const change = await desk.ask('lone', '/rule-changes', { body });
    expect((await desk.ask('fie', `/rule-changes/${change.body.id}`)).status).toBe(404);
  });

  test.each([
    [
      'a budget of zero',
      { kind: 'budgets', budgets: { firstContact: 0 } },
      '/budgets/firstContact budget-out-of-bounds',
    ],
    [
      'a budget that law has set',
      { kind: 'budgets', budgets: { contactWithinFiveDays: 9 } },
      '/budgets/contactWithinFiveDays unknown-deadline',
    ],
    ['no calendar', { kind: 'calendar' }, '/calendar required'],
    [
      'a calendar of words',
      { kind: 'calendar', calendar: { closings: 'all' } },
      '/calendar/closings calendar-shape',
    ],
    [
      'a closing on a day that is none',
      {
        kind: 'calendar',
        calendar: { closings: [{ from: '2027-02-30', to: '2027-03-01', kind: 'closed' }] },
      },
      '/calendar/closings/0/from closing-day',
    ],
    [
      'an older version',
      { kind: 'version', definition: 'youth-dropout', version: 1 },
      '/version not-the-latest',
    ],
    [
      'an unknown process',
      { kind: 'version', definition: 'constructor', version: 1 },
      '/definition unknown-process',
    ],
    ['an unknown kind', { kind: 'law' }, '/kind not-an-option'],
    ...['a\0b', 'a\ud800b'].map((label): [string, object, string] => [
      `a closing named ${JSON.stringify(label)}`,
      { kind: 'calendar', calendar: { closings: [{ ...closing, label }] } },
      '/calendar/closings/0/label unreadable-text',
    ]),
    [
      'a calendar beside budgets',
      { kind: 'budgets', budgets: { firstContact: 5 }, calendar: { closings: [] } },
      ' unknown-field',
    ],
    [
      'a version beside a calendar',
      { kind: 'calendar', calendar: { closings: [] }, version: 2 },
      ' unknown-field',
    ],
  ])('%s is a clear problem, and nothing is changed', async (_, body, told) => {
    const before = await desk.ask('lone', '/local-rules');
    expect(problem(await desk.ask('lone', '/rule-changes', { body }))).toEqual([422, 'invalid', told]);
    expect((await desk.ask('lone', '/local-rules')).body).toEqual(before.body);
  });
});
