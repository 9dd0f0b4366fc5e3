import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { AssignTask, DueClocks, EnterAbsence, ListNotifications, Mails, Outbox } from '#casework';
import { addDays, localDate } from '#domain';
import { CaseworkHouse, type Colleague } from '../../../test/casework.js';
import { MailServer } from '../../../test/mail-server.js';
import { type Mailer, mailerOf } from './mailer.js';
import { Post } from './post.js';

let house: CaseworkHouse;
let kirsten: Colleague;
let yusuf: Colleague;
let folder: string;
let post: Post;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  [kirsten, yusuf] = [house.people.kui, house.people.colleague];
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role) values ($1, $2, 'leader')`,
    [yusuf.person, yusuf.organisation],
  );
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stafet-mail-'));
  post = postBy(mailerOf({ from: 'stafet@example.dk', folder }));
});
afterAll(() => house.close());

const postBy = (mailer: Mailer) => new Post(house.app.get(Mails), mailer, 'https://stafet.test');

/** What is due rings, and is told. */
async function rings(): Promise<void> {
  await house.app.get(DueClocks).ring();
  const outbox = house.app.get(Outbox);
  for (const { id, kind } of await outbox.claim(1000)) if (kind !== 'changed') await outbox.deliver(id);
}

async function sent(): Promise<readonly (Email & { readonly whole: string })[]> {
  while (await post.send());
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Promise.all(files.map(async (whole) => ({ ...(await PostalMime.parse(whole)), whole })));
}

/** A case at KUI, about somebody under 18, in which Kirsten has the first task. */
async function kirstensCase(): Promise<string> {
  const { caseId } = await house.accepted();
  const { rows } = await house.owner.query(
    `select no from task where case_id = $1 and task = 'reachYoungPerson'`,
    [caseId],
  );
  await house.commands.execute(new AssignTask(kirsten.work, caseId, rows[0].no, kirsten.person, null));
  return caseId;
}

const clear = () => house.owner.query('update mail set sent_at = now() where sent_at is null');

describe('a deadline that is breached at midnight', () => {
  it('is told by mail when work begins, with what is owed by when, a link, and no name', async () => {
    house.time.now = '2026-11-02T09:00:00.000Z';
    const caseId = await kirstensCase();
    // Five working days from Monday 2 November are over when Monday 9 November is.
    house.time.now = '2026-11-09T23:00:01.000Z';
    await rings();
    expect(await sent()).toEqual([]);
    house.time.now = '2026-11-10T07:00:01.000Z';
    const mails = await sent();
    const contact = mails.find(
      ({ subject }) => subject?.includes('Kontakt inden 5 arbejdsdage') && subject.includes('overskredet'),
    );
    expect(contact).toMatchObject({
      subject: 'Stafet: En frist er overskredet: Kontakt inden 5 arbejdsdage',
    });
    expect(contact?.to?.[0]?.address).toBe('kui@example.dk');
    expect(contact?.text).toContain('Den udløb mandag den 9. november 2026.');
    expect(contact?.text).toContain(`https://stafet.test/cases/${caseId}`);
    expect(contact?.whole).toContain('Auto-Submitted: auto-generated');
    for (const { whole } of mails) expect(whole).not.toMatch(/Alma|Pr=C3=B8vesen|Prøvesen|120309/);
    // Once is enough.
    const before = mails.length;
    expect(await sent()).toHaveLength(before);
  });

  it('is not told on a day on which the organisation is closed', async () => {
    await clear();
    await house.owner.query(
      `update organisation set calendar = '{"closings": [{"from": "2026-11-16", "to": "2026-11-17", "kind": "closed"}]}' where id = $1`,
      [kirsten.organisation],
    );
    house.time.now = '2026-11-09T09:00:00.000Z';
    await kirstensCase();
    house.time.now = '2026-11-16T09:00:00.000Z';
    await rings();
    expect(await sent()).toEqual([]);
    house.time.now = '2026-11-18T07:30:00.000Z';
    expect((await sent()).length).toBeGreaterThan(0);
    await house.owner.query(`update organisation set calendar = '{"closings": []}' where id = $1`, [
      kirsten.organisation,
    ]);
  });

  it('with nobody who has the case, stands in the organisation’s inbox', async () => {
    await clear();
    house.time.now = '2026-11-23T09:00:00.000Z';
    const { caseId } = await house.accepted();
    house.time.now = '2026-11-30T23:00:01.000Z';
    await rings();
    house.time.now = '2026-12-01T09:00:00.000Z';
    const { rows } = await house.owner.query(
      `select kind from mail where case_id = $1 and not (about ->> 'leader')::boolean`,
      [caseId],
    );
    expect(rows).toEqual([]);
    const told = await house.queries.execute(
      new ListNotifications(kirsten.work, { cursor: null, limit: 100 }),
    );
    expect(told.items).toContainEqual(
      expect.objectContaining({
        caseId,
        what: 'rang',
        about: expect.objectContaining({ clock: 'contactWithinFiveDays', rung: 'breach' }),
      }),
    );
  });

  it('goes to the substitute of somebody away; what is for leaders goes to leaders', async () => {
    await clear();
    const today = localDate(new Date().toISOString());
    await house.commands.execute(
      new EnterAbsence(kirsten.work, kirsten.person, yusuf.person, today, addDays(today, 60)),
    );
    house.time.now = '2026-12-01T09:00:00.000Z';
    await kirstensCase();
    house.time.now = '2026-12-11T09:00:00.000Z';
    await rings();
    const mails = await sent();
    expect(new Set(mails.map(({ to }) => to?.[0]?.address))).toEqual(new Set(['colleague@example.dk']));
    expect(mails.some(({ text }) => text?.includes('Du får mailen som leder.'))).toBe(true);
    expect(mails.some(({ text }) => text?.includes('fordi du har en opgave i sagen'))).toBe(true);
  });
});

describe('a mail server', () => {
  it('that is away gets the mail once it is back; a mail sent twice has one id', async () => {
    await clear();
    house.time.now = '2026-12-14T09:00:00.000Z';
    await house.owner.query(
      `insert into mail (kind, organisation_id, person_id, about, week) values ('weekly', $1, $2,
        '{"overdue": 1, "soon": 2, "unassigned": 3, "stalled": 4, "handoffs": 5}', '2020-01-06')`,
      [yusuf.organisation, yusuf.person],
    );
    const server = await MailServer.listen();
    post = postBy(mailerOf({ from: 'stafet@example.dk', smtpUrl: server.url }));
    await server.close();
    await post.send();
    expect(server.messages).toEqual([]);
    await server.open();
    house.time.now = '2026-12-14T09:01:00.000Z';
    await post.send();
    expect(server.messages).toEqual([]);
    house.time.now = '2026-12-14T09:05:00.000Z';
    await post.send();
    expect(server.messages).toHaveLength(1);
    // Killed between handing it over and noting it: it goes out again, under the same id.
    await house.owner.query(
      `update mail set sent_at = null, next_at = '2020-01-01' where week = '2020-01-06'`,
    );
    await post.send();
    const ids = server.messages.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(server.messages[0]).toContain('4 sager');
    await server.close();
  });
});

describe('the week', () => {
  it('is summed up for leaders when their organisation opens, once, however many workers look', async () => {
    await clear();
    const weeklies = async () =>
      (await sent()).filter(({ subject }) => subject === 'Stafet: Ugen fra mandag den 4. januar 2027');
    house.time.now = '2027-01-04T05:00:00.000Z';
    await Promise.all([post.enterWeeklies(), post.enterWeeklies()]);
    expect(await weeklies()).toEqual([]);
    house.time.now = '2027-01-04T07:00:30.000Z';
    await Promise.all([post.enterWeeklies(), post.enterWeeklies()]);
    const [mail, ...others] = await weeklies();
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/\d+ frister er overskredet/);
    expect(mail?.text).toContain('https://stafet.test/leader');
    house.time.now = '2027-01-06T09:00:00.000Z';
    await post.enterWeeklies();
    expect(await weeklies()).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});
