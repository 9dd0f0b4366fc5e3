import { appendFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, done, freshCpr } from '../../../test/casework.js';
import { OpenCase, type UnitOfWork } from '../commands.js';
import { ReadCase } from '../queries.js';
import { rebuild } from '../worker/rebuild.js';
import { ErasureList } from './erasure-list.js';
import { reapplyErasures } from './erasures.js';
import { LiftHold, ListErasures, ListHolds, OrderErasure, PlaceHold, PreviewErasure } from './retention.js';
import { type RetentionRule, retentionRules } from './rules.js';
import { Upkeep } from './upkeep.js';

const began = '2026-11-02T09:00:00.000Z';
const monthLater = '2026-12-02T09:00:00.000Z';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const rulesByKind: readonly (readonly [string, RetentionRule])[] = Object.entries(retentionRules);

async function column<T>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> {
  const { rows } = await house.owner.query({ text: sql, values: [...values], rowMode: 'array' });
  return rows.map(([value]) => value as T);
}

async function count(what: string, values: readonly unknown[] = []): Promise<number> {
  const [found] = await column<number>(`select count(*)::integer from ${what}`, values);
  return found ?? 0;
}

function clear(at: string): Promise<void> {
  house.time.now = at;
  return house.app.get(Upkeep).clear();
}

/** Until a transaction waits for another one's lock. */
async function someoneWaits(): Promise<void> {
  while ((await count(`pg_stat_activity where wait_event_type = 'Lock'`)) === 0) await pause(20);
}

/** KUI's case, closed at once: the young person is in education again. */
async function closed(cpr = freshCpr(), at = began): Promise<string> {
  house.time.now = at;
  const { gymnasium, kui } = house.people;
  const { caseId } = done(
    await house.commands.execute(
      new OpenCase(
        gymnasium.work,
        'reportDropout',
        { cpr, firstName: 'Alma', lastName: 'Prøvesen' },
        null,
        house.dropout(),
        null,
      ),
    ),
  );
  done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' }));
  done(
    await house.act(kui, caseId, 'closeUpperSecondary', {
      on: '2026-11-02',
      evidenceKind: 'school',
      evidence: 'Skolen har sagt det.',
    }),
  );
  return caseId;
}

const records = (caseId: string) => count('case_record where case_id = $1 and content is not null', [caseId]);
const names = (caseId: string) =>
  count('case_file f join young_person y on y.id = f.subject where f.id = $1 and y.last_name is not null', [
    caseId,
  ]);

describe('the table of rules', () => {
  it('answers for every table that there is, once', async () => {
    const tables = await column<string>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const answered = rulesByKind.flatMap(([, { tables: own }]) => own);
    expect([...answered].sort()).toEqual([...tables].sort());
  });
});

describe('a closed case', () => {
  it('without a decision is erased two years after its close, and not before', async () => {
    const caseId = await closed();
    const before = await records(caseId);
    expect(before).toBeGreaterThan(2);
    await clear('2028-11-01T09:00:00.000Z');
    expect([await records(caseId), await names(caseId)]).toEqual([before, 1]);
    await clear('2028-11-02T09:00:01.000Z');
    expect([await records(caseId), await names(caseId)]).toEqual([0, 0]);
    expect(await count('name_word where case_id = $1', [caseId])).toBe(0);
    expect(await column('select kind from erasure where case_id = $1', [caseId])).toEqual(['caseUndecided']);
  });

  it('keeps its log, and the rebuild finds nothing that differs', async () => {
    const caseId = await closed();
    await clear('2028-12-02T09:00:00.000Z');
    expect(await records(caseId)).toBe(0);
    expect(await count('case_event where case_id = $1', [caseId])).toBe(3);
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
    const view = await house.queries.execute(new ReadCase(house.people.kui.work, caseId));
    expect(view).toMatchObject({ id: caseId, youngPerson: null, outcome: 'upperSecondary' });
  });

  it('leaves the young person their name as long as another case of theirs stands', async () => {
    const cpr = freshCpr();
    const older = await closed(cpr);
    const newer = await closed(cpr, '2027-11-02T09:00:00.000Z');
    await clear('2028-12-02T09:00:00.000Z');
    expect([await records(older), await names(older)]).toEqual([0, 1]);
    expect(await records(newer)).toBeGreaterThan(0);
    await clear('2029-12-02T09:00:00.000Z');
    expect([await records(newer), await names(newer), await names(older)]).toEqual([0, 0, 0]);
  });

  it('is erased once, however many workers clear at once', async () => {
    const all = [await closed(), await closed(), await closed()];
    house.time.now = '2028-12-02T09:00:00.000Z';
    await Promise.all([1, 2, 3].map(() => house.app.get(Upkeep).clear()));
    expect(
      await column('select count(*)::integer from erasure where case_id = any ($1) group by case_id', [all]),
    ).toEqual([1, 1, 1]);
  });

  it('waits for whoever has the case in hand, and is not passed over', async () => {
    const caseId = await closed();
    house.time.now = '2028-12-02T09:00:00.000Z';
    const other = new pg.Client(house.ownerUrl);
    await other.connect();
    await other.query('begin');
    await other.query('select from case_file where id = $1 for update', [caseId]);
    const clearing = house.app.get(Upkeep).clear();
    await someoneWaits();
    await other.query('commit');
    await other.end();
    await clearing;
    expect(await records(caseId)).toBe(0);
  });
});

describe('a case that never left its school', () => {
  it('is erased a year after anybody did anything, open or not; its birthdays ring no more', async () => {
    house.time.now = began;
    const { gymnasium } = house.people;
    const { caseId } = done(
      await house.commands.execute(
        new OpenCase(
          gymnasium.work,
          'reportRisk',
          { cpr: freshCpr(), firstName: 'Bo', lastName: 'Prøvesen' },
          null,
          riskNotice(),
          null,
        ),
      ),
    );
    expect(
      await count(`clock where case_id = $1 and clock = 'turns25' and rung_at is not null`, [caseId]),
    ).toBe(1);
    await clear(monthLater);
    expect(await records(caseId)).toBe(1);
    await clear('2027-11-02T09:00:01.000Z');
    expect([await records(caseId), await names(caseId)]).toEqual([0, 0]);
    expect(
      await count(`clock where case_id = $1 and clock = 'turns25' and rung_at is not null`, [caseId]),
    ).toBe(0);
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });
});

describe('a leader of the holder', () => {
  const leader = () => ({
    ...house.people.kui.work,
    actor: { ...house.people.kui.work.actor, leader: true },
  });

  beforeAll(async () => {
    const { kui } = house.people;
    await house.owner.query(
      `insert into membership (person_id, organisation_id, role, valid_from) values ($1, $2, 'leader', '2026-01-01')`,
      [kui.person, kui.organisation],
    );
  });

  it('stops an erasure that is due, until it is let go again; both are logged', async () => {
    const caseId = await closed();
    const hold = await house.commands.execute(new PlaceHold(leader(), caseId, 'complaint', null));
    if (hold.kind !== 'done') throw new Error(hold.kind);
    await clear('2029-01-02T09:00:00.000Z');
    expect(await records(caseId)).toBeGreaterThan(0);
    const page = { cursor: null, limit: 10 };
    expect((await house.queries.execute(new ListHolds(leader(), page))).items).toMatchObject([
      { id: hold.id, caseId, reason: 'complaint', placedBy: 'kui', liftedAt: null },
    ]);
    expect(await house.commands.execute(new LiftHold(leader(), hold.id))).toMatchObject({ kind: 'done' });
    await clear('2029-01-02T09:00:00.000Z');
    expect(await records(caseId)).toBe(0);
    expect(
      await column(
        `select operation from access_log where case_ids = array[$1::uuid] and purpose = 'leadership'`,
        [caseId],
      ),
    ).toEqual(expect.arrayContaining(['place-hold', 'lift-hold']));
  });

  it('stops it until a day, and no longer', async () => {
    const caseId = await closed();
    await house.commands.execute(new PlaceHold(leader(), caseId, 'court', '2029-02-01'));
    await clear('2029-02-01T12:00:00.000Z');
    expect(await records(caseId)).toBeGreaterThan(0);
    await clear('2029-02-02T00:00:00.000Z');
    expect(await records(caseId)).toBe(0);
  });

  it('has a case erased before its time, sees before what goes, and after that it is gone', async () => {
    const caseId = await closed();
    const preview = await house.queries.execute(new PreviewErasure(leader(), caseId));
    expect(preview).toMatchObject({
      records: 3,
      versions: 3,
      otherCases: 0,
      steps: 3,
      held: false,
      erased: false,
    });
    const order = () => house.commands.execute(new OrderErasure(leader(), caseId, 'unlawful'));
    expect(await order()).toMatchObject({ kind: 'done' });
    expect(await order()).toEqual({ kind: 'erased-already' });
    await house.app.get(Upkeep).carryOutOrders();
    expect([await records(caseId), await names(caseId)]).toEqual([0, 0]);
    const all = await house.queries.execute(new ListErasures(leader(), { cursor: null, limit: 100 }));
    const erased = all.items.find((one) => one.caseId === caseId);
    expect(erased).toMatchObject({
      caseId,
      kind: 'onDemand',
      reason: 'unlawful',
      records: 3,
      personErased: true,
    });
  });

  it('erases nothing that is held, open, or another’s; nor does anybody who leads nothing', async () => {
    const { kui, neighbour } = house.people;
    const caseId = await closed();
    const as = (work: UnitOfWork, id = caseId) =>
      house.commands.execute(new OrderErasure(work, id, 'objection'));
    expect(await as(house.people.colleague.work)).toEqual({ kind: 'leaders-only' });
    expect(await as(neighbour.work)).toEqual({ kind: 'not-found' });
    expect(await as(house.people.gymnasium.work)).toEqual({ kind: 'wrong-party' });
    const hold = await house.commands.execute(new PlaceHold(leader(), caseId, 'supervision', null));
    expect(await as(leader())).toEqual({ kind: 'case-held' });
    if (hold.kind === 'done') await house.commands.execute(new LiftHold(leader(), hold.id));
    const { caseId: running } = await house.notice();
    done(await house.act(kui, running, 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' }));
    expect(await as(leader(), running)).toEqual({ kind: 'case-open' });
  });
});

describe('the list of erasures outside of the database', () => {
  it('erases again what a restored database still knows', async () => {
    const caseId = await closed();
    const kept = await house.owner.query('select * from case_record where case_id = $1', [caseId]);
    await clear('2028-12-02T09:00:00.000Z');
    expect(await records(caseId)).toBe(0);
    // As a backup from before would have it.
    await house.owner.query('delete from erasure where case_id = $1', [caseId]);
    for (const { id, revision, content, salt } of kept.rows)
      await house.owner.query(
        'update case_record set content = $3, salt = $4 where id = $1 and revision = $2',
        [id, revision, JSON.stringify(content), salt],
      );
    await house.owner.query(
      `update young_person set last_name = 'Prøvesen' where id = (select subject from case_file where id = $1)`,
      [caseId],
    );
    expect(await reapplyErasures(house.ownerUrl, new ErasureList(house.erasures))).toBe(1);
    expect([await records(caseId), await names(caseId)]).toEqual([0, 0]);
    expect(await reapplyErasures(house.ownerUrl, new ErasureList(house.erasures))).toBe(0);
  });

  it('knows each erasure that the database knows, and reads on after a line that was broken off', async () => {
    const list = new ErasureList(house.erasures);
    const listed = new Set((await list.read()).map(({ id }) => id));
    for (const id of await column<string>('select id from erasure where erased_at is not null'))
      expect(listed.has(id)).toBe(true);
    await appendFile(house.erasures, '01945c2c-0000-7000');
    const one = {
      id: '01945c2c-0000-7000-8000-000000000001',
      caseId: '01945c2c-0000-7000-8000-000000000002',
      at: began,
      kind: 'caseDecided',
    };
    await list.append([one]);
    expect((await list.read()).at(-1)).toEqual(one);
  });
});

describe('time moved on by six years', () => {
  it('leaves no row that is overdue, of any kind', async () => {
    await closed();
    await clear(began);
    const later = '2032-12-02T09:00:00.000Z';
    await clear(later);
    for (const [kind, { after, overdue }] of rulesByKind) {
      for (const { table, since } of overdue ?? []) {
        const left = await count(`${table} where ${since} < $1::timestamptz - $2::interval`, [later, after]);
        expect([kind, table, left]).toEqual([kind, table, 0]);
      }
    }
    expect(
      await count(
        'case_record r join case_file f on f.id = r.case_id where f.closed_at is not null and r.content is not null',
      ),
    ).toBe(0);
  });
});

function riskNotice(): Readonly<Record<string, unknown>> {
  const { droppedOutOn, ...rest } = house.dropout();
  return { ...rest, noticedOn: droppedOutOn };
}
