import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { youthDropout } from '#domain';
import { CaseworkHouse, type Colleague, done, freshCpr } from '../../../test/casework.js';
import { AssignTask, OpenCase } from '../commands.js';
import {
  CursorWrong,
  ListActions,
  ListCases,
  ListHandoffs,
  ListNotices,
  ListNotifications,
  ListRecords,
  ListTasks,
  ReadCase,
  ReadTimeline,
} from '../queries.js';
import { Outbox } from '../worker/outbox.js';

let house: CaseworkHouse;

beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const first = { cursor: null, limit: 50 };
const attempt = {
  on: '2026-11-02',
  channel: 'phone',
  result: 'noAnswer',
  nextOn: '2026-11-09',
  next: 'Ringe igen',
};

const read = (by: Colleague, caseId: string) => house.queries.execute(new ReadCase(by.work, caseId));
const records = (by: Colleague, caseId: string) => house.queries.execute(new ListRecords(by.work, caseId));
const lastAccess = async () =>
  (
    await house.owner.query(
      'select operation, person_id, party_id, case_ids from access_log order by id desc limit 1',
    )
  ).rows[0];

describe('a case', () => {
  it('is read by its holder with all that belongs to it', async () => {
    const { caseId, revision } = await house.accepted();
    const { kui, gymnasium } = house.people;
    const view = await read(kui, caseId);
    expect(view).toMatchObject({
      id: caseId,
      relation: 'holder',
      youngPerson: { firstName: 'Alma', lastName: 'Prøvesen' },
      stage: 'outreach',
      leg: 'kui',
      holder: { role: 'kui', id: kui.organisation },
      revision,
      version: 2,
      outcome: null,
      definition: { name: 'youth-dropout', version: youthDropout.version },
      facts: { programmeType: 'gymnasium', ageAtOpening: 17 },
    });
    expect(view?.parties).toContainEqual({ role: 'school', id: gymnasium.organisation, relation: 'party' });
    expect(view?.deadlines).toContainEqual(
      expect.objectContaining({ clock: 'contactWithinFiveDays', kind: 'statutory' }),
    );
    expect(view?.asks).toContainEqual(expect.objectContaining({ ask: 'handoverToKui', answer: 'receive' }));
    expect(view).toMatchObject({ stageLabel: { da: expect.any(String) }, outcomeLabel: null });
    expect(view?.asks.find(({ ask }) => ask === 'handoverToKui')?.label.da).toBe('Overlevering til KUI');
    const running = (view?.deadlines ?? [])
      .filter(({ ended }) => ended === null)
      .flatMap(({ due }) => due ?? []);
    expect(view?.due).toBe(running.sort()[0]);
    expect(view?.deadlines.find(({ clock }) => clock === 'contactWithinFiveDays')).toMatchObject({
      remaining: { days: 5 },
      priority: 'later',
    });
  });

  it('says of a deadline what it is, where it comes from, and why it is on that day', async () => {
    const { kui } = house.people;
    const close = (closings: readonly object[]) =>
      house.owner.query('update organisation set calendar = $2 where id = $1', [
        kui.organisation,
        JSON.stringify({ closings }),
      ]);
    await close([{ from: '2026-11-04', to: '2026-11-05', kind: 'closed', label: 'Flytning' }]);
    const { caseId } = await house.accepted();
    const deadline = async (name: string) =>
      (await read(kui, caseId))?.deadlines.find(({ clock }) => clock === name);
    expect(await deadline('contactWithinFiveDays')).toMatchObject({
      label: { da: 'Kontakt inden 5 arbejdsdage' },
      source: 'Bekendtgørelse om 15-17-åriges pligt (Pligt-BEK) §10',
      due: '2026-11-11T23:00:00.000Z',
      why: {
        da: '5 arbejdsdage fra mandag den 2. november 2026 (Overlevering til KUI), til og med onsdag den 11. november 2026; ikke talt med: weekender og Flytning (4. november til 5. november); efter Bekendtgørelse om 15-17-åriges pligt (Pligt-BEK) §10.',
      },
    });
    await close([]);
    // It goes on explaining itself by the calendar that it was set by.
    expect((await deadline('contactWithinFiveDays'))?.why?.da).toContain('Flytning');
  });

  it('names the day of a birthday to its holder, until the date of birth is erased', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const turns18 = async () => (await read(kui, caseId))?.deadlines.find(({ clock }) => clock === 'turns18');
    expect((await turns18())?.why).toEqual({
      da: 'På 18-årsdagen, den 12. marts 2027.',
      en: 'On the 18th birthday, 12 March 2027.',
    });
    await house.owner.query(
      'update young_person set birth_date = null where id = (select subject from case_file where id = $1)',
      [caseId],
    );
    expect((await turns18())?.why).toEqual({ da: 'På 18-årsdagen.', en: 'On turning 18.' });
  });

  it('goes on explaining itself when it has ended, with its pauses', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const deadline = async (name: string) =>
      (await read(kui, caseId))?.deadlines.findLast(({ clock, ended }) => clock === name && ended !== null);
    expect(await deadline('handoverToKui')).toMatchObject({
      label: { da: 'Overlevering til KUI' },
      source: null,
      why: {
        da: '2 arbejdsdage fra mandag den 2. november 2026 («Overlevering til KUI» blev sendt), til og med onsdag den 4. november 2026; lokalt servicemål.',
      },
      goal: { meets: { da: '«Modtag sagen» eller «Send til rette kommune»' } },
      lastDay: '2026-11-04',
    });
    const contact = { on: '2026-11-02', channel: 'phone', agreed: 'Mødes på fredag.' };
    done(await house.act(kui, caseId, 'establishContact', contact));
    done(await house.act(kui, caseId, 'awaitYoungPerson', { what: 'Svar på sms', until: '2026-11-20' }));
    house.time.now = '2026-11-06T09:00:00.000Z';
    done(await house.act(kui, caseId, 'awaitingYoungPerson.gaveNoAnswer'));
    done(
      await house.act(kui, caseId, 'closeMovedAway', {
        on: '2026-11-06',
        evidenceKind: 'register',
        evidence: 'Er flyttet.',
      }),
    );
    expect(await deadline('assessmentDecided')).toMatchObject({
      how: 'void',
      pauses: [{ to: '2026-11-06T09:00:00.000Z', reason: { da: expect.stringContaining('den unge') } }],
      why: { da: expect.stringContaining('pause 2. november til 6. november') },
      rungs: [{ name: 'warn' }, { name: 'breach', rang: null }, { name: 'escalate', leader: true }],
    });
    house.time.now = '2026-11-02T09:00:00.000Z';
  });

  it('shows a school what the law lets it see: who has the case and what became of its own ask', async () => {
    const { caseId } = await house.accepted();
    const { kui, gymnasium } = house.people;
    const view = await read(gymnasium, caseId);
    expect(view).toMatchObject({
      relation: 'formerSchool',
      holder: { role: 'kui', id: kui.organisation },
      stage: null,
      leg: null,
      stageSince: null,
      facts: {},
      parties: [
        { role: 'kui', id: kui.organisation, relation: 'holder' },
        { role: 'school', id: gymnasium.organisation, relation: 'party' },
      ],
      asks: [{ ask: 'handoverToKui', how: 'answered' }],
    });
    expect(new Set(view?.deadlines.map(({ clock }) => clock))).toEqual(new Set(['handoverToKui', 'stalled']));
  });

  it('does not exist for those who have nothing to do with it', async () => {
    const { caseId } = await house.accepted();
    const { neighbour, fgu } = house.people;
    expect(await read(neighbour, caseId)).toBeNull();
    expect(await read(fgu, caseId)).toBeNull();
    expect(await records(fgu, caseId)).toBeNull();
    expect(await house.queries.execute(new ListActions(fgu.work, caseId))).toBeNull();
    expect(await house.queries.execute(new ReadTimeline(fgu.work, caseId, first))).toBeNull();
    expect(await read(neighbour, randomUUID())).toBeNull();
  });

  it('is seen by the young person; the custody holder sees that there is one, and no more of it than their own part', async () => {
    const { gymnasium, kui } = house.people;
    const { caseId } = done(
      await house.commands.execute(
        new OpenCase(
          gymnasium.work,
          'reportDropout',
          { cpr: freshCpr(), firstName: 'Alma', lastName: 'Prøvesen' },
          { birthDate: '1980-05-04', firstName: 'Mia', lastName: 'Prøvesen' },
          house.dropout(),
          null,
        ),
      ),
    );
    done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
    const { rows } = await house.owner.query(
      `select f.subject, p.id as guardian, p.id = any (f.party_ids) as let_in
       from case_file f join case_party p on p.case_id = f.id and p.role = 'guardian' where f.id = $1`,
      [caseId],
    );
    // The rows let the bound custody holder in: it is the domain's table alone that closes the case.
    expect(rows).toEqual([{ subject: expect.any(String), guardian: expect.any(String), let_in: true }]);
    const as = (role: string, party: string) => ({
      actor: { person: randomUUID(), role, party },
      purpose: 'self-service',
    });
    expect(
      await house.queries.execute(new ReadCase(as('youngPerson', rows[0].subject), caseId)),
    ).toMatchObject({
      relation: 'subject',
      stage: 'outreach',
    });
    const custody = await house.queries.execute(new ReadCase(as('guardian', rows[0].guardian), caseId));
    expect(custody).toMatchObject({ relation: 'guardian', holder: null, stage: null, facts: {}, asks: [] });
    const timeline = new ReadTimeline(as('guardian', rows[0].guardian), caseId, { cursor: null, limit: 50 });
    const told = (await house.queries.execute(timeline))?.items.flatMap(({ events }) => events);
    expect(told).toEqual([{ type: 'partyBound', role: 'guardian', id: rows[0].guardian }]);
  });
});

describe('actions', () => {
  it('say what is open, and why the rest is not', async () => {
    const { caseId, revision } = await house.accepted();
    const listed = await house.queries.execute(new ListActions(house.people.kui.work, caseId));
    expect(listed?.revision).toBe(revision);
    const named = (name: string) => listed?.actions.find(({ action }) => action === name);
    expect(named('establishContact')).toMatchObject({ closed: null, form: 'contactEstablished' });
    expect(named('offerToFgu')).toMatchObject({ closed: { refused: 'action-not-open-here' } });
  });
});

describe('records', () => {
  it('reach the receiver as far as the package goes: a preview before, the elements after', async () => {
    const { caseId } = await house.notice();
    const { kui, gymnasium } = house.people;
    const [before] = (await records(kui, caseId)) ?? [];
    expect(before).toMatchObject({ form: 'dropoutNotice', whole: false, by: { role: 'school' } });
    expect(before?.fields).toMatchObject({ programme: 'Stx', counsellor: 'Gorm Prøvelund' });
    expect(before?.fields).not.toHaveProperty('situation');

    done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
    const after = (await records(kui, caseId)) ?? [];
    expect(after.find(({ form }) => form === 'dropoutNotice')?.fields).toEqual(house.dropout());

    done(await house.act(kui, caseId, 'recordContactAttempt', attempt));
    const school = (await records(gymnasium, caseId)) ?? [];
    expect(school.map(({ form }) => form).sort()).toEqual(['dropoutNotice', 'receipt']);
  });

  it('that are erased are there, empty', async () => {
    const { caseId } = await house.accepted();
    done(await house.act(house.people.kui, caseId, 'recordContactAttempt', attempt));
    await house.owner.query(
      `update case_record set content = null, salt = null where case_id = $1 and form = 'contactAttempt'`,
      [caseId],
    );
    const found = (await records(house.people.kui, caseId)) ?? [];
    expect(found.find(({ form }) => form === 'contactAttempt')).toMatchObject({ fields: {}, whole: false });
  });
});

describe('the timeline', () => {
  it('tells the holder everything, newest first and page by page, and the baton’s way once', async () => {
    const { caseId } = await house.accepted();
    const { kui, gymnasium } = house.people;
    house.time.now = '2026-11-02T10:00:00.000Z';
    for (let times = 0; times < 3; times++)
      done(await house.act(kui, caseId, 'recordContactAttempt', attempt));
    const newest = await house.queries.execute(
      new ReadTimeline(kui.work, caseId, { cursor: null, limit: 3 }),
    );
    expect(newest?.items.map(({ version }) => version)).toEqual([5, 4, 3]);
    expect(newest?.baton).toEqual([
      {
        holder: { role: 'school', id: gymnasium.organisation },
        from: expect.any(String),
        to: expect.any(String),
        began: 'droppedOut',
      },
      {
        holder: { role: 'kui', id: kui.organisation },
        from: expect.any(String),
        to: null,
        began: 'outreach',
      },
    ]);
    expect(newest?.items[0]?.by).toEqual({ role: 'kui', party: kui.organisation, person: kui.person });
    const older = await house.queries.execute(
      new ReadTimeline(kui.work, caseId, { cursor: newest?.next ?? null, limit: 3 }),
    );
    expect(older?.items.map(({ version }) => version)).toEqual([2, 1]);
    expect(older?.next).toBeNull();
    expect(older?.baton).toEqual([]);
    expect(older?.items.at(-1)?.by).toEqual({ role: 'school', party: gymnasium.organisation, person: null });
  });

  it('tells a school what it did itself and what answered it', async () => {
    const { caseId } = await house.accepted();
    done(await house.act(house.people.kui, caseId, 'recordContactAttempt', attempt));
    const { gymnasium } = house.people;
    const told = await house.queries.execute(new ReadTimeline(gymnasium.work, caseId, first));
    expect(told?.items.map(({ version }) => version)).toEqual([2, 1]);
    expect(told?.items[0]?.events.map(({ type }) => type)).toEqual(['answered', 'askEnded']);
    expect(told?.baton).toEqual([]);
  });
});

describe('lists', () => {
  let other: CaseworkHouse;
  let cases: string[];

  beforeAll(async () => {
    other = await CaseworkHouse.open();
    cases = [];
    for (let n = 0; n < 7; n++) {
      other.time.now = `2026-11-0${2 + (n % 3)}T09:00:00.000Z`;
      cases.push((await other.notice(n < 5 ? other.people.gymnasium : other.people.vocational)).caseId);
    }
  });
  afterAll(() => other.close());

  async function walk<T>(
    list: (cursor: string | null) => Promise<{ items: readonly T[]; next: string | null }>,
  ) {
    const pages: T[][] = [];
    let cursor: string | null = null;
    do {
      const page = await list(cursor);
      pages.push([...page.items]);
      cursor = page.next;
    } while (cursor !== null);
    return pages;
  }

  it('page through every case once, nearest deadline first', async () => {
    const { kui } = other.people;
    const pages = await walk((cursor) =>
      other.queries.execute(new ListCases(kui.work, { cursor, limit: 3 }, {})),
    );
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    const all = pages.flat();
    expect(all.map(({ id }) => id).sort()).toEqual([...cases].sort());
    const dues = all.flatMap(({ due }) => due ?? []);
    expect(dues).toHaveLength(7);
    expect(dues).toEqual([...dues].sort());
    expect(all[0]).toMatchObject({ relation: 'offered', youngPerson: { firstName: 'Alma' } });
  });

  it('say whose the nearest deadline is to keep, also to those who wait for it', async () => {
    const { kui, gymnasium } = other.people;
    const offeredTo = async ({ work }: Colleague) => {
      const { items } = await other.queries.execute(new ListCases(work, first, {}));
      return items.find(({ id }) => id === offered);
    };
    const [offered] = (
      await walk((cursor) => other.queries.execute(new ListCases(kui.work, { cursor, limit: 3 }, {})))
    )
      .flat()
      .map(({ id }) => id);
    const dueOwner = { role: 'kui', id: kui.organisation };
    expect(await offeredTo(kui)).toMatchObject({ relation: 'offered', dueOwner });
    expect(await offeredTo(gymnasium)).toMatchObject({ relation: 'holder', dueOwner });
  });

  it('filter by what is open, held and where it stands', async () => {
    const { gymnasium, kui } = other.people;
    const count = async (by: Colleague, filter: ConstructorParameters<typeof ListCases>[2]) =>
      (await other.queries.execute(new ListCases(by.work, first, filter))).items.length;
    expect(await count(gymnasium, {})).toBe(5);
    expect(await count(gymnasium, { holding: true, open: true })).toBe(5);
    expect(await count(kui, { holding: true })).toBe(0);
    expect(await count(gymnasium, { stage: 'droppedOut' })).toBe(5);
    expect(await count(gymnasium, { stage: 'outreach' })).toBe(0);
    expect(await count(gymnasium, { open: false })).toBe(0);
  });

  it('show an inbox its tasks by their deadlines, and who has taken which', async () => {
    const { kui, colleague } = other.people;
    const pages = await walk((cursor) =>
      other.queries.execute(new ListTasks(kui.work, { cursor, limit: 4 }, {})),
    );
    expect(pages.map((page) => page.length)).toEqual([4, 3]);
    const [task] = pages.flat();
    expect(task).toMatchObject({
      task: 'receiveHandover',
      label: { da: 'Modtag sagen', en: 'Receive the case' },
      assignee: null,
      leader: false,
      youngPerson: { firstName: 'Alma' },
    });
    if (!task) throw new Error('No task');
    done(
      await other.commands.execute(
        new AssignTask(colleague.work, task.caseId, task.no, colleague.person, null),
      ),
    );
    const tasks = async (by: Colleague, filter: ConstructorParameters<typeof ListTasks>[2]) =>
      (await other.queries.execute(new ListTasks(by.work, first, filter))).items.length;
    expect(await tasks(colleague, { assignee: 'me' })).toBe(1);
    expect(await tasks(kui, { assignee: 'me' })).toBe(0);
    expect(await tasks(kui, { assignee: 'nobody' })).toBe(6);
    expect(await tasks(kui, { caseId: task.caseId })).toBe(1);
    expect(await tasks(other.people.neighbour, {})).toBe(0);
  });

  it('show a school what became of what it has sent, the newest case first', async () => {
    const { kui, gymnasium, neighbour } = other.people;
    const notices = (by: Colleague, limit = 50) =>
      walk((cursor) => other.queries.execute(new ListNotices(by.work, { cursor, limit })));
    const pages = await notices(gymnasium, 2);
    const found = pages.flat();
    const ids = found.map((notice) => notice.case.id);
    expect(pages.length).toBeGreaterThan(1);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(found.flatMap(({ sent }) => sent.filter(({ ended }) => ended === null))).toHaveLength(5);
    for (const { sent } of found) expect(sent).not.toEqual([]);
    expect((await notices(kui)).flat()).toEqual([]);
    expect((await notices(neighbour)).flat()).toEqual([]);
  });

  it('show handoffs to their receiver with preview and answers, and to their sender', async () => {
    const { kui, gymnasium } = other.people;
    const handoffs = (by: Colleague, direction: 'incoming' | 'outgoing', limit = 50) =>
      walk((cursor) => other.queries.execute(new ListHandoffs(by.work, { cursor, limit }, { direction })));
    const incoming = await handoffs(kui, 'incoming', 5);
    expect(incoming.map((page) => page.length)).toEqual([5, 2]);
    const [offer] = incoming.flat();
    expect(offer).toMatchObject({
      ask: 'handoverToKui',
      kind: 'handoff',
      ended: null,
      youngPerson: { firstName: 'Alma' },
    });
    expect(offer?.preview[0]?.fields).toMatchObject({ programme: 'Stx' });
    expect(offer?.preview[0]?.fields).not.toHaveProperty('tried');
    expect(offer?.answers.map(({ action, closed }) => [action, closed])).toEqual([
      ['handoverToKui.receive', null],
      ['handoverToKui.redirect', null],
    ]);
    const outgoing = (await handoffs(gymnasium, 'outgoing')).flat();
    expect(outgoing).toHaveLength(5);
    expect(outgoing[0]?.answers.every(({ closed }) => closed !== null)).toBe(true);
    expect((await handoffs(kui, 'outgoing')).flat()).toEqual([]);
    expect((await handoffs(other.people.fgu, 'incoming')).flat()).toEqual([]);
  });

  it('show what one was told, newest first, once it is delivered', async () => {
    const { kui } = other.people;
    const outbox = other.app.get(Outbox);
    const owed = await outbox.claim(1_000);
    for (const { id, kind } of owed)
      if (kind !== 'changed') await Promise.all([outbox.deliver(id), outbox.deliver(id)]);
    const pages = await walk((cursor) =>
      other.queries.execute(new ListNotifications(kui.work, { cursor, limit: 4 })),
    );
    expect(pages.map((page) => page.length)).toEqual([4, 3]);
    const told = pages.flat();
    expect(told[0]).toMatchObject({
      what: 'asked',
      about: { ask: 'handoverToKui' },
      youngPerson: { firstName: 'Alma', lastName: 'Prøvesen' },
    });
    expect(told.map(({ at }) => at)).toEqual(
      told
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(told.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
  });

  it('refuse a cursor that they never gave out', async () => {
    const { kui } = other.people;
    const { next } = await other.queries.execute(new ListCases(kui.work, { cursor: null, limit: 1 }, {}));
    const wrong = ['', 'x', '\u0000', Buffer.from('cases').toString('base64url'), `${next}AAAA`];
    for (const cursor of wrong) {
      await expect(other.queries.execute(new ListCases(kui.work, { cursor, limit: 1 }, {}))).rejects.toThrow(
        CursorWrong,
      );
    }
    await expect(
      other.queries.execute(new ListTasks(kui.work, { cursor: next, limit: 1 }, {})),
    ).rejects.toThrow(CursorWrong);
  });
});

describe('the access log', () => {
  it('has one row for every answer: who, for whom, which cases', async () => {
    const { caseId } = await house.accepted();
    const { kui, neighbour } = house.people;
    const entry = { person_id: kui.person, party_id: kui.organisation, case_ids: [caseId] };
    await read(kui, caseId);
    expect(await lastAccess()).toEqual({ ...entry, operation: 'read-case' });
    await house.queries.execute(new ListTasks(kui.work, first, { caseId }));
    expect(await lastAccess()).toEqual({ ...entry, operation: 'list-tasks' });
    await read(neighbour, caseId);
    expect(await lastAccess()).toMatchObject({ party_id: neighbour.organisation, case_ids: [] });
  });

  it('that cannot be written leaves no answer', async () => {
    const { caseId } = await house.accepted();
    await house.owner.query('alter table access_log add constraint full_disk check (false) not valid');
    await expect(read(house.people.kui, caseId)).rejects.toThrow(
      'The database refused to log an access: 23514',
    );
    await house.owner.query('alter table access_log drop constraint full_disk');
    expect(await read(house.people.kui, caseId)).not.toBeNull();
  });
});
