import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Query } from '@nestjs/cqrs';
import pg from 'pg';
import { CaseworkHouse, type Colleague, done } from '../../test/casework.js';
import { ListLooks, ReadFile } from './access/access.js';
import { Act, AssignTask, type UnitOfWork } from './commands.js';
import { Answers, type Found } from './queries/answers.js';
import { ListOwedDeadlines } from './queries/overview.js';
import { Sight } from './queries/sight.js';
import {
  FindOwnCases,
  ListActions,
  ListCases,
  ListHandoffs,
  ListNotices,
  ListNotifications,
  ListRecords,
  ListTasks,
  PreviewHandoff,
  ReadCase,
  ReadTimeline,
  UnmaskCpr,
} from './queries.js';
import { ListMentions, MentionColleague } from './queue/queue.js';
import { acting } from './store/acting.js';
import { Outbox } from './worker/outbox.js';

/**
 * The second wall: with the checks of the first taken out one at a time, by force and in these tests alone, row-level
 * security still gives nobody a row of a case that is not theirs.
 */
let house: CaseworkHouse;
let caseId: string;
const cpr = '1203094977';
beforeAll(async () => {
  house = await CaseworkHouse.open();
  const { kui, colleague, gymnasium } = house.people;
  ({ caseId } = await house.notice(gymnasium, cpr));
  done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
  done(await house.act(kui, caseId, 'writeNote', { note: 'Kun for os' }));
  done(await house.act(kui, caseId, 'askQuestion', { to: 'school', question: 'Kun for os' }));
  await house.commands.execute(new MentionColleague(kui.work, caseId, colleague.person, 'Kun for os', null));
  const outbox = house.app.get(Outbox);
  const owed = (await outbox.claim(100)).filter(({ kind }) => kind !== 'changed');
  await outbox.deliver(...owed.map(({ id }) => id));
});
afterAll(() => house.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const first = { cursor: null, limit: 100 };
const nothing = { fields: {} };

/** Whatever shows a case, asked in the name of `work`. */
const questions: Readonly<Record<string, (work: UnitOfWork) => Query<unknown>>> = {
  'the case': (work) => new ReadCase(work, caseId),
  'its actions': (work) => new ListActions(work, caseId),
  'its records': (work) => new ListRecords(work, caseId),
  'its history': (work) => new ReadTimeline(work, caseId, first),
  'its file': (work) => new ReadFile(work, caseId),
  'who has looked': (work) => new ListLooks(work, caseId, first),
  'the number': (work) => new UnmaskCpr(work, caseId, 'make-sure-who'),
  'a preview': (work) => new PreviewHandoff(work, caseId, 'writeNote', null, nothing.fields, null),
  'all cases': (work) => new ListCases(work, first, {}),
  'cases held': (work) => new ListCases(work, first, { holding: true, open: true }),
  'cases by name': (work) => new ListCases(work, first, { q: 'alma' }),
  'cases by number': (work) => new FindOwnCases(work, cpr),
  'asks to us': (work) => new ListHandoffs(work, first, { direction: 'incoming' }),
  'asks from us': (work) => new ListHandoffs(work, first, { direction: 'outgoing' }),
  notices: (work) => new ListNotices(work, first),
  tasks: (work) => new ListTasks(work, first, {}),
  'tasks by name': (work) => new ListTasks(work, first, { q: 'alma' }),
  deadlines: (work) => new ListOwedDeadlines(work, first, {}),
  notifications: (work) => new ListNotifications(work, first),
  mentions: (work) => new ListMentions(work, first),
};

/** Nobody of these has had anything to do with the case. */
const strangers = ['neighbour', 'vocational', 'fgu', 'social'] as const;

const told = async (query: Query<unknown>): Promise<string> => {
  const answer: unknown = await house.queries.execute(query).catch((error: Error) => error.name);
  return JSON.stringify(answer ?? null);
};
const revealing = () =>
  new RegExp(`${caseId}|Alma|Prøvesen|Kun for os|${cpr}|${cpr.slice(0, 6)}-${cpr.slice(6)}`);

async function expectNothing(work: (stranger: Colleague) => UnitOfWork): Promise<void> {
  for (const name of strangers) {
    for (const [what, ask] of Object.entries(questions)) {
      expect([name, what, await told(ask(work(house.people[name])))]).toEqual([
        name,
        what,
        expect.not.stringMatching(revealing()),
      ]);
    }
  }
}

/** The number is told by a function of the database that asks for itself; it names nobody whose rows it wants. */
const byStatements = () => Object.entries(questions).filter(([what]) => what !== 'the number');

/** Whatever the domain's table says, everything may be read. */
function openTheTable(): void {
  jest.spyOn(Sight.prototype, 'may').mockReturnValue(true);
  jest.spyOn(Sight.prototype, 'shows').mockReturnValue(true);
  jest.spyOn(Sight.prototype, 'is').mockReturnValue(true);
  jest.spyOn(Sight.prototype, 'closed', 'get').mockReturnValue(false);
}

/** Each statement asks for the victim's rows, whoever it is that asks. */
function askForOthers(stranger: Colleague): void {
  const give = Answers.prototype.give;
  jest.spyOn(Answers.prototype, 'give').mockImplementation(function <T>(
    this: Answers,
    _: UnitOfWork,
    operation: string,
    read: (client: pg.ClientBase) => Promise<Found<T>>,
  ) {
    return give.call(this, stranger.work, operation, read) as Promise<T>;
  } as typeof give);
}

describe('row-level security alone', () => {
  it('is asked for something: whoever it concerns is shown the case by each of these questions', async () => {
    for (const [what, ask] of Object.entries(questions)) {
      const { kui, colleague, gymnasium } = house.people;
      const holder = { ...kui.work, actor: { ...kui.work.actor, leader: true } };
      const others: Readonly<Record<string, UnitOfWork>> = {
        mentions: colleague.work,
        notices: gymnasium.work,
      };
      const work = others[what] ?? holder;
      if (what === 'a preview' || what === 'its actions' || what === 'who has looked') continue;
      const answer = await told(ask(work));
      const shown = what === 'asks to us' ? true : revealing().test(answer) || answer.length > 300;
      expect([what, shown, answer.slice(0, 60)]).toEqual([what, true, expect.any(String)]);
    }
  });

  it('keeps a stranger out who comes in by the front door', () => expectNothing(({ work }) => work));

  it('keeps them out where nobody asked whether they may do such a thing at all', () =>
    expectNothing(({ work }) => ({ ...work, actor: { ...work.actor, leader: true, role: 'kui' } })));

  it('keeps them out where the table of who may read what is gone', async () => {
    openTheTable();
    await expectNothing(({ work }) => work);
  });

  it.each(strangers)('keeps %s out where every statement asks for the holder’s rows', async (name) => {
    askForOthers(house.people[name]);
    for (const [what, ask] of byStatements()) {
      expect([what, await told(ask(house.people.kui.work))]).toEqual([
        what,
        expect.not.stringMatching(revealing()),
      ]);
    }
  });

  it.each(strangers)('keeps %s out where both are gone', async (name) => {
    openTheTable();
    askForOthers(house.people[name]);
    for (const [what, ask] of byStatements()) {
      expect([what, await told(ask(house.people.kui.work))]).toEqual([
        what,
        expect.not.stringMatching(revealing()),
      ]);
    }
  });

  it('lets no stranger act, whichever role they claim', async () => {
    for (const name of strangers) {
      for (const role of ['kui', 'school', 'fgu', 'youngPerson', 'guardian']) {
        const work = { purpose: 'casework', actor: { ...house.people[name].work.actor, role, leader: true } };
        const act = new Act(work, caseId, 'writeNote', null, { note: 'x' }, null, null, null);
        expect(await house.commands.execute(act)).toEqual({ kind: 'not-found' });
        const task = new AssignTask(work, caseId, 1, null, null);
        expect(await house.commands.execute(task)).toEqual({ kind: 'not-found' });
      }
    }
  });
});

describe('a connection that somebody else has used', () => {
  const settings = async (client: pg.ClientBase) =>
    (
      await client.query(
        `select current_setting('app.party', true) as party, current_setting('app.person', true) as person,
           (select count(*)::integer from case_file) as cases`,
      )
    ).rows[0];
  it('knows nothing of them: after an answer, after an error, after a rollback', async () => {
    const pool = house.app.get<pg.Pool>(pg.Pool);
    const answers = house.app.get(Answers);
    const { kui } = house.people;
    const trials: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['an answer', () => house.queries.execute(new ReadCase(kui.work, caseId))],
      [
        'an error',
        () =>
          answers.give(kui.work, 'trial', async (client) => {
            await client.query('select 1 / 0');
            return { answer: null, about: [] };
          }),
      ],
      [
        'a rollback',
        () =>
          acting(pool, { person: kui.person, party: kui.organisation }, async (client) => {
            expect((await settings(client)).cases).toBeGreaterThan(0);
            throw new Error('turned back');
          }),
      ],
      ['a command', () => house.act(kui, caseId, 'writeNote', { note: 'Kun for os' })],
    ];
    for (const [what, use] of trials) {
      await use().catch(() => undefined);
      const clients = await Promise.all(Array.from({ length: 8 }, () => pool.connect()));
      for (const client of clients) {
        const { party, person, cases } = await settings(client);
        expect([what, party || null, person || null, cases]).toEqual([what, null, null, 0]);
        client.release();
      }
    }
  });
});

describe('every table there is', () => {
  it('shows a stranger no row in which the case is named', async () => {
    const service = house.app.get<pg.Pool>(pg.Pool);
    const { rows: tables } = await house.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and has_any_column_privilege('stafet_service', oid, 'select') order by relname`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const name of strangers) {
      const { person, organisation: party } = house.people[name];
      await acting(service, { person, party }, async (client) => {
        for (const table of tables) {
          const { rows: columns } = await client.query<{ list: string }>(
            `select string_agg(format('%I::text', attname), ', ') as list from pg_attribute
             where attrelid = $1::regclass and attnum > 0 and not attisdropped
               and has_column_privilege($1::regclass, attnum, 'select')`,
            [table.name],
          );
          const { rows } = await client.query(
            `select count(*)::integer as found from ${table.name} where concat_ws(' ', ${columns[0]?.list}) ~ $1`,
            [revealing().source],
          );
          expect([name, table.name, rows[0].found]).toEqual([name, table.name, 0]);
        }
      });
    }
  });

  it('has row-level security forced, unless it is about nobody', async () => {
    const { rows } = await house.owner.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity) order by relname`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(['migration']);
  });
});

describe('the database’s functions for one case', () => {
  const now = '2026-11-02T09:00:00Z';
  const uuid = '01990000-0000-7000-8000-000000000000';
  /** Each as who acts may call it; the case and the acting party and person are $1, $2 and $3. */
  const functions: readonly (readonly [name: string, call: string, refused: unknown])[] = [
    [
      'looks_at_case',
      `select count(*)::integer as told from looks_at_case($1, null, 100) where $2::uuid <> $3::uuid`,
      0,
    ],
    [
      'unmask_cpr',
      `select count(*)::integer as told from unmask_cpr($1, 'casework') where $2::uuid <> $3::uuid`,
      0,
    ],
    ['preview_erasure', `select preview_erasure($1, '${now}') as told where $2::uuid <> $3::uuid`, null],
    ['place_hold', `select place_hold('${uuid}', $1, $2, $3, 'x', null, '${now}') as told`, 'not-found'],
    ['order_erasure', `select order_erasure('${uuid}', $1, $2, $3, 'x', '${now}') as told`, 'not-found'],
    ['protect_name', `select protect_name($1, true, 'casework') as told where $2::uuid <> $3::uuid`, false],
    [
      'mark_need',
      `select mark_need($1, $3, 'x', '2027-01-01', 'casework') as told where $2::uuid <> $3::uuid`,
      'not-found',
    ],
    [
      'enter_mention',
      `select enter_mention('${uuid}', $1, $2, $3, $3, null, 'x') as told`,
      'unknown-colleague',
    ],
    [
      'ties_to_work',
      `select count(*)::integer as told from ties_to_work(array[$1::uuid], array[$3::uuid], '{}')
       where $2::uuid <> $3::uuid`,
      0,
    ],
    [
      'load_case',
      `select count(state)::integer as told from load_case($1, $2, $3, null, '{}', null, null)`,
      0,
    ],
  ];

  const answer = async (client: pg.ClientBase, call: string, { person, organisation }: Colleague) =>
    (await client.query(call, [caseId, organisation, person])).rows[0]?.told ?? null;

  it.each(functions)('%s: tells a stranger nothing, and does nothing', async (_, call, refused) => {
    const pool = house.app.get<pg.Pool>(pg.Pool);
    for (const name of strangers) {
      const { person, organisation: party } = house.people[name];
      const told = await acting(pool, { person, party }, (client) =>
        answer(client, call, house.people[name]),
      );
      expect([name, told]).toEqual([name, refused]);
    }
  });

  it.each(functions)('%s: would have something to say, to the holder', async (_, call, refused) => {
    const pool = house.app.get<pg.Pool>(pg.Pool);
    const { kui } = house.people;
    // What was looked at can be read once it is unfolded: by the second time, when nobody writes any more.
    for (let time = 0; time < 3; time += 1) await pool.query('select unfold_access(10000)');
    const heard: unknown[] = [];
    const trial = acting(pool, { person: kui.person, party: kui.organisation }, async (client) => {
      heard.push(await answer(client, call, kui));
      throw new Error('turned back');
    });
    // Or at the rule that nobody mentions themselves, which comes after the question whose case it is.
    await expect(trial).rejects.toThrow(/turned back|mention_check/);
    expect(heard).not.toEqual([refused]);
  });
});

describe('with the second wall gone as well', () => {
  it('these very questions show a stranger the case: what kept them out was the wall', async () => {
    const { rows } = await house.owner.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
    );
    for (const { relname } of rows)
      await house.owner.query(`alter table ${relname} disable row level security`);
    openTheTable();
    askForOthers(house.people.neighbour);
    const shown: string[] = [];
    for (const [what, ask] of byStatements()) {
      if (revealing().test(await told(ask(house.people.kui.work)))) shown.push(what);
    }
    expect(shown.length).toBeGreaterThan(9);
  });
});
