import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localDate } from '#domain';
import { Desk, problem } from '../../test/desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 30_000);
afterAll(() => desk.close());

/** KUI's task in a case of which a school has told it. */
async function aTask(): Promise<{ readonly caseId: string; readonly no: number }> {
  const { body } = await desk.reportRisk();
  const tasks = await desk.ask('kirsten', `/tasks?case=${body.caseId}`);
  return { caseId: body.caseId, no: tasks.body.items[0].no };
}

const person = async (handle: string): Promise<string> => (await desk.ask(handle, '/me')).body.person;

test('who is second is told who was first', async () => {
  const { caseId, no } = await aTask();
  const claim = (handle: string) =>
    desk.ask(handle, `/cases/${caseId}/tasks/${no}/assignment`, { body: { to: 'me' } });
  expect((await claim('kirsten')).status).toBe(200);
  const second = await claim('yusuf');
  expect(problem(second)).toEqual([409, 'task-taken']);
  expect(second.body.takenBy).toEqual({
    id: await person('kirsten'),
    name: expect.stringContaining('Kirsten'),
  });
  const all = await desk.ask('yusuf', '/tasks/assignments', {
    body: {
      tasks: [
        { caseId, no },
        { caseId: randomUUID(), no: 1 },
      ],
      to: 'me',
    },
  });
  expect(all.body.results).toEqual([
    { caseId, no, result: 'task-taken', takenBy: second.body.takenBy },
    expect.objectContaining({ result: 'not-found', takenBy: null }),
  ]);
});

test('a colleague is mentioned, a substitute entered, a view kept', async () => {
  const { caseId } = await aTask();
  const [yusuf, kirsten] = [await person('yusuf'), await person('kirsten')];
  const body = { to: yusuf, message: 'Kan du hjælpe?' };
  expect((await desk.ask('kirsten', `/cases/${caseId}/mentions`, { body })).status).toBe(204);
  const mentions = await desk.ask('yusuf', '/mentions');
  expect(mentions.body.items[0]).toMatchObject({ caseId, message: 'Kan du hjælpe?', seen: false });
  expect((await desk.ask('yusuf', `/mentions/${mentions.body.items[0].id}/seen`, { body: {} })).status).toBe(
    204,
  );
  const today = localDate(new Date().toISOString());
  const away = { person: kirsten, substitute: yusuf, from: today, to: today };
  const absence = await desk.ask('kirsten', '/absences', { body: away });
  expect([absence.status, absence.body.substitute.id]).toEqual([201, yusuf]);
  expect((await desk.ask('yusuf', '/absences')).body.items).toHaveLength(1);
  const dropped = await desk.ask('kirsten', `/absences/${absence.body.id}`, { method: 'DELETE' });
  expect(dropped.status).toBe(204);
  const view = { name: 'Mine, der haster', list: 'tasks', filter: { assignee: 'me', priority: 'soon' } };
  expect((await desk.ask('kirsten', '/views', { body: view })).status).toBe(201);
  expect((await desk.ask('kirsten', '/views')).body.items).toEqual([expect.objectContaining(view)]);
});

test('a leader has an overview; others have none', async () => {
  await aTask();
  const overview = await desk.ask('lone', '/overview');
  expect(overview.body).toMatchObject({ unassigned: expect.any(Number), perStage: [], handoffs: 0 });
  expect((await desk.ask('lone', '/deadlines?priority=overdue')).status).toBe(200);
  for (const path of ['/overview', '/deadlines'])
    expect(problem(await desk.ask('kirsten', path))).toEqual([403, 'leaders-only']);
});

test('somebody is looked for in the body of a request, never in its address', async () => {
  const { caseId } = await aTask();
  for (const path of ['/cases/search', '/tasks/search']) {
    const found = await desk.ask('kirsten', path, { body: { q: 'aks prø' } });
    expect(found.body.items.length).toBeGreaterThan(0);
  }
  expect(problem(await desk.ask('kirsten', '/tasks?q=Aksel'))).toEqual([422, 'invalid', ' unknown-field']);
  expect(caseId).toBeTruthy();
});

describe('bad input', () => {
  test.each([
    ['GET', '/tasks?assignee=everybody', undefined, 'assignee not-an-option'],
    ['GET', '/tasks?priority=high', undefined, 'priority not-an-option'],
    ['GET', '/tasks?case=1', undefined, 'case not-an-id'],
    ['POST', '/tasks/search', { q: 'a' }, '/q name-too-short'],
    ['POST', '/tasks/search', { q: 7 }, '/q wrong-type'],
    ['POST', '/tasks/assignments', { tasks: [], to: 'me' }, '/tasks required'],
    ['POST', '/tasks/assignments', { tasks: [{ caseId: 'x', no: 1 }], to: 'me' }, '/tasks wrong-type'],
    [
      'POST',
      '/tasks/assignments',
      { tasks: Array.from({ length: 201 }, () => ({ caseId: randomUUID(), no: 1 })), to: 'me' },
      '/tasks too-many',
    ],
    ['POST', '/tasks/assignments', { tasks: [{ caseId: randomUUID(), no: 1 }], to: 'you' }, '/to not-an-id'],
    ['POST', '/views', { name: 'x', list: 'people', filter: {} }, '/list not-an-option'],
    ['POST', '/views', { name: 'x', list: 'tasks', filter: { q: 'Aksel' } }, '/filter unknown-field'],
    ['POST', '/views', { name: 'x', list: 'tasks', filter: { cursor: 'x' } }, '/filter unknown-field'],
    ['POST', '/views', { name: 'x', list: 'deadlines', filter: { limit: '5' } }, '/filter unknown-field'],
    ['POST', '/views', { name: ' ', list: 'tasks', filter: {} }, '/name required'],
    [
      'POST',
      '/absences',
      { person: 'x', substitute: randomUUID(), from: 'now', to: '2026-02-30' },
      '/person not-an-id',
    ],
  ] as const)('%s %s', async (method, path, body, told) => {
    const answer = await desk.ask('kirsten', path, { method, ...(body && { body }) });
    expect(problem(answer).slice(0, 3)).toEqual([422, 'invalid', told]);
  });
});
