import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done, freshCpr } from '../../../test/casework.js';
import { addDays, localDate } from '../../domain/index.js';
import { OpenCase } from '../commands.js';
import { ListCases, ListNotifications, ReadCase } from '../queries.js';
import { rebuild } from '../worker/rebuild.js';
import { EndNeed, MarkNeed, ProtectName, ReadProtection } from './protection.js';

const today = localDate(new Date().toISOString());
const page = { cursor: null, limit: 50 };

let house: CaseworkHouse;
/** KUI's leader. */
let leader: Colleague;
beforeAll(async () => {
  house = await CaseworkHouse.open();
  leader = house.people.kui;
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role, valid_from) values ($1, $2, 'leader', '2026-01-01')`,
    [leader.person, leader.organisation],
  );
});
afterAll(() => house.close());

let caseId: string;
beforeEach(async () => {
  caseId = await opened(true);
});

/** A case that KUI has taken over from the gymnasium. */
async function opened(isProtected: boolean, cpr = freshCpr(), lastName = 'Skjultesen'): Promise<string> {
  const { work } = house.people.gymnasium;
  const person = { cpr, firstName: 'Maja', lastName, ...(isProtected && { protected: true }) };
  const command = new OpenCase(work, 'reportDropout', person, null, house.dropout(), null);
  const { caseId: id } = done(await house.commands.execute(command));
  done(await house.act(house.people.kui, id, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
  return id;
}

const nameFor = async (by: Colleague, id = caseId) =>
  (await house.queries.execute(new ReadCase(by.work, id)))?.youngPerson ?? null;
const mark = (by: Colleague, to: Colleague, until = addDays(today, 30)) =>
  house.commands.execute(new MarkNeed(by.work, caseId, to.person, 'contact', until));
const foundByName = async (by: Colleague, q = 'skjult') =>
  (await house.queries.execute(new ListCases(by.work, page, { q }))).items.map(({ id }) => id);

async function logged(operation: string): Promise<number> {
  const { rows } = await house.owner.query(
    `select count(*)::integer as n from access_log where operation = $1 and case_ids = array[$2]::uuid[]`,
    [operation, caseId],
  );
  return rows[0].n;
}

it('given a protected name, then who reported it knows it, and nobody else, in no list and no search', async () => {
  const { kui, colleague, gymnasium } = house.people;
  expect(await nameFor(gymnasium)).toEqual({ firstName: 'Maja', lastName: 'Skjultesen' });
  expect(await nameFor(kui)).toBeNull();
  expect(await nameFor(colleague)).toBeNull();
  expect(await foundByName(kui)).toEqual([]);
  expect(await foundByName(gymnasium)).toEqual([]);
  const { items } = await house.queries.execute(new ListCases(kui.work, page, {}));
  expect(items.find(({ id }) => id === caseId)).toMatchObject({ youngPerson: null, nameProtected: true });
  const news = await house.queries.execute(new ListNotifications(kui.work, page));
  expect(JSON.stringify(news)).not.toContain('Skjultesen');
  expect(await rebuild(house.ownerUrl)).toMatchObject({ differences: [] });
});

it('when a leader marks a need, then that colleague knows the name until the day, and it is listed and logged', async () => {
  const { colleague, kui } = house.people;
  expect(await mark(leader, colleague)).toBeNull();
  expect(await nameFor(colleague)).toEqual({ firstName: 'Maja', lastName: 'Skjultesen' });
  expect(await nameFor(kui)).toBeNull();
  const view = await house.queries.execute(new ReadProtection(kui.work, caseId));
  expect(view).toMatchObject({
    protected: true,
    mayProtect: true,
    needs: [{ colleague: { id: colleague.person }, reason: 'contact', until: addDays(today, 30) }],
  });
  expect(await logged('mark-need')).toBe(1);
  // The other side's needs are none of ours.
  const theirs = await house.queries.execute(new ReadProtection(house.people.gymnasium.work, caseId));
  expect(theirs?.needs).toMatchObject([{ reason: 'own-notice' }]);

  const need = view?.needs[0]?.id ?? '';
  expect(await house.commands.execute(new EndNeed(house.people.gymnasium.work, caseId, need))).toBe(false);
  expect(await house.commands.execute(new EndNeed(leader.work, caseId, need))).toBe(true);
  expect(await nameFor(colleague)).toBeNull();
});

it('given a need whose last day has passed, or that was not a leader’s to mark, then the name stays withheld', async () => {
  const { colleague, neighbour } = house.people;
  await mark(leader, colleague, addDays(today, -1));
  expect(await nameFor(colleague)).toBeNull();
  expect(await mark(colleague, colleague)).toBe('leaders-only');
  expect(await mark(leader, neighbour)).toBe('unknown-colleague');
  expect(await mark(neighbour, neighbour)).toBe('not-found');
  expect(await nameFor(colleague)).toBeNull();
});

it('when who holds the case says later that the name is protected, then it is withheld, and given back when it is not', async () => {
  const { kui, gymnasium } = house.people;
  caseId = await opened(false, freshCpr(), 'Senskjult');
  expect(await foundByName(kui, 'senskjult')).toEqual([caseId]);
  expect(await house.commands.execute(new ProtectName(gymnasium.work, caseId, true))).toBe(false);
  expect(await house.commands.execute(new ProtectName(kui.work, caseId, true))).toBe(true);
  expect([await nameFor(kui), await nameFor(gymnasium)]).toEqual([null, null]);
  expect(await foundByName(kui, 'senskjult')).toEqual([]);
  expect(await logged('protect-name')).toBe(1);

  expect(await house.commands.execute(new ProtectName(kui.work, caseId, false))).toBe(false);
  expect(await mark(leader, kui)).toBeNull();
  expect(await house.commands.execute(new ProtectName(kui.work, caseId, false))).toBe(true);
  expect(await nameFor(gymnasium)).toEqual({ firstName: 'Maja', lastName: 'Senskjult' });
  expect(await foundByName(kui, 'senskjult')).toEqual([caseId]);
});

it('given somebody who is known already, when a notice says that the name is protected, then it is in every case', async () => {
  const { kui } = house.people;
  const cpr = freshCpr();
  const earlier = await opened(false, cpr, 'Dobbelt');
  await opened(true, cpr, 'Dobbelt');
  expect(await nameFor(kui, earlier)).toBeNull();
  expect(await foundByName(kui, 'dobbelt')).toEqual([]);
});

it('given a protected name, when somebody begins a case with the number and another name, then they learn nothing by it', async () => {
  const { neighbour } = house.people;
  const cpr = freshCpr();
  await opened(true, cpr, 'Skjultesen');
  for (const isProtected of [true, false]) {
    const person = { cpr, firstName: 'Hvem', lastName: 'Mon', ...(isProtected && { protected: true }) };
    const fields = { openedBy: 'outreach', awareOn: localDate(house.time.now), situation: 'Ingen.' };
    const begun = new OpenCase(neighbour.work, 'openByKui', person, null, fields, null);
    const { caseId: own } = done(await house.commands.execute(begun));
    expect(await house.commands.execute(new ProtectName(neighbour.work, own, false))).toBe(false);
    expect(await nameFor(neighbour, own)).toBeNull();
  }
});

it('the wall withholds it with every check above it gone, and erasing takes it along', async () => {
  const { kui, colleague, gymnasium } = house.people;
  const seen = async ({ person, organisation }: Colleague) => {
    await house.owner.query('begin');
    await house.owner.query('set local role stafet_service');
    await house.owner.query(`select set_config('app.party', $1, true), set_config('app.person', $2, true)`, [
      organisation,
      person,
    ]);
    const { rows } = await house.owner.query(
      `select first_name from protected_name where person_id = (select subject from case_file where id = $1)
       union all select first_name from young_person y join case_file f on f.subject = y.id where f.id = $1 and first_name is not null`,
      [caseId],
    );
    await house.owner.query('rollback');
    return rows.length;
  };
  expect([await seen(kui), await seen(colleague), await seen(gymnasium)]).toEqual([0, 0, 1]);
  await house.owner.query(
    `update young_person set (birth_date, first_name, last_name) = (null, null, null)
     where id = (select subject from case_file where id = $1)`,
    [caseId],
  );
  expect([await seen(gymnasium), await nameFor(gymnasium)]).toEqual([0, null]);
});
