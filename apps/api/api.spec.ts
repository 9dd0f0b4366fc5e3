import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import pg from 'pg';
import { Directory } from '#casework';
import { youthDropout } from '#domain';
import { type Answer, type Asking, type Service, startService } from '../../test/service.js';
import { demoOrganisations, demoPeople } from '../standalone/demo/directory.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
}, 30_000);
afterAll(() => service.stop());

const ask = (handle: string | null, path: string, asking?: Asking) =>
  service.ask(handle, `/api/v1${path}`, asking);
const idOf = (code: string) => demoOrganisations.find((organisation) => organisation.code === code)?.id ?? '';

const youngPerson = { cpr: '120309-4062', firstName: 'Aksel', lastName: 'Prøvesen' };
const notice = {
  noticedOn: '2026-01-07',
  kui: idOf('kui-999'),
  programme: 'Hf, 1. år',
  programmeType: 'gymnasium',
  reasonCodes: ['fravaer', 'trivsel'],
  reasons: 'Hemmelig grund som ingen må logge',
  absence: 37,
  tried: 'Samtaler og lektiehjælp',
  guardianInformed: 'yes',
  counsellor: 'Gorm',
};
const reportRisk = (asking: Asking = {}, by = 'gorm') =>
  ask(by, '/cases/openings/reportRisk', { body: { youngPerson, fields: notice }, ...asking });
const act = (
  handle: string,
  opened: Answer,
  action: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  ask(handle, `/cases/${opened.body.caseId}/actions/${action}`, {
    body,
    headers: { 'if-match': opened.headers.get('etag') ?? '', ...headers },
  });
const support = { fields: { on: '2026-01-08', what: 'Samtale med eleven' } };

/** The parts of a problem that are promised. */
const problem = ({ status, body }: Answer) => [
  status,
  body.code,
  ...(body.errors ?? []).map((error: { pointer?: string; parameter?: string; code: string }) =>
    [error.pointer ?? error.parameter, error.code].join(' '),
  ),
];

describe('a case', () => {
  test('is opened, and answers where it is, which version, and what looks odd', async () => {
    const opened = await reportRisk();
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/api/v1/cases/${opened.body.caseId}`);
    expect(opened.headers.get('etag')).toBe(`"${opened.body.revision}"`);
    expect(opened.body).toMatchObject({ stage: 'atRisk', holder: { role: 'school', id: idOf('280001') } });
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
    const opened = await reportRisk();
    const path = `/cases/${opened.body.caseId}`;
    const read = await ask('gorm', path);
    expect(read.body).toMatchObject({
      stage: 'atRisk',
      youngPerson: { firstName: 'Aksel' },
      facts: { noticeKind: 'risk' },
    });
    const again = await ask('gorm', path, { headers: { 'if-none-match': read.headers.get('etag') ?? '' } });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(problem(await ask('niels', path))).toEqual([404, 'not-found']);
    expect(problem(await ask('niels', `${path}/timeline`))).toEqual([404, 'not-found']);
    expect(problem(await ask('niels', `${path}/records`))).toEqual([404, 'not-found']);
    expect(problem(await ask('niels', `${path}/actions`))).toEqual([404, 'not-found']);
  });

  test('says what may be done with which form, and for the rest why not', async () => {
    const opened = await reportRisk();
    const { body, headers } = await ask('gorm', `/cases/${opened.body.caseId}/actions`);
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
    const opened = await reportRisk();
    const done = await act('gorm', opened, 'recordSupport', support);
    expect([done.status, done.body.version]).toEqual([200, 2]);
    expect(done.headers.get('etag')).not.toBe(opened.headers.get('etag'));
    const { body: records } = await ask('gorm', `/cases/${opened.body.caseId}/records`);
    expect(records.map(({ form }: { form: string }) => form)).toEqual(['support', 'riskNotice']);
    const { body: timeline } = await ask('gorm', `/cases/${opened.body.caseId}/timeline?limit=1`);
    expect(timeline.items).toMatchObject([{ version: 2, by: { role: 'school' } }]);
    expect(timeline.baton).toMatchObject([{ holder: { role: 'school' }, to: null }]);
    const { body: before } = await ask(
      'gorm',
      `/cases/${opened.body.caseId}/timeline?cursor=${timeline.next}`,
    );
    expect(before.items).toMatchObject([{ version: 1 }]);
  });

  test('is offered with a preview and its answers, and answered', async () => {
    const opened = await ask('gorm', '/cases/openings/reportDropout', {
      body: {
        youngPerson: { birthDate: '2009-05-06', firstName: 'Bo', lastName: 'Prøvesen' },
        fields: { ...notice, noticedOn: undefined, droppedOutOn: '2026-01-07' },
      },
    });
    const { body } = await ask('kirsten', '/handoffs?direction=incoming&kind=handoff&limit=100');
    const offer = body.items.find(({ caseId }: { caseId: string }) => caseId === opened.body.caseId);
    expect(offer).toMatchObject({ ask: 'handoverToKui', youngPerson: { firstName: 'Bo' } });
    expect(offer.preview[0].fields).toMatchObject({ programmeType: 'gymnasium' });
    expect(offer.preview[0].fields).not.toHaveProperty('reasons');
    const receive = offer.answers.find(
      ({ action }: { action: string }) => action === 'handoverToKui.receive',
    );
    expect(receive).toMatchObject({ on: offer.no, closed: null, form: { name: 'receipt' } });
    const received = await ask('kirsten', `/cases/${offer.caseId}/actions/${receive.action}?on=${offer.no}`, {
      body: { fields: { contactPerson: 'Kirsten' } },
      headers: { 'if-match': `"${offer.revision}"` },
    });
    expect(received.body).toMatchObject({ stage: 'outreach', holder: { role: 'kui', id: idOf('kui-999') } });
    const { body: outgoing } = await ask('gorm', '/handoffs?direction=outgoing&limit=100');
    expect(outgoing.items.map(({ caseId }: { caseId: string }) => caseId)).not.toContain(offer.caseId);
  });
});

describe('a change', () => {
  test('needs the version that it changes, and the right one', async () => {
    const opened = await reportRisk();
    const path = `/cases/${opened.body.caseId}/actions/recordSupport`;
    expect(problem(await ask('gorm', path, { body: support }))).toEqual([428, 'precondition-required']);
    expect(problem(await act('gorm', opened, 'recordSupport', support, { 'if-match': '*' }))[0]).toBe(428);
    expect(problem(await act('gorm', opened, 'recordSupport', support, { 'if-match': '"1", "2"' }))[0]).toBe(
      400,
    );
    expect(problem(await act('gorm', opened, 'recordSupport', support, { 'if-match': 'W/"1"' }))[0]).toBe(
      412,
    );
    const done = await act('gorm', opened, 'recordSupport', support);
    const stale = await act('gorm', opened, 'recordSupport', support);
    expect(problem(stale)).toEqual([412, 'stale']);
    expect(stale.headers.get('etag')).toBe(done.headers.get('etag'));
  });

  test('sent twice with one key happens once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [opened, again] = [await reportRisk({ headers: key }), await reportRisk({ headers: key })];
    expect([again.status, again.body, again.headers.get('location')]).toEqual([
      201,
      opened.body,
      opened.headers.get('location'),
    ]);
    const other = { youngPerson, fields: { ...notice, absence: 38 } };
    expect(problem(await reportRisk({ headers: key, body: other }))).toEqual([422, 'key-reused']);

    const once = { 'idempotency-key': randomUUID() };
    const done = await act('gorm', opened, 'recordSupport', support, once);
    const twice = await act('gorm', opened, 'recordSupport', support, once);
    expect([twice.status, twice.body]).toEqual([200, done.body]);
    expect(problem(await reportRisk({ headers: { 'idempotency-key': 'x'.repeat(101) } }))).toEqual([
      400,
      'malformed',
    ]);
  });

  test('that the stage does not allow, or that is not yours, says so', async () => {
    const opened = await reportRisk();
    const outcome = { fields: { on: '2026-01-08', evidence: 'x' } };
    expect(problem(await act('gorm', opened, 'startCourse', {}))[1]).toMatch(
      /^(wrong-party|action-not-open-here|unknown-action)$/,
    );
    expect(problem(await act('kirsten', opened, 'recordSupport', support))).toEqual([403, 'wrong-party']);
    expect(problem(await act('gorm', opened, 'offerToKui', { fields: { kui: idOf('kui-999') } }))).toEqual([
      409,
      'action-not-open-here',
    ]);
    expect(problem(await act('gorm', opened, 'noSuchThing', outcome))).toEqual([404, 'unknown-action']);
    expect(
      problem(await ask('kirsten', '/cases/openings/reportRisk', { body: { youngPerson, fields: notice } })),
    ).toEqual([403, 'wrong-party']);
    expect(
      problem(await ask('gorm', '/cases/openings/nothing', { body: { youngPerson, fields: notice } })),
    ).toEqual([404, 'unknown-opening']);
    const wrongReceiver = { youngPerson, fields: { ...notice, kui: idOf('280301') } };
    expect(problem(await reportRisk({ body: wrongReceiver }))).toEqual([
      422,
      'receiver-wrong-role',
      '/fields/kui receiver-wrong-role',
    ]);
  });
});

describe('bad input', () => {
  const opening = (fields: object, person: object = {}) =>
    reportRisk({ body: { youngPerson: { ...youngPerson, ...person }, fields: { ...notice, ...fields } } });
  const inAYear = new Date(Date.now() + 366 * 86_400_000).toISOString().slice(0, 10);

  test('in a field is told with its place, all at once', async () => {
    const answer = await opening(
      {
        absence: '37',
        unheardOf: 1,
        kui: 'kui-999',
        noticedOn: inAYear,
        reasonCodes: [],
        guardianInformed: 'maybe',
        counsellorEmail: 'x',
      },
      { cpr: '3102094062', firstName: ' ', 'a/b': 1 },
    );
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(problem(answer).slice(0, 2)).toEqual([422, 'invalid']);
    expect(new Set(problem(answer).slice(2))).toEqual(
      new Set([
        '/fields/absence wrong-type',
        '/fields/counsellorEmail not-an-email',
        '/fields/guardianInformed not-an-option',
        '/fields/kui not-an-id',
        '/fields/noticedOn day-in-future',
        '/fields/reasonCodes required',
        '/fields/unheardOf unknown-field',
        '/youngPerson/a~1b unknown-field',
        '/youngPerson/cpr not-a-cpr',
        '/youngPerson/firstName required',
      ]),
    );
    expect(JSON.stringify(answer.body)).not.toMatch(/4062|310209/);
  });

  test.each([
    ['an over-long text', { reasons: 'x'.repeat(4001) }, '/fields/reasons too-long'],
    ['a NUL byte', { reasons: 'a\0b' }, '/fields/reasons unreadable-text'],
    ['half a character', { reasons: 'a\ud800' }, '/fields/reasons unreadable-text'],
    ['null', { programme: null }, '/fields/programme wrong-type'],
    ['something nested', { programme: [[[{}]]] }, '/fields/programme wrong-type'],
    ['a number that is too large', { absence: 1e300 }, '/fields/absence out-of-range'],
    ['a day that is none', { noticedOn: '2026-02-30' }, '/fields/noticedOn not-a-day'],
    ['a day out of all range', { noticedOn: '1066-10-14' }, '/fields/noticedOn day-out-of-range'],
    ['an option twice', { reasonCodes: ['andet', 'andet'] }, '/fields/reasonCodes listed-twice'],
    ['the name of a constructor', { constructor: 1 }, '/fields/constructor unknown-field'],
  ])('%s in a form is refused', async (_, fields, expected) => {
    expect(problem(await opening(fields))).toEqual([422, 'invalid', expected]);
  });

  test.each([
    ['nobody’s birthday', { cpr: undefined }, '/youngPerson cpr-or-birth-date'],
    ['a birthday to come', { cpr: undefined, birthDate: inAYear }, '/youngPerson/birthDate day-in-future'],
    ['a CPR number of a day to come', { cpr: '0101505000' }, '/youngPerson/cpr day-in-future'],
    [
      'a birthday that is not the number’s',
      { birthDate: '2009-03-13' },
      '/youngPerson/birthDate birth-date-differs',
    ],
    ['a NUL byte in a name', { lastName: 'a\0' }, '/youngPerson/lastName unreadable-text'],
  ])('%s is refused', async (_, person, expected) => {
    expect(problem(await opening({}, person))).toEqual([422, 'invalid', expected]);
  });

  test('that is no JSON, no object, too much, too deep or of another kind', async () => {
    const send = (body: string, headers?: Record<string, string>) =>
      reportRisk({ body, ...(headers && { headers }) });
    expect(problem(await send('{'))).toEqual([400, 'malformed']);
    expect(problem(await send('[]'))).toEqual([422, 'invalid', ' wrong-type']);
    expect(problem(await send('null'))[0]).toBe(422);
    expect(problem(await send(`{"__proto__": {"x": 1}, "youngPerson": {}, "fields": {}}`))[0]).toBe(422);
    expect(problem(await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))[0]).toBe(422);
    expect(problem(await send(`{"fields": ${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`))[0]).toBe(422);
    expect(problem(await send(JSON.stringify({ x: 'x'.repeat(300_000) })))).toEqual([413, 'too-large']);
    expect(problem(await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' }))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(problem(await send('x', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'unsupported-media-type',
    ]);
  });

  test('of 20 MB is refused before it is read', async () => {
    expect(problem(await reportRisk({ body: 'x'.repeat(20 * 1024 * 1024) }))).toEqual([413, 'too-large']);
  });

  test('in an address', async () => {
    const opened = await reportRisk();
    expect(problem(await ask('gorm', '/cases/not-an-id'))).toEqual([404, 'not-found']);
    expect(problem(await ask('gorm', `/cases/${randomUUID()}`))).toEqual([404, 'not-found']);
    expect(problem(await ask('gorm', '/nowhere'))).toEqual([404, 'not-found']);
    expect(problem(await ask('gorm', '/cases/%E0%A4'))[0]).toBe(400);
    expect(problem(await act('gorm', opened, 'a%00b', support))).toEqual([404, 'unknown-action']);
    for (const name of ['constructor', 'toString.name', '__proto__', 'constructor.prototype', '.', 'a.b.c']) {
      expect([name, ...problem(await act('gorm', opened, encodeURIComponent(name), support))]).toContain(404);
      expect([
        name,
        ...problem(
          await ask('gorm', `/cases/openings/${encodeURIComponent(name)}`, {
            body: { youngPerson, fields: notice },
          }),
        ),
      ]).toContain(404);
    }
    expect(problem(await act('gorm', opened, 'x'.repeat(2000), support))[0]).toBe(414);
    const wrongMethod = await ask('gorm', '/cases', { method: 'DELETE' });
    expect(problem(wrongMethod)).toEqual([405, 'method-not-allowed']);
    expect(wrongMethod.headers.get('allow')).toBe('GET, HEAD');
    expect(new Set(problem(await ask('gorm', '/cases?limit=0&holding=perhaps&foo=1')).slice(2))).toEqual(
      new Set(['foo unknown-field', 'holding not-an-option', 'limit out-of-range']),
    );
    expect(problem(await ask('gorm', '/cases?limit=1&limit=2'))[0]).toBe(422);
    expect(problem(await ask('gorm', '/cases?cursor=bm9uc2Vuc2U'))).toEqual([400, 'cursor-wrong']);
    expect(problem(await ask('gorm', '/cases?cursor=%00'))[0]).toBeGreaterThanOrEqual(400);
    expect(problem(await act('gorm', opened, 'recordSupport?on=x', support))).toEqual([
      422,
      'invalid',
      'on wrong-type',
    ]);
    expect(problem(await act('gorm', opened, 'recordSupport', { ...support, elements: { a: [1] } }))).toEqual(
      [422, 'invalid', '/elements wrong-type'],
    );
    const strange = {
      fields: { ...notice, noticedOn: undefined, droppedOutOn: '2026-01-07' },
      elements: { constructor: ['name'] },
    };
    expect(problem(await act('gorm', opened, 'upgradeToDropout', strange))).toEqual([
      422,
      'invalid',
      '/elements/constructor unknown-field',
    ]);
    const stranger = JSON.stringify(strange).replace('constructor', '__proto__');
    expect(problem(await act('gorm', opened, 'upgradeToDropout', stranger))).toEqual([
      422,
      'invalid',
      '/elements/__proto__ unknown-field',
    ]);
    const tooMuch = { ...strange, elements: { dropoutNotice: ['programme', 'shoeSize'] } };
    expect(problem(await act('gorm', opened, 'upgradeToDropout', tooMuch)).slice(0, 2)).toEqual([
      422,
      'elements-wrong',
    ]);
    expect(problem(await act('gorm', opened, 'recordSupport', ''))).toEqual([422, 'fields-missing']);
    expect(problem(await ask(null, '/cases'))).toEqual([401, 'not-signed-in']);
  });

  test('is told in the language asked for, with the request’s id', async () => {
    const english = await ask('gorm', '/nowhere', {
      headers: { 'accept-language': 'de, en;q=0.5, da;q=0.2' },
    });
    expect([english.headers.get('content-language'), english.body.title]).toEqual([
      'en',
      'It does not exist',
    ]);
    expect(english.body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const danish = await ask('gorm', '/nowhere', { headers: { 'accept-language': 'en;q=0, *' } });
    expect([danish.headers.get('content-language'), danish.body.type]).toEqual(['da', '/problems/not-found']);
  });

  test('never came to a failure of ours, and nothing of it is in the log', () => {
    const log = service.log();
    expect(log).toContain('/api/v1/cases/openings/reportRisk');
    expect(log).not.toMatch(/"status":5|4062|120309|Aksel|Prøvesen|Hemmelig|Bearer|cursor=/);
  });
});

describe('lists', () => {
  test('go on where the page before ended', async () => {
    for (let opened = 0; opened < 3; opened++) await reportRisk();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask('gorm', `/cases?holding=true&open=true&stage=atRisk&limit=2${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next && `&cursor=${body.next}`;
    } while (cursor);
    const { body: whole } = await ask('gorm', '/cases?holding=true&open=true&stage=atRisk&limit=100');
    expect(seen).toEqual(whole.items.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('of organisations by role, in the order of their names', async () => {
    const { body: first } = await ask('gorm', '/organisations?role=kui&limit=1');
    const { body: second } = await ask('gorm', `/organisations?role=kui&limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Demo Kommune, Kommunal Ungeindsats',
      'Nabo Kommune, Kommunal Ungeindsats',
    ]);
    expect(second.next).toBeNull();
    expect(problem(await ask('gorm', '/organisations'))).toEqual([422, 'invalid', 'role required']);
  });

  test('of tasks, which are taken and given back', async () => {
    const opened = await reportRisk();
    const mine = `/tasks?case=${opened.body.caseId}`;
    const { body } = await ask('kirsten', mine);
    const [task] = body.items;
    expect(task).toMatchObject({ task: 'acknowledgeRisk', assignee: null });
    const assignment = `/cases/${opened.body.caseId}/tasks/${task.no}/assignment`;
    expect((await ask('kirsten', assignment, { body: { to: 'me' } })).status).toBe(200);
    expect(problem(await ask('yusuf', assignment, { body: { to: 'me' } }))).toEqual([409, 'task-taken']);
    expect((await ask('kirsten', `${mine}&assignee=me`)).body.items).toHaveLength(1);
    expect((await ask('kirsten', assignment, { body: { to: null } })).status).toBe(200);
    expect(problem(await ask('kirsten', assignment, { body: { to: 'Kirsten' } }))).toEqual([
      422,
      'invalid',
      '/to not-an-id',
    ]);
    expect(problem(await ask('kirsten', assignment, { body: { to: randomUUID() } }))).toEqual([
      422,
      'receiver-wrong-role',
      '/to receiver-wrong-role',
    ]);
  });
});

describe('a draft', () => {
  test('is its author’s own, and changes only on top of what was seen', async () => {
    const opened = await reportRisk();
    const path = `/drafts/cases/${opened.body.caseId}/actions/recordSupport`;
    expect(problem(await ask('gorm', path))).toEqual([404, 'not-found']);
    const put = (fields: object, headers = {}) =>
      ask('gorm', path, { method: 'PUT', body: { fields }, headers });
    const made = await put({ what: 'Halvt skrevet' });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(problem(await put({}))).toEqual([428, 'precondition-required']);
    expect((await put({ what: 'Mere' }, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect(problem(await put({ what: 'Andet' }, { 'if-match': '"1"' }))).toEqual([412, 'stale']);
    expect((await ask('gorm', path)).body).toMatchObject({ revision: 2, fields: { what: 'Mere' } });
    expect(problem(await ask('kirsten', path))).toEqual([404, 'not-found']);
    expect(problem(await ask('niels', path, { method: 'PUT', body: { fields: {} } }))).toEqual([
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
    expect(problem(await ask('gorm', path, { method: 'DELETE' }))).toEqual([428, 'precondition-required']);
    expect((await ask('gorm', path, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204);
    expect(problem(await ask('gorm', path))).toEqual([404, 'not-found']);
  });

  test('for an opening says nothing of whom it is about', async () => {
    const path = '/drafts/openings/reportRisk';
    const put = (body: object) => ask('gorm', path, { method: 'PUT', body });
    expect(problem(await put({ youngPerson, fields: {} }))).toEqual([
      422,
      'invalid',
      '/youngPerson unknown-field',
    ]);
    expect((await put({ fields: { reasons: 'x' } })).status).toBe(201);
    expect((await ask('gorm', path)).body.fields).toEqual({ reasons: 'x' });
  });
});

describe('the surroundings', () => {
  test('tell the process in words', async () => {
    const { body } = await ask('gorm', '/process');
    expect(body).toMatchObject([
      { name: 'youth-dropout', stages: { outreach: { label: { da: expect.any(String) } } } },
    ]);
    expect((await ask('gorm', '/process/youth-dropout/1')).body).toEqual(body[0]);
    expect(problem(await ask('gorm', '/process/youth-dropout/99'))).toEqual([404, 'not-found']);
  });

  test('tell a receiver that it was asked', async () => {
    const opened = await reportRisk();
    const told = async () => {
      const { body } = await ask('kirsten', '/notifications?limit=100');
      return body.items.some(({ caseId }: { caseId: string }) => caseId === opened.body.caseId);
    };
    expect(await soon(told)).toBe(true);
  });

  test('tell changes as they happen, to those they concern', async () => {
    const bearer = async (handle: string) => ({ authorization: `Bearer ${await service.token(handle)}` });
    const [kirsten, niels] = await Promise.all([
      listen(await bearer('kirsten')),
      listen(await bearer('niels')),
    ]);
    const opened = await reportRisk();
    expect(await soon(() => kirsten.heard().includes(`"caseId":"${opened.body.caseId}","version":1}`))).toBe(
      true,
    );
    expect(kirsten.heard()).toMatch(/^retry: 3000\n\n/);
    expect(niels.heard()).not.toContain(opened.body.caseId);
    for (const reader of [kirsten, niels]) reader.leave();
    expect(problem(await ask(null, '/live'))).toEqual([401, 'not-signed-in']);
  });

  test('tell nothing any more to who has signed out', async () => {
    const kirsten = demoPeople.find(({ handle }) => handle === 'kirsten')?.id ?? '';
    const { secret } = await service.app.get(Directory).beginSession(kirsten);
    const cookie = `stafet-session=${secret}`;
    const reader = await listen({ cookie });
    const signedOut = await fetch(`${service.url}/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: service.url },
      redirect: 'manual',
    });
    expect(signedOut.status).toBe(303);
    const opened = await reportRisk();
    await reader.reading;
    expect(reader.heard()).not.toContain(opened.body.caseId);
    expect(problem(await ask(null, '/live', { headers: { cookie } }))).toEqual([401, 'not-signed-in']);
  });

  test('are healthy', async () => {
    expect((await service.ask(null, '/health/live')).body).toEqual({ status: 'live' });
    expect((await service.ask(null, '/health/ready')).body).toEqual({ status: 'ready' });
  });
});

describe('the documentation', () => {
  test('is OpenAPI 3.1, with one path for each opening, action and answer', async () => {
    const { body } = await service.ask(null, '/api/openapi.json');
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

  test('is a page that loads nothing from elsewhere', async () => {
    const page = await service.ask(null, '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'self'");
    const loaded = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address);
    expect(loaded).toHaveLength(3);
    for (const address of loaded) expect((await service.ask(null, address)).status).toBe(200);
  });
});

test('without its database the service says so and when to come back, and goes on once it is there', async () => {
  const owner = new pg.Client({ connectionString: service.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const limit = (most: number) => owner.query(`alter database "${rows[0]?.name}" connection limit ${most}`);
  await limit(0);
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = $2',
    ['stafet_service', rows[0]?.name],
  );
  const away = await ask('gorm', '/cases');
  expect([...problem(away), away.headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
  expect(problem(await service.ask(null, '/health/ready'))).toEqual([503, 'unavailable']);
  expect((await service.ask(null, '/health/live')).status).toBe(200);
  await limit(-1);
  await owner.end();
  expect(await soon(async () => (await ask('gorm', '/cases')).status === 200)).toBe(true);
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
  const response = await fetch(`${service.url}/api/v1/live`, { headers, signal: leaving.signal });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString();
  };
  const reading = read().catch(() => undefined);
  return { heard: () => text, leave: () => leaving.abort(), reading };
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
