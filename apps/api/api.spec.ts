import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import pg from 'pg';
import { Directory, FormClasses } from '#casework';
import { youthDropout } from '#domain';
import { Desk, notice, organisationId, problem, support, youngPerson } from '../../test/desk.js';
import { demoPeople } from '../standalone/demo/directory.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 30_000);
afterAll(() => desk.close());

describe('a case', () => {
  test('is opened, and answers where it is, which version, and what looks odd', async () => {
    const opened = await desk.reportRisk();
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/api/v1/cases/${opened.body.caseId}`);
    expect(opened.headers.get('etag')).toBe(`"${opened.body.revision}"`);
    expect(opened.body).toMatchObject({
      stage: 'atRisk',
      holder: { role: 'school', id: organisationId('280001') },
    });
    expect(opened.body.warnings).toEqual([
      {
        code: 'cpr-modulus',
        pointer: '/youngPerson/cpr',
        detail: { da: expect.any(String), en: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(opened.body)).not.toMatch(/120309|4062/);
  });

  test('is read by its parties, is not sent twice, and is not there for others', async () => {
    const opened = await desk.reportRisk();
    const path = `/cases/${opened.body.caseId}`;
    const read = await desk.ask('gorm', path);
    expect(read.body).toMatchObject({
      stage: 'atRisk',
      youngPerson: { firstName: 'Aksel' },
      facts: { noticeKind: 'risk' },
    });
    const again = await desk.ask('gorm', path, {
      headers: { 'if-none-match': read.headers.get('etag') ?? '' },
    });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(problem(await desk.ask('niels', path))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('niels', `${path}/timeline`))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('niels', `${path}/records`))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('niels', `${path}/actions`))).toEqual([404, 'not-found']);
  });

  test('says what may be done with which form, and for the rest why not', async () => {
    const opened = await desk.reportRisk();
    const { body, headers } = await desk.ask('gorm', `/cases/${opened.body.caseId}/actions`);
    expect(headers.get('etag')).toBe(opened.headers.get('etag'));
    const named = (name: string) => body.actions.find(({ action }: { action: string }) => action === name);
    expect(named('recordSupport')).toMatchObject({
      label: { da: 'Notér indsats' },
      closed: null,
      form: {
        name: 'support',
        fields: expect.arrayContaining([
          expect.objectContaining({ name: 'what', kind: 'longText', max: 4000, required: true }),
        ]),
      },
    });
    expect(named('riskNotice.acknowledge').closed).toMatchObject({
      code: 'wrong-party',
      detail: { da: expect.any(String) },
    });
  });

  test('goes on by an action, remembers it, and shows its record and its way', async () => {
    const opened = await desk.reportRisk();
    const done = await desk.act('gorm', opened, 'recordSupport', support);
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(done.headers.get('etag')).not.toBe(opened.headers.get('etag'));
    const { body: records } = await desk.ask('gorm', `/cases/${opened.body.caseId}/records`);
    expect(records.map(({ form }: { form: string }) => form)).toEqual(['support', 'riskNotice']);
    const { body: timeline } = await desk.ask('gorm', `/cases/${opened.body.caseId}/timeline?limit=1`);
    expect(timeline.items).toMatchObject([{ version: 2, by: { role: 'school' } }]);
    expect(timeline.baton).toMatchObject([{ holder: { role: 'school' }, to: null }]);
    const { body: before } = await desk.ask(
      'gorm',
      `/cases/${opened.body.caseId}/timeline?cursor=${timeline.next}`,
    );
    expect(before.items).toMatchObject([{ version: 1 }]);
  });

  test('about somebody whom one has a case of already is told of before: of one’s own alone', async () => {
    const own = (handle: string, cpr = youngPerson.cpr) => desk.ask(handle, '/cases/own', { body: { cpr } });
    const opened = await desk.reportRisk();
    const { body } = await own('gorm');
    expect(body[0]).toMatchObject({
      id: opened.body.caseId,
      youngPerson: { firstName: 'Aksel' },
      outcome: null,
    });
    expect((await own('erika')).body).toEqual([]);
    expect((await own('gorm', '010109-4001')).body).toEqual([]);
    expect(problem(await own('gorm', '3102094062'))).toEqual([422, 'invalid', '/cpr not-a-cpr']);
  });

  test('is offered with a preview and its answers, and answered', async () => {
    const opened = await desk.ask('gorm', '/cases/openings/reportDropout', {
      body: {
        youngPerson: { birthDate: '2009-05-06', firstName: 'Bo', lastName: 'Prøvesen' },
        fields: { ...notice, noticedOn: undefined, droppedOutOn: '2026-01-07' },
      },
    });
    const { body } = await desk.ask('kirsten', '/handoffs?direction=incoming&kind=handoff&limit=100');
    const offer = body.items.find(({ caseId }: { caseId: string }) => caseId === opened.body.caseId);
    expect(offer).toMatchObject({ ask: 'handoverToKui', youngPerson: { firstName: 'Bo' } });
    expect(offer.preview[0].fields).toMatchObject({ programmeType: 'gymnasium' });
    expect(offer.preview[0].fields).not.toHaveProperty('situation');
    const receive = offer.answers.find(
      ({ action }: { action: string }) => action === 'handoverToKui.receive',
    );
    expect(receive).toMatchObject({ on: offer.no, closed: null, form: { name: 'receipt' } });
    const received = await desk.ask(
      'kirsten',
      `/cases/${offer.caseId}/actions/${receive.action}?on=${offer.no}`,
      {
        body: { fields: { contactPerson: 'Kirsten' } },
        headers: { 'if-match': `"${offer.revision}"` },
      },
    );
    expect(received.body).toMatchObject({
      stage: 'outreach',
      holder: { role: 'kui', id: organisationId('kui-999') },
    });
    // The school has given the case on: neither what it does nor what it may not do tells it the stage.
    const note = await desk.act('gorm', received, 'writeNote', { fields: { note: 'x' } });
    expect(note.body).toMatchObject({ stage: null, holder: { role: 'kui' } });
    const { body: closed } = await desk.ask('gorm', `/cases/${offer.caseId}/actions`);
    expect(JSON.stringify(closed)).not.toMatch(/Opsøgende|Outreach/);
    const { body: guessed } = await desk.ask('gorm', '/cases?stage=outreach&limit=100');
    expect(guessed.items).toEqual([]);
    const { body: held } = await desk.ask('kirsten', '/cases?stage=outreach&limit=100');
    expect(held.items.map(({ id }: { id: string }) => id)).toContain(offer.caseId);
    const { body: outgoing } = await desk.ask('gorm', '/handoffs?direction=outgoing&limit=100');
    expect(outgoing.items.map(({ caseId }: { caseId: string }) => caseId)).not.toContain(offer.caseId);
  });
});

describe('a change', () => {
  test('needs the version that it changes, and the right one', async () => {
    const opened = await desk.reportRisk();
    const path = `/cases/${opened.body.caseId}/actions/recordSupport`;
    expect(problem(await desk.ask('gorm', path, { body: support }))).toEqual([428, 'precondition-required']);
    expect(problem(await desk.act('gorm', opened, 'recordSupport', support, { 'if-match': '*' }))[0]).toBe(
      428,
    );
    expect(
      problem(await desk.act('gorm', opened, 'recordSupport', support, { 'if-match': '"1", "2"' }))[0],
    ).toBe(400);
    expect(
      problem(await desk.act('gorm', opened, 'recordSupport', support, { 'if-match': 'W/"1"' }))[0],
    ).toBe(412);
    const done = await desk.act('gorm', opened, 'recordSupport', support);
    const stale = await desk.act('gorm', opened, 'recordSupport', support);
    expect(problem(stale)).toEqual([412, 'stale']);
    expect(stale.headers.get('etag')).toBe(done.headers.get('etag'));
  });

  test('sent twice with one key happens once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [opened, again] = [
      await desk.reportRisk({ headers: key }),
      await desk.reportRisk({ headers: key }),
    ];
    expect([again.status, again.body, again.headers.get('location')]).toEqual([
      201,
      opened.body,
      opened.headers.get('location'),
    ]);
    const other = { youngPerson, fields: { ...notice, absence: 38 } };
    expect(problem(await desk.reportRisk({ headers: key, body: other }))).toEqual([422, 'key-reused']);

    const once = { 'idempotency-key': randomUUID() };
    const done = await desk.act('gorm', opened, 'recordSupport', support, once);
    const twice = await desk.act('gorm', opened, 'recordSupport', support, once);
    expect([twice.status, twice.body]).toEqual([200, done.body]);
    // To the letter: whoever compares texts, or hashes them, sees one answer.
    expect(JSON.stringify(twice.body)).toBe(JSON.stringify(done.body));
    expect(problem(await desk.reportRisk({ headers: { 'idempotency-key': 'x'.repeat(101) } }))).toEqual([
      400,
      'malformed',
    ]);
  });

  test('that the stage does not allow, or that is not yours, says so', async () => {
    const opened = await desk.reportRisk();
    const outcome = { fields: { on: '2026-01-08', evidenceKind: 'other', evidence: 'x' } };
    // Said before anything about the form, which nobody should mend in vain.
    expect(problem(await desk.act('gorm', opened, 'offerToKui', { fields: {} }))).toEqual([
      409,
      'action-not-open-here',
    ]);
    expect(problem(await desk.act('kirsten', opened, 'recordSupport', support))).toEqual([
      403,
      'wrong-party',
    ]);
    expect(
      problem(await desk.act('gorm', opened, 'offerToKui', { fields: { kui: organisationId('kui-999') } })),
    ).toEqual([409, 'action-not-open-here']);
    expect(problem(await desk.act('gorm', opened, 'noSuchThing', outcome))).toEqual([404, 'unknown-action']);
    expect(
      problem(
        await desk.ask('kirsten', '/cases/openings/reportRisk', { body: { youngPerson, fields: notice } }),
      ),
    ).toEqual([403, 'wrong-party']);
    expect(
      problem(await desk.ask('gorm', '/cases/openings/nothing', { body: { youngPerson, fields: notice } })),
    ).toEqual([404, 'unknown-opening']);
    const wrongReceiver = { youngPerson, fields: { ...notice, kui: organisationId('280301') } };
    expect(problem(await desk.reportRisk({ body: wrongReceiver }))).toEqual([
      422,
      'receiver-wrong-role',
      '/fields/kui receiver-wrong-role',
    ]);
  });
});

describe('lists', () => {
  test('go on where the page before ended', async () => {
    for (let opened = 0; opened < 3; opened++) await desk.reportRisk();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await desk.ask('gorm', `/cases?holding=true&open=true&stage=atRisk&limit=2${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next && `&cursor=${body.next}`;
    } while (cursor);
    const { body: whole } = await desk.ask('gorm', '/cases?holding=true&open=true&stage=atRisk&limit=100');
    expect(seen).toEqual(whole.items.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('of organisations by role, in the order of their names', async () => {
    const { body: first } = await desk.ask('gorm', '/organisations?role=kui&limit=1');
    const { body: second } = await desk.ask('gorm', `/organisations?role=kui&limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Demo Kommune, Kommunal Ungeindsats',
      'Nabo Kommune, Kommunal Ungeindsats',
    ]);
    expect(second.next).toBeNull();
    const wanted = [organisationId('kui-998'), organisationId('280301')];
    const named = (await desk.ask('gorm', `/organisations?id=${wanted.join(',')}`)).body.items;
    expect(named.map(({ name }: { name: string }) => name)).toEqual([
      'FGU Demo',
      'Nabo Kommune, Kommunal Ungeindsats',
    ]);
    expect(problem(await desk.ask('gorm', '/organisations?id=nobody'))).toEqual([
      422,
      'invalid',
      'id not-an-id',
    ]);
  });

  test('of those one works with, and of nobody else', async () => {
    const names = async (handle: string) =>
      (await desk.ask(handle, '/colleagues')).body.items.map(({ name }: { name: string }) => name);
    expect(await names('kirsten')).toEqual(expect.arrayContaining(['Kirsten Demoholm', 'Lone Demogård']));
    expect(await names('niels')).not.toContain('Kirsten Demoholm');
  });

  test('of nothing: whether this is a demo, everybody may know', async () => {
    expect((await desk.ask(null, '/about')).body).toEqual({ demo: false });
  });

  test('of tasks, which are taken and given back', async () => {
    const opened = await desk.reportRisk();
    const mine = `/tasks?case=${opened.body.caseId}`;
    const { body } = await desk.ask('kirsten', mine);
    const [task] = body.items;
    expect(task).toMatchObject({ task: 'acknowledgeRisk', assignee: null });
    const assignment = `/cases/${opened.body.caseId}/tasks/${task.no}/assignment`;
    expect((await desk.ask('kirsten', assignment, { body: { to: 'me' } })).status).toBe(200);
    expect(problem(await desk.ask('yusuf', assignment, { body: { to: 'me' } }))).toEqual([409, 'task-taken']);
    expect((await desk.ask('kirsten', `${mine}&assignee=me`)).body.items).toHaveLength(1);
    expect((await desk.ask('kirsten', assignment, { body: { to: null } })).status).toBe(200);
    expect(problem(await desk.ask('kirsten', assignment, { body: { to: 'Kirsten' } }))).toEqual([
      422,
      'invalid',
      '/to not-an-id',
    ]);
    expect(problem(await desk.ask('kirsten', assignment, { body: { to: randomUUID() } }))).toEqual([
      422,
      'receiver-wrong-role',
      '/to receiver-wrong-role',
    ]);
  });
});

describe('a draft', () => {
  test('is its author’s own, and changes only on top of what was seen', async () => {
    const opened = await desk.reportRisk();
    const path = `/drafts/cases/${opened.body.caseId}/actions/recordSupport`;
    expect((await desk.ask('gorm', path)).status).toBe(204);
    const put = (fields: object, headers = {}) =>
      desk.ask('gorm', path, { method: 'PUT', body: { fields }, headers });
    const made = await put({ what: 'Halvt skrevet' });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(problem(await put({}))).toEqual([428, 'precondition-required']);
    expect((await put({ what: 'Mere' }, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect(problem(await put({ what: 'Andet' }, { 'if-match': '"1"' }))).toEqual([412, 'stale']);
    expect((await desk.ask('gorm', path)).body).toMatchObject({ revision: 2, fields: { what: 'Mere' } });
    expect((await desk.ask('kirsten', path)).status).toBe(204);
    expect(problem(await desk.ask('niels', path, { method: 'PUT', body: { fields: {} } }))).toEqual([
      404,
      'not-found',
    ]);
    expect(problem(await put({ what: { deep: 1 } }, { 'if-match': '"2"' }))).toEqual([
      422,
      'invalid',
      '/fields wrong-type',
    ]);
    expect(problem(await put({ what: 'a\0' }, { 'if-match': '"2"' }))).toEqual([
      422,
      'invalid',
      '/fields unreadable-text',
    ]);
    expect(problem(await desk.ask('gorm', path, { method: 'DELETE' }))).toEqual([
      428,
      'precondition-required',
    ]);
    expect((await desk.ask('gorm', path, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(
      204,
    );
    expect((await desk.ask('gorm', path)).status).toBe(204);
  });

  test('for an opening says nothing of whom it is about', async () => {
    const path = '/drafts/openings/reportRisk';
    const put = (body: object) => desk.ask('gorm', path, { method: 'PUT', body });
    expect(problem(await put({ youngPerson, fields: {} }))).toEqual([422, 'invalid', ' unknown-field']);
    expect((await put({ fields: { situation: 'x' } })).status).toBe(201);
    expect((await desk.ask('gorm', path)).body.fields).toEqual({ situation: 'x' });
  });
});

describe('a draft with lists', () => {
  const path = '/drafts/openings/reportDropout';
  const put = (body: object) => desk.ask('gorm', path, { method: 'PUT', body });
  const rows = [
    { key: 'a1', what: 'Mentor', on: '2026-11-02' },
    { key: 'b2', heard: true, hours: 2, reasons: ['a', 'b'] },
  ];
  const left = [{ path: ['tried', 'c3', 'what'], value: 'Samtaler' }];

  test('keeps each row, and what the form of today has no place for', async () => {
    expect((await put({ fields: { tried: rows, absence: 3 }, left })).status).toBe(201);
    expect((await desk.ask('gorm', path)).body).toMatchObject({ fields: { tried: rows, absence: 3 }, left });
  });

  test.each<[string, object, string]>([
    ['a row without a key', { fields: { tried: [{ what: 'x' }] } }, '/fields wrong-type'],
    ['a row within a row', { fields: { tried: [{ key: 'a', of: [{ key: 'b' }] }] } }, '/fields wrong-type'],
    [
      'half a character deep inside',
      { fields: { tried: [{ key: 'a', what: '\ud800' }] } },
      '/fields unreadable-text',
    ],
    ['a NUL in the name of a field', { fields: { 'a\0': 'x' } }, '/fields unreadable-text'],
    [
      'something left that lies nowhere',
      { fields: {}, left: [{ path: [], value: 'x' }] },
      '/left wrong-type',
    ],
    [
      'something left with more to it',
      { fields: {}, left: [{ path: ['a'], value: 'x', of: 'y' }] },
      '/left wrong-type',
    ],
    [
      'more left than a form has fields',
      { fields: {}, left: Array.from({ length: 201 }, () => ({ path: ['a'], value: 'x' })) },
      '/left too-many',
    ],
  ])('refuses %s', async (_, body, fault) => {
    expect(problem(await put(body))).toEqual([422, 'invalid', fault]);
  });
});

describe('the surroundings', () => {
  test('tell the process in words', async () => {
    const { body } = await desk.ask('gorm', '/process');
    expect(body).toMatchObject([
      { name: 'youth-dropout', stages: { outreach: { label: { da: expect.any(String) } } } },
    ]);
    expect((await desk.ask('gorm', `/process/youth-dropout/${youthDropout.version}`)).body).toEqual(body[0]);
    expect((await desk.ask('gorm', '/process/youth-dropout/1')).body).toMatchObject({ version: 1 });
    expect(problem(await desk.ask('gorm', '/process/youth-dropout/99'))).toEqual([404, 'not-found']);
  });

  test('tell a receiver that it was asked', async () => {
    const opened = await desk.reportRisk();
    const told = async () => {
      const { body } = await desk.ask('kirsten', '/notifications?limit=100');
      return body.items.some(({ caseId }: { caseId: string }) => caseId === opened.body.caseId);
    };
    expect(await soon(told)).toBe(true);
  });

  test('tell changes as they happen, to those they concern', async () => {
    const bearer = async (handle: string) => ({
      authorization: `Bearer ${await desk.service.token(handle)}`,
    });
    const [kirsten, niels] = await Promise.all([
      listen(await bearer('kirsten')),
      listen(await bearer('niels')),
    ]);
    const opened = await desk.reportRisk();
    expect(await soon(() => kirsten.heard().includes(`"caseId":"${opened.body.caseId}","version":1}`))).toBe(
      true,
    );
    expect(kirsten.heard()).toMatch(/^retry: 3000\n\n/);
    expect(niels.heard()).not.toContain(opened.body.caseId);
    for (const reader of [kirsten, niels]) reader.leave();
    expect(problem(await desk.ask(null, '/live'))).toEqual([401, 'not-signed-in']);
  });

  test('forget a reader who hung up before the stream began', async () => {
    const authorization = `Bearer ${await desk.service.token('kirsten')}`;
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
    const before = timers();
    const readers = 40;
    for (let reader = 0; reader < readers; reader++) {
      const request = `GET /api/v1/live HTTP/1.1\r\nHost: stafet\r\nAuthorization: ${authorization}\r\n\r\n`;
      const socket = connect(Number(new URL(desk.service.url).port), '127.0.0.1');
      // Twice: the second one waits for the first to end.
      await new Promise<void>((sent) => void socket.end(request + request, sent));
      socket.destroy();
    }
    expect(await soon(() => timers() < before + readers / 4)).toBe(true);
  });

  test('tell nothing any more to who has signed out', async () => {
    const kirsten = demoPeople.find(({ handle }) => handle === 'kirsten')?.id ?? '';
    const { secret } = await desk.service.app.get(Directory).beginSession(kirsten);
    const cookie = `stafet-session=${secret}`;
    const reader = await listen({ cookie });
    const signedOut = await fetch(`${desk.service.url}/sign-out`, {
      method: 'POST',
      // As a browser's form is sent, with nothing in it.
      headers: {
        cookie,
        origin: desk.service.url,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: '',
      redirect: 'manual',
    });
    expect(signedOut.status).toBe(303);
    const opened = await desk.reportRisk();
    await reader.reading;
    expect(reader.heard()).not.toContain(opened.body.caseId);
    expect(problem(await desk.ask(null, '/live', { headers: { cookie } }))).toEqual([401, 'not-signed-in']);
  });

  test('are healthy', async () => {
    expect((await desk.service.ask(null, '/health/live')).body).toEqual({ status: 'live' });
    expect((await desk.service.ask(null, '/health/ready')).body).toEqual({ status: 'ready' });
  });

  test('stay ready while the witness of the history takes no head, and say so', async () => {
    const owner = new pg.Client({ connectionString: desk.service.databaseUrl });
    await owner.connect();
    const failing = (since: Date | null) =>
      owner.query('update witness_state set failing_since = $1', [since]);
    const ready = () => desk.service.ask(null, '/health/ready');
    await failing(new Date());
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', witness: 'away' } });
    await failing(null);
    await owner.end();
    expect((await ready()).body).toEqual({ status: 'ready' });
  });
});

describe('the documentation', () => {
  test('is OpenAPI 3.1, with one path for each opening, action and answer', async () => {
    const { body } = await desk.service.ask(null, '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect((await new Validator().validate(structuredClone(body))).errors).toBeUndefined();
    const names = [
      ...Object.keys(youthDropout.openings).map((name) => `/api/v1/cases/openings/${name}`),
      ...Object.keys(youthDropout.actions).map((name) => `/api/v1/cases/{id}/actions/${name}`),
      ...Object.entries(youthDropout.asks).flatMap(([ask, { answers }]) =>
        Object.keys(answers).map((answer) => `/api/v1/cases/{id}/actions/${ask}.${answer}`),
      ),
    ];
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(names));
    const support = body.components.schemas.SupportFields;
    expect(support).toMatchObject({
      required: ['on', 'what'],
      properties: { what: { type: 'string', maxLength: 4000 } },
    });
    expect(danglingReferences(body)).toEqual([]);
    const ids = Object.values<Record<string, { operationId?: string }>>(body.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId }) => operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  // The document keeps one schema for each name of a class, and which of two it keeps it does not tell.
  test('takes no two classes for one', async () => {
    const written = (await Promise.all(['apps/api', 'libs/casework'].map(classesIn))).flat();
    const made = desk.service.app
      .get(FormClasses)
      .all()
      .map(({ name }) => name);
    expect(written).toEqual(expect.arrayContaining(['CaseAnswer', 'ClosedAnswer', 'PersonShape']));
    expect(twiceIn([...written, ...made])).toEqual([]);
    expect(twiceIn(['CaseAnswer', 'TaskAnswer', 'CaseAnswer'])).toEqual(['CaseAnswer']);
  });

  test('is a page that loads nothing from elsewhere', async () => {
    const page = await desk.service.ask(null, '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'none'");
    const loaded = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address);
    expect(loaded).toHaveLength(3);
    for (const address of loaded) expect((await desk.service.ask(null, address)).status).toBe(200);
  });
});

describe('figures', () => {
  test('are for KUI and for leaders: others are told whom to ask', async () => {
    for (const handle of ['kirsten', 'lone']) {
      const { status, body } = await desk.ask(handle, '/figures?from=2026-01-01');
      expect([status, body.period]).toEqual([200, { from: '2026-01-01', to: null }]);
    }
    for (const handle of ['gorm', 'frede', 'aase']) {
      const refused = await desk.ask(handle, '/figures');
      expect(problem(refused)).toEqual([403, 'leaders-only']);
    }
  });

  test('are for no citizen, and for a period of days that there are', async () => {
    expect((await desk.ask('alma', '/figures')).status).toBe(403);
    expect(problem(await desk.ask('kirsten', '/figures?from=2026-02-30&until=1'))).toEqual([
      422,
      'invalid',
      ' unknown-field',
      'from not-a-day',
    ]);
  });
});

test('without its database the service says so and when to come back, and goes on once it is there', async () => {
  const owner = new pg.Client({ connectionString: desk.service.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const limit = (most: number) => owner.query(`alter database "${rows[0]?.name}" connection limit ${most}`);
  await limit(0);
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = $2',
    ['stafet_service', rows[0]?.name],
  );
  const away = await desk.ask('gorm', '/cases');
  expect([...problem(away), away.headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
  expect(problem(await desk.service.ask(null, '/health/ready'))).toEqual([503, 'unavailable']);
  expect((await desk.service.ask(null, '/health/live')).status).toBe(200);
  await limit(-1);
  await owner.end();
  expect(await soon(async () => (await desk.ask('gorm', '/cases')).status === 200)).toBe(true);
});

/** Until it is so, for five seconds at most. */
async function soon(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((go) => setTimeout(go, 50))) {
    if (await holds()) return true;
  }
  return false;
}

/** Reads the event stream until it ends, or is left. */
async function listen(headers: Record<string, string>) {
  const leaving = new AbortController();
  const response = await fetch(`${desk.service.url}/api/v1/live`, { headers, signal: leaving.signal });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString();
  };
  const reading = read().catch(() => undefined);
  return { heard: () => text, leave: () => leaving.abort(), reading };
}

/** Names of the classes that the code of a folder says, those that no other file knows too. */
async function classesIn(folder: string): Promise<readonly string[]> {
  const root = join(import.meta.dirname, '../..', folder);
  const files = (await readdir(root, { recursive: true })).filter((file) => /(?<!\.spec)\.ts$/.test(file));
  const sources = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return sources.flatMap((source) =>
    [...source.matchAll(/^\s*(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name = '']) => name),
  );
}

function twiceIn(names: readonly string[]): readonly string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}

function danglingReferences(document: object): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const isThere = (path: string) =>
    path
      .split('/')
      .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document) !==
    undefined;
  return references.filter((path) => !isThere(path));
}
