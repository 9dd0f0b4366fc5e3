import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { putDirectory, rebuild, serviceUrl } from '#casework';
import { createTestDatabase, type TestDatabase } from '../../../../test/database.js';
import { demoDirectory } from '../directory.js';
import { loadOnFirstStart } from './first-start.js';
import { planCases } from './plan.js';

const now = '2026-11-24T10:00:00.000Z';
const cases = 30;
const keys = [{ id: 'test', secret: Buffer.alloc(32, 7) }];

let database: TestDatabase;
let owner: pg.Client;
let home: string;
const said: string[] = [];
const load = (changes: object = {}) =>
  loadOnFirstStart(
    home,
    { databaseUrl: database.url, serviceUrl: serviceUrl(database.url), keys, now, cases, ...changes },
    (text) => said.push(text),
  );
const count = async (sql: string) =>
  Number((await owner.query<{ count: string }>(`select count(*) from ${sql}`)).rows[0]?.count);

beforeAll(async () => {
  [database, home] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'stafet-demo-'))]);
  await putDirectory(database.url, demoDirectory('urn:test'));
  owner = new pg.Client(database.url);
  await owner.connect();
  await load();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(home, { recursive: true });
});

describe('the first start of the demo', () => {
  const plan = planCases(now, { cases });

  it('plays every case to where it was planned to stand', async () => {
    const { rows } = await owner.query<{ at: string; count: string }>(
      'select coalesce(stage, outcome) as at, count(*) from case_file group by 1 order by 1',
    );
    const planned = new Map<string, number>();
    for (const { state } of plan) {
      const at = state.stage ?? state.closed?.outcome ?? '';
      planned.set(at, (planned.get(at) ?? 0) + 1);
    }
    expect(new Map(rows.map((row) => [row.at, Number(row.count)]))).toEqual(planned);
    expect(await count('case_event')).toBe(plan.reduce((sum, { turns }) => sum + turns.length, 0));
  });

  it('leaves a log from which everything follows', async () => {
    expect(await rebuild(database.url)).toMatchObject({ cases: plan.length, differences: [] });
  });

  it('has told the organisations in their inboxes, and owes nothing more but letters, which the worker makes', async () => {
    expect(await count('notification')).toBeGreaterThan(plan.length);
    expect(await count(`outbox where kind <> 'letter'`)).toBe(0);
  });

  it('has laid out what lies on a desk beside the cases', async () => {
    expect(await count('mention')).toBe(2);
    expect(await count('saved_view')).toBe(2);
    expect(await count('absence')).toBe(1);
  });

  it('happens once', async () => {
    const before = await count('case_event');
    await load();
    expect(await count('case_event')).toBe(before);
    expect(said).toHaveLength(1);
  });

  it('goes on where it was interrupted, from the moment that it had', async () => {
    const before = await count('case_event');
    // As a start leaves it that was killed: some cases there, some with a part of their way, some not at all.
    const { rows } = await owner.query<{ id: string }>('select id from case_file order by id desc limit 5');
    await owner.query('set session_replication_role = replica');
    const ids = rows.map(({ id }) => id);
    for (const table of ['case_event', 'case_record', 'case_party', 'task', 'ask', 'clock', 'notification']) {
      await owner.query(`delete from ${table} where case_id = any ($1)`, [ids]);
    }
    await owner.query('delete from case_file where id = any ($1)', [ids]);
    await owner.query('set session_replication_role = default');
    await writeFile(join(home, 'demo-cases.json'), JSON.stringify({ now, cases, loaded: false }));
    await load({ now: '2026-12-01T10:00:00.000Z' });
    expect(await count('case_event')).toBe(before);
    expect(await count('mention')).toBeLessThanOrEqual(2);
    expect(await rebuild(database.url)).toMatchObject({ differences: [] });
  });
});

it('leaves a store alone that has cases of its own', async () => {
  const other = await mkdtemp(join(tmpdir(), 'stafet-demo-'));
  const before = await count('case_event');
  await loadOnFirstStart(
    other,
    { databaseUrl: database.url, serviceUrl: serviceUrl(database.url), keys, now, cases },
    (text) => said.push(text),
  );
  expect(await count('case_event')).toBe(before);
  await rm(other, { recursive: true });
});
