import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '#domain';
import { CaseworkHouse, type Colleague, done, freshCpr } from '../../../test/casework.js';
import { AssignTask, OpenCase } from '../commands.js';
import { ListOwedDeadlines, ReadOverview } from '../queries/overview.js';
import {
  ListCases,
  ListColleagues,
  ListHandoffs,
  ListTasks,
  ReadTimeline,
  type TaskFilter,
  type TaskView,
} from '../queries.js';
import { rebuild } from '../worker/rebuild.js';
import {
  AssignTasks,
  DropAbsence,
  EnterAbsence,
  ListAbsences,
  ListMentions,
  MentionColleague,
  SeeMention,
} from './queue.js';
import { DropView, ListSavedViews, SaveView } from './saved-views.js';

let house: CaseworkHouse;
let kirsten: Colleague;
let yusuf: Colleague;
let leader: Colleague;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  kirsten = house.people.kui;
  yusuf = house.people.colleague;
  leader = { ...yusuf, work: { ...yusuf.work, actor: { ...yusuf.work.actor, leader: true } } };
});
afterAll(() => house.close());

const page = { cursor: null, limit: 100 };

const assign = (by: Colleague, caseId: string, no: number, to: string | null, lend = false) =>
  house.commands.execute(new AssignTask(by.work, caseId, no, to, null, lend));

async function tasksOf(by: Colleague, filter: TaskFilter): Promise<readonly TaskView[]> {
  return (await house.queries.execute(new ListTasks(by.work, page, filter))).items;
}

async function taskIn(caseId: string): Promise<TaskView> {
  const [task] = await tasksOf(kirsten, { caseId, task: 'reachYoungPerson' });
  if (!task) throw new Error('There is no such task');
  return task;
}

/** A new case at KUI, and its first task. */
async function aTask(): Promise<TaskView> {
  return taskIn((await house.accepted()).caseId);
}

/** A case about somebody of that name. */
async function about(firstName: string, lastName: string) {
  const { gymnasium } = house.people;
  const person = { cpr: freshCpr(), firstName, lastName };
  return done(
    await house.commands.execute(
      new OpenCase(gymnasium.work, 'reportDropout', person, null, house.dropout(), null),
    ),
  );
}

describe('a task', () => {
  it('of two who claim it at once one gets it, and the other is told who', async () => {
    const { caseId, no } = await aTask();
    const results = await Promise.all([
      assign(kirsten, caseId, no, kirsten.person),
      assign(yusuf, caseId, no, yusuf.person),
    ]);
    const winner = results[0]?.kind === 'done' ? kirsten : yusuf;
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(results.find(({ kind }) => kind !== 'done')).toMatchObject({
      refusal: { refused: 'task-taken', person: winner.person },
    });
    expect((await taskIn(caseId)).assignee).toBe(winner.person);
  });

  it('that is lent comes back when the colleague lets go of it', async () => {
    const { caseId, no } = await aTask();
    await assign(kirsten, caseId, no, kirsten.person);
    expect((await assign(kirsten, caseId, no, yusuf.person, true)).kind).toBe('done');
    expect(await taskIn(caseId)).toMatchObject({ assignee: yusuf.person, lender: kirsten.person });
    await assign(yusuf, caseId, no, null);
    expect(await taskIn(caseId)).toMatchObject({ assignee: kirsten.person, lender: null });
  });

  it('that is lent can be had back at any time; what one does not have one cannot lend', async () => {
    const { caseId, no } = await aTask();
    expect(await assign(kirsten, caseId, no, yusuf.person, true)).toMatchObject({
      refusal: { refused: 'task-not-lent', pointer: '/to' },
    });
    await assign(kirsten, caseId, no, kirsten.person);
    await assign(kirsten, caseId, no, yusuf.person, true);
    await assign(kirsten, caseId, no, kirsten.person);
    expect(await taskIn(caseId)).toMatchObject({ assignee: kirsten.person, lender: null });
  });

  it('tells in the history from whom to whom it went, and how', async () => {
    const { caseId, no } = await aTask();
    await assign(kirsten, caseId, no, kirsten.person);
    await assign(kirsten, caseId, no, yusuf.person, true);
    await assign(yusuf, caseId, no, null);
    await assign(kirsten, caseId, no, yusuf.person);
    await assign(yusuf, caseId, no, kirsten.person, true);
    await assign(yusuf, caseId, no, yusuf.person);
    await assign(yusuf, caseId, no, null);
    const told = async (by: Colleague) => {
      const found = await house.queries.execute(new ReadTimeline(by.work, caseId, page));
      return (found?.items ?? []).flatMap(({ events }) =>
        events.filter(({ type }) => type === 'taskAssigned'),
      );
    };
    const [k, y] = [kirsten.person, yusuf.person];
    const task = 'reachYoungPerson';
    expect((await told(kirsten)).map(({ task: name, how, from, to }) => [name, how, from, to])).toEqual([
      [task, 'laidBack', y, null],
      [task, 'fetched', k, y],
      [task, 'lent', y, k],
      [task, 'given', k, y],
      [task, 'returned', y, k],
      [task, 'lent', k, y],
      [task, 'taken', null, k],
    ]);
    // How KUI shares out its work is not the school's to see.
    expect(await told(house.people.gymnasium)).toEqual([]);
  });

  it('can be given to many times over, each with a result of its own', async () => {
    const [free, taken] = [await aTask(), await aTask()];
    await assign(yusuf, taken.caseId, taken.no, yusuf.person);
    const refs = [free, taken, { caseId: randomUUID(), no: 1 }].map(({ caseId, no }) => ({ caseId, no }));
    const key = { key: 'once', requestHash: 'x' };
    const give = () => house.commands.execute(new AssignTasks(kirsten.work, refs, kirsten.person, key));
    expect((await give()).map(({ result }) => result.kind)).toEqual(['done', 'refused', 'not-found']);
    // Asked again, it says the same of what was done.
    expect((await give())[0]?.result).toMatchObject({ kind: 'done', replayed: true });
    expect((await taskIn(free.caseId)).assignee).toBe(kirsten.person);
    expect((await taskIn(taken.caseId)).assignee).toBe(yusuf.person);
  });
});

it('no work goes to a system administrator, who may open no case', async () => {
  const { caseId, no } = await aTask();
  const person = randomUUID();
  await house.owner.query(
    `insert into person (id, issuer, subject, display_name) values ($1, 'https://sign-in.test', 'allan', 'Allan')`,
    [person],
  );
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role) values ($1, $2, 'administrator')`,
    [person, kirsten.organisation],
  );
  const { items } = await house.queries.execute(new ListColleagues(kirsten.work, page));
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([kirsten.person, yusuf.person]));
  expect(items.map(({ id }) => id)).not.toContain(person);
  expect((await assign(kirsten, caseId, no, person)).kind).not.toBe('done');
  const absent = new EnterAbsence(kirsten.work, kirsten.person, person, '2099-01-01', '2099-01-02');
  expect((await house.commands.execute(absent)).kind).toBe('invalid');
  const mention = new MentionColleague(kirsten.work, caseId, person, null, null);
  expect(await house.commands.execute(mention)).toBe('unknown-colleague');
});

describe('somebody away', () => {
  const enter = (by: Colleague, of: Colleague, substitute: Colleague, from: string, to: string) =>
    house.commands.execute(new EnterAbsence(by.work, of.person, substitute.person, from, to));
  const today = localDate(new Date().toISOString());
  const later = (days: number) => addDays(today, days);

  it('has a substitute for those days, who acts in their place', async () => {
    const { caseId, no } = await aTask();
    await assign(kirsten, caseId, no, kirsten.person);
    const entered = await enter(kirsten, kirsten, yusuf, today, later(3));
    expect(entered).toMatchObject({ kind: 'done', absence: { from: today, to: later(3) } });
    const { rows } = await house.owner.query(
      `select identity_of($1) -> 'memberships' -> 0 -> 'standsFor' as for`,
      [yusuf.person],
    );
    expect(rows).toEqual([{ for: [kirsten.person] }]);
    const standing = {
      ...yusuf,
      work: { ...yusuf.work, actor: { ...yusuf.work.actor, standsFor: rows[0].for } },
    };
    expect((await tasksOf(standing, { assignee: 'me' })).map((task) => task.caseId)).toContain(caseId);
    expect((await tasksOf(yusuf, { assignee: 'me' })).map((task) => task.caseId)).not.toContain(caseId);
    expect((await assign(yusuf, caseId, no, yusuf.person)).kind).toBe('refused');
    expect((await assign(standing, caseId, no, yusuf.person)).kind).toBe('done');
    const on = async (day: string) =>
      (
        await house.owner.query('select on_duty($1, $2, $3) as who', [
          kirsten.organisation,
          kirsten.person,
          day,
        ])
      ).rows[0].who;
    expect([await on(today), await on(later(4))]).toEqual([yusuf.person, kirsten.person]);
  });

  it('cannot be away twice, nor stand in meanwhile; only they themselves say so, or a leader', async () => {
    const faults = async (asked: ReturnType<typeof enter>) => {
      const result = await asked;
      return result.kind === 'invalid'
        ? result.faults.map(({ pointer, code }) => `${pointer} ${code}`)
        : result.kind;
    };
    expect(await faults(enter(kirsten, kirsten, yusuf, later(2), later(9)))).toEqual(['/from overlaps']);
    expect(await faults(enter(yusuf, yusuf, kirsten, later(2), later(9)))).toEqual([
      '/substitute substitute-away',
    ]);
    expect(await faults(enter(yusuf, yusuf, kirsten, later(9), later(8)))).toEqual([
      '/to ends-before-it-begins',
    ]);
    expect(await faults(enter(yusuf, yusuf, kirsten, '2020-01-01', '2020-01-02'))).toEqual([
      '/to day-in-past',
    ]);
    expect(await faults(enter(yusuf, yusuf, yusuf, later(8), later(9)))).toEqual(['/substitute oneself']);
    expect(await faults(enter(yusuf, yusuf, house.people.fgu, later(8), later(9)))).toEqual([
      '/substitute unknown-colleague',
    ]);
    expect(await faults(enter(yusuf, kirsten, yusuf, later(8), later(9)))).toBe('leaders-only');
    // To say that one is a leader makes nobody one.
    expect(await faults(enter(leader, kirsten, yusuf, later(8), later(9)))).toBe('leaders-only');
  });

  it('is seen by colleagues, and comes back early', async () => {
    const absences = await house.queries.execute(new ListAbsences(yusuf.work));
    expect(absences).toHaveLength(1);
    expect(await house.queries.execute(new ListAbsences(house.people.fgu.work))).toEqual([]);
    const drop = (by: Colleague) => house.commands.execute(new DropAbsence(by.work, absences[0]?.id ?? ''));
    expect([await drop(house.people.fgu), await drop(yusuf), await drop(kirsten)]).toEqual([
      'not-found',
      'leaders-only',
      'done',
    ]);
  });
});

describe('a mention', () => {
  it('is seen by the two, and nobody else', async () => {
    const { caseId, no } = await aTask();
    const mention = (to: Colleague) =>
      house.commands.execute(new MentionColleague(kirsten.work, caseId, to.person, 'Ser du på den?', no));
    expect(await mention(yusuf)).toBe('done');
    expect(await mention(house.people.fgu)).toBe('unknown-colleague');
    const mine = (of: Colleague) => house.queries.execute(new ListMentions(of.work, page));
    const [item, ...others] = (await mine(yusuf)).items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      caseId,
      message: 'Ser du på den?',
      seen: false,
      from: { id: kirsten.person },
    });
    expect(item?.task?.label.da).toBe('Få kontakt til den unge');
    expect((await mine(kirsten)).items).toEqual([]);
    const see = (of: Colleague) => house.commands.execute(new SeeMention(of.work, item?.id ?? ''));
    expect([await see(kirsten), await see(yusuf)]).toEqual([false, true]);
    expect((await mine(yusuf)).items[0]?.seen).toBe(true);
    const { rows } = await house.owner.query(
      `select count(*)::int as n from case_event where body like '%Ser du%'`,
    );
    expect(rows[0].n).toBe(0);
  });

  it('is of a task that is open, or of none', async () => {
    const { caseId } = await aTask();
    const mention = new MentionColleague(kirsten.work, caseId, yusuf.person, null, 999);
    expect(await house.commands.execute(mention)).toBe('unknown-task');
    expect((await house.queries.execute(new ListMentions(yusuf.work, page))).items).toHaveLength(1);
  });

  it('needs a case that one has to do with', async () => {
    const { caseId } = await aTask();
    const { fgu } = house.people;
    const mention = new MentionColleague(fgu.work, caseId, fgu.person, null, null);
    expect(await house.commands.execute(mention)).toBe('not-found');
  });
});

describe('lists', () => {
  it('find a young person by the beginnings of the names, however they are written', async () => {
    const { caseId } = await about('Åse-Maja', 'Sørby Prøvesen');
    const found = async (by: Colleague, q: string) =>
      (await house.queries.execute(new ListCases(by.work, page, { q }))).items.map(({ id }) => id);
    const { gymnasium, neighbour } = house.people;
    for (const q of ['åse', 'aase', 'MAJA', 'sør prø', 'prøvesen soerby aa', 'Åse-Maja Sørby Prøvesen'])
      expect([q, await found(gymnasium, q)]).toEqual([q, [caseId]]);
    expect(await found(gymnasium, 'åse hansen')).toEqual([]);
    expect(await found(gymnasium, '%')).toEqual([]);
    // It is offered to KUI, which may find it too; others may not.
    expect(await found(kirsten, 'åse')).toEqual([caseId]);
    expect(await found(neighbour, 'åse')).toEqual([]);
    const handoffs = await house.queries.execute(
      new ListHandoffs(kirsten.work, page, { direction: 'incoming', q: 'sørby' }),
    );
    expect(handoffs.items).toHaveLength(1);
    expect((await tasksOf(kirsten, { q: 'sørby' })).map((task) => task.caseId)).toEqual([caseId]);
  });

  it('tell whose, which and how near', async () => {
    const { caseId, no } = await aTask();
    await assign(yusuf, caseId, no, yusuf.person);
    const has = async (filter: TaskFilter) =>
      (await tasksOf(kirsten, filter)).some((task) => task.caseId === caseId && task.no === no);
    expect(await has({ assignee: 'nobody' })).toBe(false);
    expect(await has({ assignee: 'me' })).toBe(false);
    expect(await has({ assignee: 'others' })).toBe(true);
    expect(await has({ assignee: yusuf.person })).toBe(true);
    expect(await has({ task: 'reachYoungPerson', stage: 'outreach' })).toBe(true);
    expect(await has({ stage: 'assessment' })).toBe(false);
    // Five working days from Monday: not soon; on the Monday after it is the last day.
    expect(await has({ priority: 'soon' })).toBe(false);
    house.time.now = '2026-11-09T09:00:00.000Z';
    expect(await has({ priority: 'today' })).toBe(true);
    house.time.now = '2026-11-12T09:00:00.000Z';
    expect(await has({ priority: 'overdue' })).toBe(true);
    expect(await taskIn(caseId)).toMatchObject({
      priority: 'overdue',
      remaining: { days: -2 },
      stage: 'outreach',
    });
    house.time.now = '2026-11-02T09:00:00.000Z';
  });

  it('go on from their cursor while rows come and go', async () => {
    const first = await house.queries.execute(new ListTasks(kirsten.work, { cursor: null, limit: 3 }, {}));
    await aTask();
    const second = await house.queries.execute(
      new ListTasks(kirsten.work, { cursor: first.next, limit: 100 }, {}),
    );
    const keys = [...first.items, ...second.items].map(({ caseId, no }) => `${caseId} ${no}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(second.next).toBeNull();
  });

  it('a leader sees how the work stands, by person and by stage, and each deadline behind it', async () => {
    house.time.now = '2026-11-12T09:00:00.000Z';
    const overview = await house.queries.execute(new ReadOverview(leader.work));
    expect(overview.overdue).toBeGreaterThan(0);
    expect(overview.perPerson.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(
      (await tasksOf(leader, {})).length,
    );
    expect(overview.perStage).toContainEqual(
      expect.objectContaining({ stage: 'outreach', label: { da: 'Opsøgende arbejde', en: 'Outreach' } }),
    );
    const sum = (of: readonly { overdue: number; today: number; soon: number }[]) =>
      of.reduce((all, { overdue, today, soon }) => all + overdue + today + soon, 0);
    for (const one of overview.perPerson) {
      const assignee = one.person?.id ?? 'nobody';
      const near = async (priority: 'overdue' | 'today' | 'soon') =>
        (await tasksOf(leader, { assignee, priority })).length;
      expect([await near('overdue'), await near('today'), await near('soon')]).toEqual([
        one.overdue,
        one.today,
        one.soon,
      ]);
    }
    expect(sum(overview.perPerson)).toBeGreaterThan(0);
    const deadlines = (filter: ListOwedDeadlines['filter']) =>
      house.queries.execute(new ListOwedDeadlines(leader.work, page, filter));
    const overdue = (await deadlines({ priority: 'overdue' })).items;
    expect(overdue).toHaveLength(overview.overdue);
    for (const priority of ['today', 'soon'] as const)
      expect((await deadlines({ priority })).items).toHaveLength(overview[priority]);
    for (const { stage, overdue: late, cases } of overview.perStage) {
      expect((await deadlines({ stage, priority: 'overdue' })).items).toHaveLength(late);
      const held = new ListCases(leader.work, page, { open: true, holding: true, stage });
      expect((await house.queries.execute(held)).items).toHaveLength(cases);
    }
    expect(overdue.every(({ due, priority }) => due <= house.time.now && priority === 'overdue')).toBe(true);
    const of = (await deadlines({ priority: 'overdue', person: yusuf.person })).items;
    expect(of.length).toBeGreaterThan(0);
    expect(of.every(({ people }) => people.some(({ id }) => id === yusuf.person))).toBe(true);
    expect((await deadlines({ stage: 'assessment' })).items).toEqual([]);
    house.time.now = '2026-11-02T09:00:00.000Z';
  });

  it('of colleagues name those who have room, and leave administrators out', async () => {
    const newcomers = [
      [randomUUID(), 'caseworker', 'Rie Prøvegaard'],
      [randomUUID(), 'administrator', 'Ib Prøvelund'],
    ] as const;
    for (const [id, duty, name] of newcomers) {
      await house.owner.query(
        `insert into person (id, issuer, subject, display_name) values ($1, 'test', $2, $3)`,
        [id, `${duty}-${id}`, name],
      );
      await house.owner.query(
        'insert into membership (person_id, organisation_id, role) values ($1, $2, $3)',
        [id, kirsten.organisation, duty],
      );
    }
    const { perPerson } = await house.queries.execute(new ReadOverview(leader.work));
    const loadOf = (id: string) => perPerson.filter(({ person }) => person?.id === id);
    expect(newcomers.map(([id]) => loadOf(id).map(({ tasks }) => tasks))).toEqual([[0], []]);
  });

  it('are kept with their filters, for oneself alone', async () => {
    const save = (name: string, filter = { assignee: 'nobody' }) =>
      house.commands.execute(new SaveView(kirsten.work, { name, list: 'tasks', filter }));
    const saved = await save('Uden ejer');
    await save('Uden ejer', { assignee: 'me' });
    const views = await house.queries.execute(new ListSavedViews(kirsten.work));
    expect(views).toEqual([{ ...(saved as object), filter: { assignee: 'me' } }]);
    expect(await house.queries.execute(new ListSavedViews(yusuf.work))).toEqual([]);
    const drop = (by: Colleague) => house.commands.execute(new DropView(by.work, views[0]?.id ?? ''));
    expect([await drop(yusuf), await drop(kirsten)]).toEqual([false, true]);
    await Promise.all(Array.from({ length: 50 }, (_, place) => save(`Visning ${place}`)));
    expect(await save('En til')).toBe('full');
  });

  it('and the rebuild finds nothing amiss, and puts a lost name right', async () => {
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
    await house.owner.query('delete from name_word where word = $1', ['prøvesen'.replace('ø', 'oe')]);
    const { differences } = await rebuild(house.ownerUrl);
    expect(new Set(differences.map(({ where }) => where))).toEqual(new Set(['name_word']));
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });
});
