import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localDate } from '#domain';
import { Desk, notice, problem, support, youngPerson } from '../../test/desk.js';
import { Wire } from '../../test/generated-input/wire.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 30_000);
afterAll(() => desk.close());

describe('bad input', () => {
  const opening = (fields: object, person: object = {}) =>
    desk.reportRisk({
      body: { youngPerson: { ...youngPerson, ...person }, fields: { ...notice, ...fields } },
    });
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
        '/fields unknown-field',
        '/youngPerson unknown-field',
        '/youngPerson/cpr not-a-cpr',
        '/youngPerson/firstName required',
      ]),
    );
    expect(JSON.stringify(answer.body)).not.toMatch(/4062|310209/);
  });

  test.each([
    ['an over-long text', { situation: 'x'.repeat(4001) }, '/fields/situation too-long'],
    ['a NUL byte', { situation: 'a\0b' }, '/fields/situation unreadable-text'],
    ['half a character', { situation: 'a\ud800' }, '/fields/situation unreadable-text'],
    ['null', { programme: null }, '/fields/programme wrong-type'],
    ['something nested', { programme: [[[{}]]] }, '/fields/programme wrong-type'],
    ['a number that is too large', { absence: 1e300 }, '/fields/absence out-of-range'],
    ['a day that is none', { noticedOn: '2026-02-30' }, '/fields/noticedOn not-a-day'],
    ['a day out of all range', { noticedOn: '1066-10-14' }, '/fields/noticedOn day-out-of-range'],
    ['an option twice', { reasonCodes: ['andet', 'andet'] }, '/fields/reasonCodes listed-twice'],
    ['the name of a constructor', { constructor: 1 }, '/fields unknown-field'],
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
      desk.reportRisk({ body, ...(headers && { headers }) });
    expect(problem(await send('{'))).toEqual([400, 'malformed']);
    expect(problem(await send('[]'))).toEqual([422, 'invalid', ' wrong-type']);
    expect(problem(await send('null'))[0]).toBe(422);
    expect(problem(await send(`{"__proto__": {"x": 1}, "youngPerson": {}, "fields": {}}`))[0]).toBe(422);
    expect(problem(await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toEqual([400, 'too-deep']);
    expect(problem(await send(`{"fields": ${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`))).toEqual([
      400,
      'too-deep',
    ]);
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

  const onTheWire = async (target: string, headers: Readonly<Record<string, string>>) => {
    const wire = new Wire(Number(new URL(desk.service.url).port));
    const answer = await wire.send({ method: 'GET', target, headers: Object.entries(headers), body: null });
    wire.close();
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    return [answer.status, JSON.parse(answer.body).code, answer.headers.connection];
  };

  test('that is no HTTP is a problem all the same', async () => {
    expect(await onTheWire('/api/v1/me', { 'a name': 'x' })).toEqual([400, 'malformed', 'close']);
    expect(await onTheWire('/api/v1/me?a=\0', {})).toEqual([400, 'malformed', 'close']);
    const long = { x: 'x'.repeat(20_000) };
    expect(await onTheWire('/api/v1/me', long)).toEqual([431, 'too-large-header', 'close']);
  });

  test('about the protocol alone is passed over', async () => {
    const answered = [401, 'not-signed-in'];
    expect(await onTheWire('/api/v1/me', { expect: 'x' })).toEqual([...answered, 'keep-alive']);
    const upgrade = { connection: 'upgrade', upgrade: 'h2c' };
    expect(await onTheWire('/api/v1/me', upgrade)).toEqual([...answered, 'close']);
    const endless = { ...upgrade, 'transfer-encoding': 'chunked' };
    expect(await onTheWire('/api/v1/me', endless)).toEqual([400, 'malformed', 'close']);
  });

  test('of 20 MB is refused before it is read', async () => {
    expect(problem(await desk.reportRisk({ body: 'x'.repeat(20 * 1024 * 1024) }))).toEqual([
      413,
      'too-large',
    ]);
  });

  test('in an address', async () => {
    const opened = await desk.reportRisk();
    expect(problem(await desk.ask('gorm', '/cases/not-an-id'))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('gorm', `/cases/${randomUUID()}`))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('gorm', '/nowhere'))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('gorm', '/cases/%E0%A4'))[0]).toBe(400);
    expect(problem(await desk.act('gorm', opened, 'a%00b', support))).toEqual([404, 'unknown-action']);
    for (const name of ['constructor', 'toString.name', '__proto__', 'constructor.prototype', '.', 'a.b.c']) {
      expect([name, ...problem(await desk.act('gorm', opened, encodeURIComponent(name), support))]).toContain(
        404,
      );
      expect([
        name,
        ...problem(
          await desk.ask('gorm', `/cases/openings/${encodeURIComponent(name)}`, {
            body: { youngPerson, fields: notice },
          }),
        ),
      ]).toContain(404);
    }
    expect(problem(await desk.act('gorm', opened, 'x'.repeat(2000), support))[0]).toBe(414);
    const wrongMethod = await desk.ask('gorm', '/cases', { method: 'DELETE' });
    expect(problem(wrongMethod)).toEqual([405, 'method-not-allowed']);
    expect(wrongMethod.headers.get('allow')).toBe('GET, HEAD');
    expect(new Set(problem(await desk.ask('gorm', '/cases?limit=0&holding=perhaps&foo=1')).slice(2))).toEqual(
      new Set([' unknown-field', 'holding not-an-option', 'limit out-of-range']),
    );
    expect(problem(await desk.ask('gorm', '/cases?limit=1&limit=2'))[0]).toBe(422);
    expect(problem(await desk.ask('gorm', '/cases?cursor=bm9uc2Vuc2U'))).toEqual([400, 'cursor-wrong']);
    expect(problem(await desk.ask('gorm', '/cases?cursor=%00'))[0]).toBeGreaterThanOrEqual(400);
    expect(problem(await desk.act('gorm', opened, 'recordSupport?on=x', support))).toEqual([
      422,
      'invalid',
      'on wrong-type',
    ]);
    expect(
      problem(await desk.act('gorm', opened, 'recordSupport', { ...support, elements: { a: [1] } })),
    ).toEqual([422, 'invalid', '/elements wrong-type']);
    const strange = {
      fields: { ...notice, noticedOn: undefined, droppedOutOn: '2026-01-07' },
      elements: { constructor: ['name'] },
    };
    expect(problem(await desk.act('gorm', opened, 'upgradeToDropout', strange))).toEqual([
      422,
      'invalid',
      '/elements unknown-field',
    ]);
    const stranger = JSON.stringify(strange).replace('constructor', '__proto__');
    expect(problem(await desk.act('gorm', opened, 'upgradeToDropout', stranger))).toEqual([
      422,
      'invalid',
      '/elements unknown-field',
    ]);
    const tooMuch = { ...strange, elements: { dropoutNotice: ['programme', 'shoeSize'] } };
    expect(problem(await desk.act('gorm', opened, 'upgradeToDropout', tooMuch)).slice(0, 2)).toEqual([
      422,
      'elements-wrong',
    ]);
    expect(problem(await desk.act('gorm', opened, 'recordSupport', ''))).toEqual([422, 'fields-missing']);
    expect(problem(await desk.ask(null, '/cases'))).toEqual([401, 'not-signed-in']);
  });

  test('is told in the language asked for, with the request’s id', async () => {
    const english = await desk.ask('gorm', '/nowhere', {
      headers: { 'accept-language': 'de, en;q=0.5, da;q=0.2' },
    });
    expect([english.headers.get('content-language'), english.body.title]).toEqual([
      'en',
      'It does not exist',
    ]);
    expect(english.body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const danish = await desk.ask('gorm', '/nowhere', { headers: { 'accept-language': 'en;q=0, *' } });
    expect([danish.headers.get('content-language'), danish.body.type]).toEqual(['da', '/problems/not-found']);
  });

  test('about somebody too old or too young is refused with the reason', async () => {
    const answers = [
      await opening({}, { cpr: undefined, birthDate: '1990-01-01' }),
      await opening({}, { cpr: undefined, birthDate: localDate(new Date().toISOString()) }),
    ];
    for (const answer of answers) expect(problem(answer)).toEqual([409, 'condition-fails']);
  });

  test('a day further ahead than the process allows is refused, not cut', async () => {
    const opened = await desk.ask('kirsten', '/cases/openings/openByKui', {
      body: { youngPerson, fields: { openedBy: 'outreach', awareOn: '2026-01-02', situation: 'x' } },
    });
    const fields = { what: 'x', until: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10) };
    expect(problem(await desk.act('kirsten', opened, 'awaitYoungPerson', { fields }))).toEqual([
      422,
      'invalid',
      '/fields/until day-too-late',
    ]);
  });

  test('leads nowhere where a CPR number stands for an id, and is not kept in the log either', async () => {
    expect(problem(await desk.ask('gorm', '/cases/120309-4062'))).toEqual([404, 'not-found']);
    expect(problem(await desk.ask('gorm', '/cases/1203094062/actions'))).toEqual([404, 'not-found']);
    expect(desk.service.log()).toContain('/api/v1/cases/…');
  });

  test('never came to a failure of ours, and nothing of it is in the log', () => {
    const log = desk.service.log();
    expect(log).toContain('/api/v1/cases/openings/reportRisk');
    expect(log).not.toMatch(/"status":5|120309-?4062|Aksel|Prøvesen|Hemmelig|Bearer|cursor=/);
  });
});
