import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { Clamd } from '#casework';
import { Desk, organisationId, problem } from '../../test/desk.js';
import { MailServer } from '../../test/mail-server.js';
import { demoPeople } from '../standalone/demo/directory.js';

// A worker sends mail every other second.
jest.setTimeout(30_000);

let desk: Desk;
let owner: pg.Client;
let server: MailServer;
/** A Tuesday, in working hours: mail goes out. */
const time = { now: '2027-01-12T09:00:00.000Z' };

beforeAll(async () => {
  server = await MailServer.listen();
  desk = await Desk.open({
    now: () => time.now,
    mail: { from: 'stafet@example.dk', smtpUrl: server.url },
    // Nobody listens there.
    scanner: Clamd.at('tcp://127.0.0.1:9'),
  });
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
  // The summaries of this week, which go out by themselves.
  await until('the week’s summaries are sent', async () => {
    const { rows } = await owner.query('select sent_at from mail');
    return rows.length > 0 && rows.every(({ sent_at }) => sent_at !== null);
  });
  server.messages.length = 0;
}, 60_000);
afterAll(async () => {
  await owner.end();
  await desk.close();
  await server.close();
});

const kui = organisationId('kui-999');
const idOf = (handle: string) => demoPeople.find((person) => person.handle === handle)?.id ?? '';

interface Failure {
  readonly kind: string;
  readonly id: string;
  readonly [more: string]: unknown;
}

async function failures(handle = 'allan'): Promise<readonly Failure[]> {
  const { status, body } = await desk.ask(handle, '/failures');
  expect(status).toBe(200);
  return body.items;
}

const refsOf = (them: readonly Failure[]) => them.map(({ kind, id }) => ({ kind, id }));

const tryAgain = (handle: string, them: readonly Failure[]) =>
  desk.ask(handle, '/failures/try-again', { body: { failures: refsOf(them) } });

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = await look();
    if (found) return found;
    await sleep(100);
  }
  throw new Error(`Not within 15 seconds: ${what}`);
}

const failing = (kind: string) =>
  until(`something of the kind ${kind} fails`, async () =>
    (await failures()).find((one) => one.kind === kind && one.code !== null),
  );

const nothing = () => until('nothing fails any more', async () => (await failures()).length === 0);

/** What a worker does for leaders once a week: a mail to Lone. */
async function owedMail(week: string): Promise<string> {
  const { rows } = await owner.query(
    `insert into mail (kind, organisation_id, person_id, about, week, at, next_at) values ('weekly', $1, $2,
      '{"overdue": 1, "soon": 2, "unassigned": 3, "stalled": 4, "handoffs": 5}', $3, $4, $4) returning id`,
    [kui, idOf('lone'), week, time.now],
  );
  return rows[0].id;
}

/** Something of the house's own that breaks, until `mend`. */
async function broken(table: string): Promise<() => Promise<unknown>> {
  await owner.query(`create or replace function break_it() returns trigger language plpgsql
    as $$ begin raise exception 'Alma Prøvesen, 120309-4062' using errcode = 'P0001'; end $$`);
  await owner.query(
    `create trigger break_it before insert on ${table} for each row execute function break_it()`,
  );
  return () => owner.query(`drop trigger break_it on ${table}`);
}

describe('a mail that is refused', () => {
  afterEach(() => {
    server.refusal = null;
  });

  test('is told to who administers and to the leader, tried again by them, and delivered', async () => {
    expect(await failures()).toEqual([]);
    server.refusal = '550 no such mailbox lone@example.dk';
    const id = await owedMail('2027-01-04');
    const mail = await failing('mail');
    expect(mail).toEqual({
      kind: 'mail',
      id,
      organisation: { id: kui, name: expect.any(String) },
      person: { id: idOf('lone'), name: 'Lone Demogård' },
      about: 'weekly',
      cases: null,
      since: time.now,
      tries: 1,
      triedAt: time.now,
      nextAt: '2027-01-12T09:02:00.000Z',
      reason: 'address-refused',
      code: 'EENVELOPE 550',
      givenUp: false,
      canTry: true,
    });
    const { rows } = await owner.query('select reason from failure');
    expect(rows).toEqual([{ reason: 'EENVELOPE 550' }]);
    expect(await failures('lone')).toEqual([mail]);

    // Tried in vain: it stands there still.
    const again = await tryAgain('lone', [mail]);
    expect(again.body.items).toEqual([{ kind: 'mail', id, outcome: 'ordered' }]);
    await until('it was tried twice', async () => (await failures())[0]?.tries === 2);
    server.refusal = null;
    await tryAgain('allan', [mail]);
    await until('it is delivered', async () => server.messages.length === 1);
    expect(server.messages[0]).toContain(`Message-ID: <${id}@stafet>`);
    await nothing();
    expect((await tryAgain('allan', [mail])).body.items).toMatchObject([{ outcome: 'gone' }]);
  });

  test('is nobody else’s to see or to try again', async () => {
    server.refusal = '550 no';
    await owedMail('2027-03-01');
    const mail = await failing('mail');
    expect(await failures('fie')).toEqual([]);
    expect((await tryAgain('fie', [mail])).body.items).toMatchObject([{ outcome: 'gone' }]);
    for (const handle of ['kirsten', 'gorm', 'frede', 'aase']) {
      expect(problem(await desk.ask(handle, '/failures'))).toEqual([403, 'leaders-only']);
      expect(problem(await tryAgain(handle, [mail]))).toEqual([403, 'leaders-only']);
    }
    expect((await failures())[0]).toMatchObject({ id: mail.id, tries: 1 });
    server.refusal = null;
    await tryAgain('allan', [mail]);
    await nothing();
  });

  test('is given up after two days, and begins anew when somebody asks for it', async () => {
    server.refusal = '451 later';
    const id = await owedMail('2027-01-18');
    const first = await failing('mail');
    expect(first).toMatchObject({ reason: 'mail-server-away', code: 'EENVELOPE 451' });
    // Two days later.
    await owner.query('update mail set tries = 17, next_at = $2 where id = $1', [id, time.now]);
    await until('it is given up', async () => (await failures()).some(({ givenUp }) => givenUp));
    const [given] = await failures();
    expect(given).toMatchObject({ tries: 18, givenUp: true, nextAt: null });
    if (given) await tryAgain('allan', [given]);
    // Not given up at once: it has two days again.
    const next = await until('it was tried anew', async () =>
      (await failures()).find(({ tries }) => tries === 19),
    );
    expect(next).toMatchObject({ givenUp: false, nextAt: '2027-01-12T09:02:00.000Z' });
    server.refusal = null;
    await tryAgain('allan', [next]);
    await nothing();
  });
});

test('a mail server that is away is called so', async () => {
  await server.close();
  await owedMail('2027-01-25');
  expect(await failing('mail')).toMatchObject({ reason: 'mail-server-away' });
  await server.open();
  await tryAgain('allan', await failures());
  await nothing();
});

test('mail that waits until they open is not late', async () => {
  const closeToday = `{"closings": [{"from": "2027-01-12", "to": "2027-01-12", "kind": "closed"}]}`;
  const { rows } = await owner.query('select calendar from organisation where id = $1', [kui]);
  await owner.query('update organisation set calendar = $2 where id = $1', [kui, closeToday]);
  const id = await owedMail('2027-02-01');
  await until('it is put off', async () => {
    const { rowCount } = await owner.query('select from mail where id = $1 and next_at > $2', [id, time.now]);
    return rowCount === 1;
  });
  expect(await failures()).toEqual([]);
  await owner.query('delete from mail where id = $1', [id]);
  await owner.query('update organisation set calendar = $2 where id = $1', [kui, rows[0].calendar]);
});

describe('what else is done in the background', () => {
  test('news that cannot be written is told by its code alone, and arrives once it can', async () => {
    const mend = await broken('notification');
    expect((await desk.reportRisk()).status).toBe(201);
    const news = await failing('news');
    expect(news).toMatchObject({
      organisation: { id: kui },
      person: null,
      reason: 'database',
      code: 'DatabaseRefused P0001',
      canTry: true,
    });
    await mend();
    await tryAgain('allan', await failures());
    await nothing();
    expect((await desk.ask('kirsten', '/notifications')).body.items.length).toBeGreaterThan(0);
  });

  test('a file that the scanner does not answer for is its organisation’s', async () => {
    const form = new FormData();
    form.append('file', new Blob(['Hemmeligt']), 'Alma Prøvesen.txt');
    const response = await fetch(`${desk.service.url}/api/v1/attachments`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${await desk.service.token('kirsten')}` },
    });
    expect(response.status).toBe(201);
    const scan = await failing('scan');
    expect(scan).toMatchObject({
      organisation: { id: kui },
      reason: 'scanner-away',
      code: 'ScannerAway',
      about: null,
      tries: 1,
    });
    await tryAgain('lone', [scan]);
    await until('it was tried again', async () => (await failures())[0]?.tries === 2);
    const { id } = (await response.json()) as { readonly id: string };
    await desk.ask('kirsten', `/attachments/${id}`, { method: 'DELETE' });
    await nothing();
  });

  test('a change of rules that a case could not be brought under is gone through again', async () => {
    const { calendar } = (await desk.ask('lone', '/local-rules')).body;
    const closing = { from: '2027-01-18', to: '2027-01-22', kind: 'closed', label: 'Flytning' };
    const change = await desk.ask('lone', '/rule-changes', {
      body: { kind: 'calendar', calendar: { ...calendar, closings: [...calendar.closings, closing] } },
    });
    const path = `/rule-changes/${change.body.id}`;
    await until('it is tried out', async () => (await desk.ask('lone', path)).body.state === 'previewed');
    const mend = await broken('case_event');
    expect((await desk.ask('lone', `${path}/application`, { body: {} })).status).toBeLessThan(300);
    const failed = await until('a case has failed', async () =>
      (await failures()).find(({ kind }) => kind === 'ruleChange'),
    );
    expect(failed).toMatchObject({
      id: change.body.id,
      about: 'calendar',
      cases: 1,
      reason: 'cases-failed',
      givenUp: true,
    });
    await mend();
    expect((await tryAgain('allan', [failed])).body.items).toMatchObject([{ outcome: 'ordered' }]);
    await until('it is gone through', async () => (await desk.ask('lone', path)).body.state === 'applied');
    expect((await desk.ask('lone', `${path}/cases`)).body.items).toMatchObject([{ result: 'done' }]);
    expect(await failures()).toEqual([]);
  });

  test('a deadline that cannot ring is its owner’s, and rings once it can', async () => {
    time.now = '2027-02-09T09:00:00.000Z';
    const mend = await broken('case_event');
    time.now = '2027-06-09T09:00:00.000Z';
    const deadline = await failing('deadline');
    expect(deadline).toMatchObject({ organisation: { id: kui }, person: null, reason: 'database' });
    await mend();
    await until('all that fails was tried again', async () => {
      const them = await failures();
      if (them.length > 0) await tryAgain('allan', them);
      return them.length === 0;
    });
  });

  test('a round of the worker that fails is everybody’s, and nobody’s to try again', async () => {
    await owner.query('alter function claim_imports(interval) rename to claim_nothing');
    const round = await failing('round');
    expect(round).toMatchObject({
      id: 'imports',
      organisation: null,
      reason: 'database',
      nextAt: null,
      canTry: false,
    });
    expect((await failures('fie')).map(({ id }) => id)).toEqual(['imports']);
    expect((await tryAgain('allan', [round])).body.items).toMatchObject([{ outcome: 'gone' }]);
    await owner.query('alter function claim_nothing(interval) rename to claim_imports');
    await nothing();
  });

  test('nothing of it tells of anybody', async () => {
    const { rows } = await owner.query(`select distinct reason from failure`);
    expect(JSON.stringify(rows)).not.toMatch(/Alma|Prøvesen|Aksel|120309|@/);
    expect(desk.service.log()).not.toMatch(/Alma Prøvesen|120309/);
  });
});

test.each([
  ['what is no list', { failures: 1 }, '/failures wrong-type'],
  ['a kind that there is not', { failures: [{ kind: 'sagen', id: 'x' }] }, '/failures wrong-type'],
  ['an id that is no text', { failures: [{ kind: 'mail', id: '\ud83d' }] }, '/failures wrong-type'],
  ['one twice', { failures: [1, 2].map(() => ({ kind: 'mail', id: 'x' })) }, '/failures listed-twice'],
])('%s is refused', async (_, body, told) => {
  expect(problem(await desk.ask('allan', '/failures/try-again', { body }))).toEqual([422, 'invalid', told]);
});

test('an id of another kind or of nothing is gone', async () => {
  for (const id of ['x', "'; drop table mail; --", kui])
    expect((await tryAgain('allan', [{ kind: 'mail', id }])).body.items).toMatchObject([{ outcome: 'gone' }]);
});
