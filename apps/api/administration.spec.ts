import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Leavers, putDirectory } from '#casework';
import { addDays, localDate } from '#domain';
import { Desk, organisationId, problem } from '../../test/desk.js';
import type { Answer } from '../../test/service.js';
import { demoDirectory, demoPeople } from '../standalone/demo/directory.js';

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
  await owner.query(
    `insert into person (issuer, subject, display_name, cpr_lookup)
     select issuer, 'borger', 'En Borger', sha256('x') from person where subject = 'allan'`,
  );
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

const kui = organisationId('kui-999');
const today = localDate(new Date().toISOString());
const idOf = (handle: string) => demoPeople.find((person) => person.handle === handle)?.id ?? '';

const enter = (handle: string, more: object = {}) =>
  desk.ask('allan', '/administration/people', {
    body: {
      subject: handle,
      name: 'Nanna Nyansat',
      locale: 'da',
      organisation: kui,
      role: 'caseworker',
      ...more,
    },
  });
const search = async (body: object) =>
  (await desk.ask('allan', '/administration/people/search', { body })).body.items as readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly { readonly role: string; readonly from: string; readonly to: string | null }[];
  }[];
const endRole = (person: string, role: string, from: string | undefined, more: object = {}) =>
  desk.ask('allan', `/administration/people/${person}/roles/end`, {
    body: { organisation: kui, role, from, ...more },
  });

describe('an administrator', () => {
  test('sees the organisations below their own, and no case', async () => {
    const { body } = await desk.ask('allan', '/administration/organisations');
    expect(body.items).toMatchObject([{ id: kui, code: 'kui-999', role: 'kui' }]);
    expect(problem(await desk.ask('allan', '/cases'))).toEqual([403, 'no-casework']);
    expect(problem(await desk.ask('allan', '/tasks'))).toEqual([403, 'no-casework']);
  });

  test('is the only one to look after the directory; a leader reads what was done', async () => {
    for (const handle of ['kirsten', 'lone', 'gorm', 'alma']) {
      expect((await desk.ask(handle, '/administration/organisations')).status).toBe(403);
    }
    expect(problem(await desk.ask('kirsten', '/administration/changes'))).toEqual([403, 'leaders-only']);
    const { body } = await enter('nyansat-1');
    const changes = await desk.ask('lone', '/administration/changes?limit=2');
    expect(changes.body.items).toMatchObject([
      {
        what: 'role-given',
        by: { id: idOf('allan') },
        person: { id: body.id },
        detail: { role: 'caseworker' },
      },
      { what: 'person-entered', by: { id: idOf('allan') }, person: { id: body.id } },
    ]);
    const elsewhere = await desk.ask('fie', '/administration/changes');
    expect(elsewhere.body.items).toEqual([]);
  });

  test('enters a unit, names it anew, and closes it: who is in it stays in the organisation', async () => {
    const unit = async (body: object) =>
      desk.ask('allan', '/administration/units', { body: { organisation: kui, ...body } });
    const north = await unit({ name: 'Team Nord' });
    expect(north.status).toBe(201);
    const below = await unit({ name: 'Opsøgende', parent: north.body.id });
    const circle = { organisation: kui, name: 'Team Nord', parent: below.body.id };
    expect(
      problem(
        await desk.ask('allan', `/administration/units/${north.body.id}`, { method: 'PUT', body: circle }),
      ),
    ).toEqual([422, 'invalid', '/parent in-a-circle']);
    const { body } = await enter('nyansat-2', { unit: below.body.id });
    const close = (id: string) => desk.ask('allan', `/administration/units/${id}/close`, { method: 'POST' });
    expect(problem(await close(north.body.id))).toEqual([422, 'invalid', ' has-units']);
    expect((await close(below.body.id)).status).toBe(204);
    expect(problem(await enter('nyansat-3', { unit: below.body.id }))).toEqual([
      422,
      'invalid',
      '/unit unknown-unit',
    ]);
    expect(await search({ q: 'nyansat-3' })).toEqual([]);
    expect((await search({ q: 'nanna' })).find(({ id }) => id === body.id)?.roles).toMatchObject([
      { role: 'caseworker', unit: null, source: 'entered', to: null },
    ]);
  });

  test('opens a unit again, the one above it first', async () => {
    const unit = async (body: object) =>
      (await desk.ask('allan', '/administration/units', { body: { organisation: kui, ...body } })).body.id;
    const done = (id: string, what: string) =>
      desk.ask('allan', `/administration/units/${id}/${what}`, { method: 'POST' });
    const above = await unit({ name: 'Team Syd' });
    const below = await unit({ name: 'Team Sydøst', parent: above });
    expect(problem(await done(below, 'reopen'))).toEqual([404, 'not-found']);
    await done(below, 'close');
    await done(above, 'close');
    expect(problem(await done(below, 'reopen'))).toEqual([422, 'invalid', ' parent-closed']);
    expect((await done(above, 'reopen')).status).toBe(204);
    expect((await done(below, 'reopen')).status).toBe(204);
    expect((await enter('nyansat-4', { unit: below })).status).toBe(201);
  });

  test('finds people by name, a page at a time', async () => {
    const all = await search({ organisation: kui, limit: 100 });
    const { body } = await desk.ask('allan', '/administration/people/search', { body: { limit: 2 } });
    const rest = await search({ limit: 100, cursor: body.next });
    expect([...body.items, ...rest].map(({ id }: { id: string }) => id)).toEqual(all.map(({ id }) => id));
    expect((await search({ q: 'kirs' })).map(({ name }) => name)).toEqual(['Kirsten Demoholm']);
    expect(await search({ q: 'Gorm' })).toEqual([]);
  });
});

describe('organisations', () => {
  const path = '/administration/organisations';
  const organisation = (more: object = {}, by = 'allan') =>
    desk.ask(by, path, {
      body: { parent: kui, kind: 'administration', name: 'PPR', code: 'ppr-999', ...more },
    });
  const done = (id: string, what: string, by = 'allan') =>
    desk.ask(by, `${path}/${id}/${what}`, { method: 'POST' });
  const rename = (id: string, name: string) =>
    desk.ask('allan', `${path}/${id}`, { method: 'PUT', body: { name } });
  const mine = async () =>
    (await desk.ask('allan', path)).body.items as readonly { readonly id: string; readonly name: string }[];
  const offered = async () =>
    ((await desk.ask('kirsten', '/organisations?limit=100')).body.items as readonly { id: string }[]).map(
      ({ id }) => id,
    );

  test('are entered below one’s own, in its municipality, and given another name', async () => {
    expect((await mine()).find(({ id }) => id === kui)).toMatchObject({
      municipalityCode: '999',
      closed: false,
      below: ['administration'],
      fromAbove: false,
    });
    const { status, body } = await organisation({ code: 'ppr-1' });
    expect(status).toBe(201);
    expect((await rename(body.id, 'Demo Kommune, PPR')).status).toBe(204);
    expect((await mine()).find(({ id }) => id === body.id)).toMatchObject({
      name: 'Demo Kommune, PPR',
      code: 'ppr-1',
      role: 'administration',
      municipalityCode: '999',
      parent: kui,
      fromAbove: true,
    });
    expect(await offered()).toContain(body.id);
    const { body: changes } = await desk.ask('allan', '/administration/changes?limit=2');
    expect(changes.items).toMatchObject([
      {
        what: 'organisation-changed',
        organisation: body.id,
        detail: { name: 'Demo Kommune, PPR', was: 'PPR' },
      },
      { what: 'organisation-entered', by: { id: idOf('allan') }, detail: { name: 'PPR' } },
    ]);
  });

  test('give nobody a right that the place above does not have', async () => {
    for (const kind of ['kui', 'fgu', 'school']) {
      const refused = await organisation({ kind, programmeType: 'gymnasium', code: 'x-1' });
      expect(problem(refused)).toEqual([422, 'invalid', '/kind kind-not-below']);
    }
    const elsewhere = { parent: organisationId('social-999'), kind: 'administration', code: 'x-1' };
    expect(problem(await organisation(elsewhere))).toEqual([404, 'not-found']);
    expect((await organisation({ code: 'x-1' }, 'lone')).status).toBe(403);
    expect(problem(await rename(organisationId('280301'), 'Mit FGU'))).toEqual([404, 'not-found']);
    expect(problem(await done(organisationId('social-999'), 'close'))).toEqual([404, 'not-found']);
    expect(problem(await done(kui, 'close'))).toEqual([422, 'invalid', ' not-from-above']);
  });

  test.each([
    ['a number that another has', { code: '280301' }, '/code number-taken'],
    ['a number with a sign in it', { code: 'a/b' }, '/code not-a-number'],
    ['a name left blank', { name: '  ' }, '/name required'],
    ['a kind that there is not', { kind: 'choir' }, '/kind not-an-option'],
    ['a school without its kind of education', { kind: 'school' }, '/programmeType required'],
  ])('are not entered with %s', async (_, more, expected) => {
    const before = await mine();
    expect(problem(await organisation({ code: 'x-2', ...more }))).toEqual([422, 'invalid', expected]);
    expect(await mine()).toEqual(before);
  });

  test('are closed from above once nothing is open there: nobody works there, and nothing is sent there', async () => {
    const { body } = await organisation({ code: 'ppr-2', name: 'PPR 2' });
    const place = { organisation: body.id, role: 'consultant' };
    const { body: consultant } = await enter('nyansat-10', place);
    const opened = await desk.ask('kirsten', '/cases/openings/openByKui', {
      body: {
        youngPerson: { birthDate: '2009-05-06', firstName: 'Bo', lastName: 'Prøvesen' },
        fields: { openedBy: 'outreach', awareOn: '2026-01-02', situation: 'x' },
      },
    });
    const question = { administration: body.id, question: 'Er der støtte?', answerBy: addDays(today, 7) };
    const consult = (seen: Answer) => desk.act('kirsten', seen, 'consult', { fields: question });
    const asked = await consult(opened);
    expect(asked.status).toBe(200);
    expect(problem(await done(body.id, 'close'))).toEqual([422, 'invalid', ' has-cases']);
    const { body: asks } = await desk.ask('nyansat-10', '/handoffs?direction=incoming');
    const seen = { ...asked, body: { caseId: opened.body.caseId } };
    const reply = { fields: { reply: 'Nej' } };
    const toIt = `consultation.reply?on=${asks.items[0].no}`;
    const answered = await desk.act('nyansat-10', seen, toIt, reply);
    expect(answered.status).toBe(200);

    expect((await done(body.id, 'close')).status).toBe(204);
    expect(problem(await desk.ask('nyansat-10', '/tasks'))).toEqual([403, 'unknown-person']);
    expect(problem(await enter('nyansat-11', place))).toEqual([404, 'not-found']);
    expect(problem(await organisation({ parent: body.id, code: 'ppr-3' }))).toEqual([404, 'not-found']);
    expect(await offered()).not.toContain(body.id);
    const again = await desk.ask('kirsten', `/cases/${opened.body.caseId}/actions`);
    expect(problem(await consult({ ...again, body: { caseId: opened.body.caseId } }))).toEqual([
      422,
      'receiver-wrong-role',
      '/fields/administration receiver-wrong-role',
    ]);
    const { body: changes } = await desk.ask('allan', '/administration/changes?limit=2');
    expect(changes.items).toMatchObject([
      { what: 'organisation-closed', organisation: body.id, detail: { name: 'PPR 2' } },
      { what: 'role-ended', person: { id: consultant.id } },
    ]);

    expect((await done(body.id, 'reopen')).status).toBe(204);
    expect(await offered()).toContain(body.id);
    expect((await enter('nyansat-11', place)).status).toBe(201);
  });

  test('a municipality has one KUI, which its administration may enter', async () => {
    const kommune = 'de300000-0001-8000-8000-000000000977';
    await owner.query(
      `with o as (insert into organisation (id, kind, name, code, municipality_code)
         values ($1, 'administration', 'Prøve Kommune', 'kommune-977', '977') returning id
       ), p as (insert into person (issuer, subject, display_name)
         select issuer, 'kommunens', 'Karla Prøvesen' from person where subject = 'allan' returning id)
       insert into membership (person_id, organisation_id, role) select p.id, o.id, 'administrator' from o, p`,
      [kommune],
    );
    const wanted = { parent: kommune, kind: 'kui', name: 'KUI 977' };
    const both = await Promise.all(
      ['kui-977', 'kui-977-b'].map((code) => organisation({ ...wanted, code }, 'kommunens')),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
    const id = both.find(({ status }) => status === 201)?.body.id;
    expect((await done(id, 'close', 'kommunens')).status).toBe(204);
    expect((await organisation({ ...wanted, code: 'kui-977-c' }, 'kommunens')).status).toBe(201);
    expect(problem(await done(id, 'reopen', 'kommunens'))).toEqual([422, 'invalid', '/kind kind-not-below']);
  });
});

describe('what is refused leaves nothing', () => {
  test.each([
    ['a role of another kind of organisation', { role: 'counsellor' }, '/role role-of-another-kind'],
    [
      'an end before the beginning',
      { from: addDays(today, 9), to: addDays(today, 3) },
      '/to ends-before-it-begins',
    ],
    ['a first day that has passed', { from: addDays(today, -1) }, '/from day-in-past'],
    ['a name left blank', { name: ' ' }, '/name required'],
    ['an address that is none', { email: 'x' }, '/email not-an-email'],
    ['half a character in an address', { email: 'a@\ud800.dk' }, '/email not-an-email'],
    ['a citizen’s account', { subject: 'borger' }, '/subject a-citizen'],
  ])('%s', async (_, more, expected) => {
    const count = async () => (await owner.query('select count(*) from person')).rows[0].count;
    const before = await count();
    expect(problem(await enter('refused', more))).toEqual([422, 'invalid', expected]);
    expect(await count()).toBe(before);
  });

  test('a place that somebody else administers, or that there is not', async () => {
    for (const organisation of [organisationId('280301'), organisationId('280001'), idOf('allan')]) {
      expect(problem(await enter('refused', { organisation, role: 'leader' }))).toEqual([404, 'not-found']);
    }
  });

  test('a role that somebody has already, and the end of the last administrator', async () => {
    const again = { organisation: kui, role: 'caseworker' };
    const path = `/administration/people/${idOf('kirsten')}/roles`;
    expect(problem(await desk.ask('allan', path, { body: again }))).toEqual([
      422,
      'invalid',
      '/role has-it-already',
    ]);
    const [allan] = await search({ q: 'allan' });
    const from = allan?.roles[0]?.from;
    expect(problem(await endRole(idOf('allan'), 'administrator', from))).toEqual([
      422,
      'invalid',
      '/role last-administrator',
    ]);
  });
});

describe('whoever leaves', () => {
  test('gets in nowhere from that moment on: the next request is refused, and an open stream ends', async () => {
    const { body: entered } = await enter('nyansat-9');
    expect((await desk.ask('nyansat-9', '/tasks')).status).toBe(200);
    const stream = await fetch(`${desk.service.url}/api/v1/live`, {
      headers: { authorization: `Bearer ${await desk.service.token('nyansat-9')}` },
    });
    const ended = stream.text();
    const found = (await search({ q: 'nanna', limit: 100 })).find(({ id }) => id === entered.id);
    expect((await endRole(entered.id, 'caseworker', found?.roles[0]?.from)).status).toBe(204);
    expect(await ended).toContain('retry');
    expect(problem(await desk.ask('nyansat-9', '/tasks'))).toEqual([403, 'unknown-person']);
  });

  test('stays out when the directory is entered anew, as at each start of the demo', async () => {
    const content = { organisations: demoDirectory('x').organisations, people: [], memberships: [] };
    const { body: entered } = await enter('nyansat-6');
    const held = { personId: entered.id, organisationId: kui, role: 'caseworker' as const, validTo: null };
    const { rows } = await owner.query('select valid_from from membership where person_id = $1', [
      entered.id,
    ]);
    const again = { ...content, memberships: [{ ...held, validFrom: rows[0].valid_from }] };
    await endRole(entered.id, 'caseworker', rows[0].valid_from.toISOString());
    await putDirectory(desk.service.databaseUrl, again);
    expect((await desk.ask('nyansat-6', '/tasks')).status).toBe(403);
  });

  test('leaves their tasks to the organisation', async () => {
    const { body: entered } = await enter('nyansat-8');
    const opened = await desk.ask('kirsten', '/cases/openings/openByKui', {
      body: {
        youngPerson: { birthDate: '2009-05-06', firstName: 'Bo', lastName: 'Prøvesen' },
        fields: { openedBy: 'outreach', awareOn: '2026-01-02', situation: 'x' },
      },
    });
    const { caseId } = opened.body;
    const tasks = async () => (await desk.ask('kirsten', `/tasks?case=${caseId}`)).body.items;
    const [{ no }] = await tasks();
    await desk.ask('kirsten', `/cases/${caseId}/tasks/${no}/assignment`, { body: { to: entered.id } });
    expect((await tasks())[0].assignee).toBe(entered.id);
    const found = (await search({ q: 'nanna', limit: 100 })).find(({ id }) => id === entered.id);
    await endRole(entered.id, 'caseworker', found?.roles[0]?.from);
    await desk.service.app.get(Leavers).handBack();
    expect((await tasks())[0].assignee).toBeNull();
  });

  test('on a day to come works until then', async () => {
    const { body: entered } = await enter('nyansat-7');
    const found = (await search({ q: 'nanna', limit: 100 })).find(({ id }) => id === entered.id);
    const end = await endRole(entered.id, 'caseworker', found?.roles[0]?.from, {
      lastDay: addDays(today, 5),
    });
    expect(end.status).toBe(204);
    expect((await desk.ask('nyansat-7', '/tasks')).status).toBe(200);
  });
});
