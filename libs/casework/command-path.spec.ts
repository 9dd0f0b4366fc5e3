import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { youthDropoutVersions } from '#domain';
import { CaseworkHouse, done, freshCpr } from '../../test/casework.js';
import { Act, AssignTask, type CommandResult, type Idempotency, OpenCase } from './commands.js';

let house: CaseworkHouse;

beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const attempt = { on: '2026-11-02', channel: 'phone', result: 'noAnswer', nextOn: '2026-11-09' };
const contact = { on: '2026-11-02', channel: 'phone', agreed: 'Mødes på fredag.' };

const one = async (sql: string, values: unknown[] = []) => (await house.owner.query(sql, values)).rows[0];

describe('the round trips of a command', () => {
  it('are two: one reads, the engine decides, one writes', async () => {
    await house.accepted();
    const trips = jest.spyOn(pg.Client.prototype, 'query');
    const { caseId } = await house.notice();
    expect(trips).toHaveBeenCalledTimes(2);
    done(await house.act(house.people.kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
    expect(trips).toHaveBeenCalledTimes(4);
  });

  it('are three when the case has moved on in between', async () => {
    const { caseId } = await house.accepted();
    const { kui, colleague } = house.people;
    const beside = await house.beside(youthDropoutVersions);
    const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
    const trips = jest.spyOn(pg.Client.prototype, 'query');
    // The colleague's note is written by another process while ours is on its way.
    let overtaken = false;
    trips.mockImplementation(function (this: pg.Client, ...args: unknown[]) {
      if (overtaken || (args[0] as pg.QueryConfig).name !== 'append_or_reload 1')
        return send.apply(this, args);
      overtaken = true;
      return beside
        .act(colleague, caseId, 'recordContactAttempt', attempt)
        .then(() => send.apply(this, args));
    } as never);
    expect(done(await house.act(kui, caseId, 'recordContactAttempt', attempt)).version).toBe(4);
    const colleagues = 2;
    expect(trips.mock.calls.length - colleagues).toBe(3);
    await beside.app.close();
  });
});

describe('people who act at the same moment', () => {
  const accepted = (cases: number) => Promise.all(Array.from({ length: cases }, () => house.accepted()));
  const noted = (caseId: string) => house.act(house.people.kui, caseId, 'recordContactAttempt', attempt);

  it('share their round trips', async () => {
    const cases = await accepted(12);
    const trips = jest.spyOn(pg.Client.prototype, 'query');
    const results = await Promise.all(cases.map(({ caseId }) => noted(caseId)));
    expect(results.map((result) => done(result).version)).toEqual(cases.map(() => 3));
    expect(results.map((result) => done(result).caseId)).toEqual(cases.map(({ caseId }) => caseId));
    expect(trips.mock.calls.length).toBeLessThan(12);
  });

  it('do not wait for one whose case is held by somebody', async () => {
    const [held, ...others] = await accepted(6);
    if (!held) throw new Error('No case');
    await house.owner.query('begin');
    await house.owner.query('select from case_file where id = $1 for update', [held.caseId]);
    const waiting = noted(held.caseId);
    try {
      const results = await Promise.all(others.map(({ caseId }) => noted(caseId)));
      expect(results.map((result) => done(result).version)).toEqual(others.map(() => 3));
    } finally {
      await house.owner.query('commit');
    }
    expect(done(await waiting).version).toBe(3);
  });

  it('are not held up by one who asks for what cannot be stored', async () => {
    const cases = await accepted(4);
    const { kui } = house.people;
    const idempotency = { key: 'a\u0000b', requestHash: 'a' };
    const bad = new Act(kui.work, cases[0]?.caseId ?? '', 'writeNote', null, {}, null, null, idempotency);
    const [refused, ...results] = await Promise.allSettled([
      house.commands.execute(bad),
      ...cases.map(({ caseId }) => noted(caseId)),
    ]);
    expect(refused?.status).toBe('rejected');
    expect(results.map(({ status }) => status)).toEqual(cases.map(() => 'fulfilled'));
  });
});

describe('a state that is known from before', () => {
  const note = (caseId: string, revision: number | null) =>
    house.act(house.people.kui, caseId, 'recordContactAttempt', attempt, revision);

  it('is not sent again while the row is the one it was read from', async () => {
    const { caseId } = await house.accepted();
    const { party, person } = house.people.kui.work.actor;
    const written = await one('select xmin::text as by from case_file where id = $1', [caseId]);
    const load = (known: string | null) =>
      one(`select state, written_by from load_case($1, $2, $3, null, '{}', null, $4)`, [
        caseId,
        party,
        person,
        known,
      ]);
    expect(await load(written.by)).toEqual({ state: null, written_by: written.by });
    expect(await load('1')).toEqual({ state: expect.any(Object), written_by: written.by });
  });

  it('is read again once somebody else has written it, even as the same version', async () => {
    const { caseId } = await house.accepted();
    const { version, revision } = done(await note(caseId, null));
    const repaired = `update case_file set state = jsonb_set(state::jsonb, '{revision}', '77') where id = $1`;
    await house.owner.query(repaired, [caseId]);
    expect(await note(caseId, revision)).toEqual({ kind: 'stale', revision: 77 });
    expect(done(await note(caseId, 77))).toMatchObject({ version: version + 1, revision: 78 });
  });

  it('tells nothing to who is no party to the case', async () => {
    const { caseId } = await house.accepted();
    done(await note(caseId, null));
    expect(await house.act(house.people.fgu, caseId, 'recordContactAttempt', attempt)).toEqual({
      kind: 'not-found',
    });
  });
});

describe('two people at once', () => {
  it('exactly one wins on one revision, and the other is told', async () => {
    const { caseId, revision } = await house.accepted();
    const both = [house.people.kui, house.people.colleague].map((who) =>
      house.act(who, caseId, 'establishContact', contact, revision),
    );
    const results = await Promise.all(both);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
    expect(
      await one('select count(*)::int as n, max(version) as v from case_event where case_id = $1', [caseId]),
    ).toEqual({ n: 3, v: 3 });
  });

  it('both notes are kept where nobody asked for a revision', async () => {
    const { caseId } = await house.accepted();
    const who = [house.people.kui, house.people.colleague];
    const results = await Promise.all(
      [...who, ...who].map((by) => house.act(by, caseId, 'recordContactAttempt', attempt)),
    );
    expect(new Set(results.map((result) => done(result).version))).toEqual(new Set([3, 4, 5, 6]));
  });

  it('a task that a colleague claims meanwhile is no reason to refuse', async () => {
    const { caseId, revision } = await house.accepted();
    const { kui, colleague } = house.people;
    const { no } = await one("select no from task where case_id = $1 and task = 'reachYoungPerson'", [
      caseId,
    ]);
    done(await house.commands.execute(new AssignTask(colleague.work, caseId, no, colleague.person, null)));
    expect(done(await house.act(kui, caseId, 'establishContact', contact, revision)).stage).toBe(
      'assessment',
    );
  });

  it('two notices about one unknown young person are about one', async () => {
    const cpr = freshCpr();
    const [a, b] = await Promise.all([
      house.notice(house.people.gymnasium, cpr),
      house.notice(house.people.vocational, cpr),
    ]);
    const { rows } = await house.owner.query('select distinct subject from case_file where id = any ($1)', [
      [a.caseId, b.caseId],
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('an idempotency key', () => {
  const opening = (idempotency: Idempotency, cpr: string) => {
    const { gymnasium } = house.people;
    const person = { cpr, firstName: 'Alma', lastName: 'Prøvesen' };
    return house.commands.execute(
      new OpenCase(gymnasium.work, 'reportDropout', person, null, house.dropout(), idempotency),
    );
  };
  const noting = (caseId: string, idempotency: Idempotency, ifMatch: number | null = null) =>
    house.commands.execute(
      new Act(
        house.people.kui.work,
        caseId,
        'recordContactAttempt',
        null,
        attempt,
        null,
        ifMatch,
        idempotency,
      ),
    );
  const answers = (results: readonly CommandResult[]) =>
    results.map((result) => (result.kind === 'done' ? [result.done, result.replayed] : result.kind));

  it('gives the stored answer again, before the revision is looked at', async () => {
    const { caseId, revision } = await house.accepted();
    const idempotency = { key: randomUUID(), requestHash: 'a' };
    const first = await noting(caseId, idempotency, revision);
    const again = await noting(caseId, idempotency, revision);
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('is refused with another body', async () => {
    const { caseId } = await house.accepted();
    const key = randomUUID();
    done(await noting(caseId, { key, requestHash: 'a' }));
    expect(await noting(caseId, { key, requestHash: 'b' })).toEqual({ kind: 'key-reused' });
    const other = await house.accepted();
    expect(await noting(other.caseId, { key, requestHash: 'c' })).toEqual({ kind: 'key-reused' });
  });

  it('lets one of several at once act, and gives the others its answer', async () => {
    const { caseId, version } = await house.accepted();
    const idempotency = { key: randomUUID(), requestHash: 'a' };
    const results = answers(await Promise.all([1, 2, 3, 4].map(() => noting(caseId, idempotency))));
    const answer = expect.objectContaining({ version: version + 1 });
    expect(results).toHaveLength(4);
    for (const result of results) expect(result).toEqual([answer, expect.any(Boolean)]);
    expect(results.filter((result) => result[1] === false)).toHaveLength(1);
  });

  it('opens one case when sent several times at once', async () => {
    const idempotency = { key: randomUUID(), requestHash: 'a' };
    const cpr = freshCpr();
    const results = await Promise.all([1, 2, 3].map(() => opening(idempotency, cpr)));
    const ids = new Set(results.map((result) => done(result).caseId));
    expect(ids.size).toBe(1);
    const { n } = await one(
      'select count(*)::int as n from case_file f join young_person y on y.id = f.subject where f.id = $1',
      [[...ids][0]],
    );
    expect(n).toBe(1);
  });

  it('is one’s own: a colleague’s equal key is another', async () => {
    const { caseId } = await house.accepted();
    const idempotency = { key: randomUUID(), requestHash: 'a' };
    done(await noting(caseId, idempotency));
    const theirs = await house.commands.execute(
      new Act(
        house.people.colleague.work,
        caseId,
        'recordContactAttempt',
        null,
        attempt,
        null,
        null,
        idempotency,
      ),
    );
    expect(theirs).toMatchObject({ kind: 'done', replayed: false });
  });
});

describe('refusals', () => {
  it('a case of others does not exist', async () => {
    const { caseId } = await house.accepted();
    expect(await house.act(house.people.neighbour, caseId, 'recordContactAttempt', attempt)).toEqual({
      kind: 'not-found',
    });
    expect(await house.act(house.people.kui, randomUUID(), 'recordContactAttempt', attempt)).toEqual({
      kind: 'not-found',
    });
  });

  it('the engine’s own come through, and leave no trace', async () => {
    const { caseId } = await house.notice();
    const before = await one('select count(*)::int as n from case_record');
    const refused = await house.act(house.people.gymnasium, caseId, 'establishContact', contact);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { refused: expect.any(String) } });
    expect(await one('select count(*)::int as n from case_record')).toEqual(before);
  });

  it.each([
    'nonsense',
    'handoverToKui.nonsense',
    'constructor',
    'constructor.constructor',
    '__proto__.toString',
  ])('an action that no process has: %s', async (action) => {
    const { caseId } = await house.accepted();
    expect(await house.act(house.people.kui, caseId, action)).toMatchObject({
      refusal: { refused: 'unknown-action' },
    });
  });

  it('an opening that no process has', async () => {
    const { work } = house.people.gymnasium;
    const person = { birthDate: '2009-03-12', firstName: 'Alma', lastName: 'Prøvesen' };
    expect(
      await house.commands.execute(new OpenCase(work, 'constructor', person, null, {}, null)),
    ).toMatchObject({
      kind: 'refused',
      refusal: { refused: 'unknown-opening' },
    });
  });

  it('a receiver that is no youth unit', async () => {
    const { work } = house.people.gymnasium;
    const person = { birthDate: '2009-03-12', firstName: 'Alma', lastName: 'Prøvesen' };
    const fields = { ...house.dropout(), kui: house.people.fgu.organisation };
    expect(
      await house.commands.execute(new OpenCase(work, 'reportDropout', person, null, fields, null)),
    ).toMatchObject({
      refusal: { refused: 'receiver-wrong-role' },
    });
  });

  it('a task given to somebody who does not work here', async () => {
    const { caseId } = await house.accepted();
    const { kui, neighbour } = house.people;
    const { no } = await one("select no from task where case_id = $1 and task = 'reachYoungPerson'", [
      caseId,
    ]);
    expect(
      await house.commands.execute(new AssignTask(kui.work, caseId, no, neighbour.person, null)),
    ).toMatchObject({
      refusal: { refused: 'receiver-wrong-role', pointer: '/to' },
    });
  });
});

describe('what a command leaves', () => {
  it('one row of everything it means, and nothing personal in the log', async () => {
    const cpr = freshCpr();
    const { caseId, revision } = await house.notice(house.people.gymnasium, cpr);
    const { kui, gymnasium } = house.people;
    expect(
      await one('select stage, holder_id, revision, version from case_file where id = $1', [caseId]),
    ).toEqual({
      stage: 'droppedOut',
      holder_id: gymnasium.organisation,
      revision,
      version: 1,
    });
    expect(
      await one('select task, org_id from task where case_id = $1 and role = $2', [caseId, 'kui']),
    ).toEqual({
      task: 'receiveHandover',
      org_id: kui.organisation,
    });
    const { rows: owed } = await house.owner.query(
      'select kind, parties from outbox where case_id = $1 order by kind',
      [caseId],
    );
    expect(owed).toEqual([
      { kind: 'asked', parties: [kui.organisation] },
      { kind: 'changed', parties: expect.arrayContaining([kui.organisation, gymnasium.organisation]) },
    ]);
    expect(
      await one('select person_id, party_id, operation, purpose from access_log where case_ids = $1', [
        [caseId],
      ]),
    ).toEqual({
      person_id: gymnasium.person,
      party_id: gymnasium.organisation,
      operation: 'open:reportDropout',
      purpose: 'casework',
    });
    const { body } = await one('select body from case_event where case_id = $1', [caseId]);
    for (const personal of ['Alma', 'Prøvesen', cpr, 'efterårsferien', 'Gorm', '2009'])
      expect(body).not.toContain(personal);
  });

  it('the date of birth that the CPR number states, and the number itself only encrypted', async () => {
    const cpr = freshCpr();
    const { caseId } = await house.notice(house.people.gymnasium, cpr);
    const person = await one(
      "select to_char(y.birth_date, 'YYYY-MM-DD') as born, y::text as whole from young_person y join case_file f on f.subject = y.id where f.id = $1",
      [caseId],
    );
    expect(person.born).toBe('2009-03-12');
    expect(person.whole).not.toContain(cpr);
  });

  it('a plan written again is the next version of one record; a note is a record each time', async () => {
    const { caseId } = await house.accepted();
    const { kui } = house.people;
    const person = { contactPerson: 'Kirsten Prøveholm', from: '2026-11-02' };
    for (let times = 1; times <= 2; times++) {
      done(await house.act(kui, caseId, 'appointContactPerson', person));
      done(await house.act(kui, caseId, 'recordContactAttempt', attempt));
    }
    const { rows } = await house.owner.query(
      `select form, count(distinct id)::int as records, max(revision) as revision from case_record
       where case_id = $1 and form in ('contactPerson', 'contactAttempt') group by form order by form`,
      [caseId],
    );
    expect(rows).toEqual([
      { form: 'contactAttempt', records: 2, revision: 1 },
      { form: 'contactPerson', records: 1, revision: 2 },
    ]);
  });
});
