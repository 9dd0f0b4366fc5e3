import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse } from '../../../test/casework.js';
import { DueClocks } from './due-clocks.js';

let house: CaseworkHouse;

beforeEach(async () => {
  await house?.close();
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const clocks = () => house.app.get(DueClocks);

/** Every rung that rang, as `clock rung`, case by case. */
async function rung(): Promise<readonly string[]> {
  const { rows } = await house.owner.query(
    `select e.case_id || ' ' || (v ->> 'no') || ' ' || (v ->> 'rung') as rang
     from case_event e, jsonb_array_elements(e.body::jsonb -> 'events') v where v ->> 'type' = 'rang' order by e.case_id, e.version`,
  );
  return rows.map(({ rang }) => rang);
}

async function nextDue(): Promise<string> {
  const { rows } = await house.owner.query('select min(rung_at) as at from clock');
  return rows[0].at.toISOString();
}

describe('a rung', () => {
  it('rings at its moment and not before', async () => {
    await house.notice();
    const due = await nextDue();
    house.time.now = new Date(Date.parse(due) - 1).toISOString();
    expect(await clocks().anyDue()).toBe(false);
    expect(await clocks().ring()).toBe(0);
    house.time.now = due;
    expect(await clocks().anyDue()).toBe(true);
    expect(await clocks().ring()).toBeGreaterThan(0);
    expect(await clocks().anyDue()).toBe(false);
  });

  it('rings once, with several workers at it, after a long night', async () => {
    for (let cases = 0; cases < 30; cases++) await house.notice();
    house.time.now = '2027-02-01T08:00:00.000Z';
    const totals = await Promise.all([1, 2, 3].map(() => clocks().ring()));
    // What another worker had in hand is left for the next look.
    const total = totals.reduce((sum, one) => sum + one, await clocks().ring());
    const rang = await rung();
    expect(total).toBe(rang.length);
    expect(new Set(rang).size).toBe(rang.length);
    expect(rang.length).toBeGreaterThanOrEqual(30 * 3);
    expect(await clocks().anyDue()).toBe(false);
  });

  it('moves no ETag, and is told to those whom the ladder names', async () => {
    const { caseId, revision } = await house.notice();
    house.time.now = '2026-11-05T08:00:00.000Z';
    await clocks().ring();
    const { rows } = await house.owner.query('select revision, version from case_file where id = $1', [
      caseId,
    ]);
    expect(rows[0].revision).toBe(revision);
    expect(rows[0].version).toBeGreaterThan(1);
    const { rows: told } = await house.owner.query(
      `select distinct parties[1] as party from outbox where case_id = $1 and kind = 'rang' and about ->> 'rung' = 'breach'`,
      [caseId],
    );
    const { kui, gymnasium } = house.people;
    expect(told.map(({ party }) => party)).toEqual(
      expect.arrayContaining([kui.organisation, gymnasium.organisation]),
    );
  });

  it('that cannot be rung is put off, and holds up no other', async () => {
    const broken = await house.notice();
    const sound = await house.notice();
    // No such version is given here any more.
    await house.owner.query(
      `update case_file set state = (jsonb_set(state::jsonb, '{definition,version}', '99'))::json where id = $1`,
      [broken.caseId],
    );
    house.time.now = '2026-11-05T08:00:00.000Z';
    expect(await clocks().ring()).toBeGreaterThan(0);
    const rang = await rung();
    expect(rang.length).toBeGreaterThan(0);
    expect(rang.every((one) => one.startsWith(sound.caseId))).toBe(true);
    expect(await clocks().anyDue()).toBe(false);

    await house.owner.query(
      `update case_file set state = (jsonb_set(state::jsonb, '{definition,version}', '1'))::json where id = $1`,
      [broken.caseId],
    );
    house.time.now = '2026-11-05T08:03:00.000Z';
    expect(await clocks().ring()).toBeGreaterThan(0);
    expect((await rung()).some((one) => one.startsWith(broken.caseId))).toBe(true);
  });

  it('waits for nobody: what a command has in hand is left for the next look', async () => {
    const { caseId } = await house.notice();
    const command = new pg.Client(house.ownerUrl);
    await command.connect();
    await command.query('begin');
    await command.query('select from case_file where id = $1 for update', [caseId]);
    house.time.now = '2026-11-05T08:00:00.000Z';
    expect(await clocks().ring()).toBe(0);
    await command.query('rollback');
    await command.end();
    expect(await clocks().ring()).toBeGreaterThan(0);
  });
});
