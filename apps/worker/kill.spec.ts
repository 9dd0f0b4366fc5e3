import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rebuild, serviceUrl } from '#casework';
import type { CaseState, Instant } from '#domain';
import { migrateQueue } from '#messaging';
import { CaseworkHouse } from '../../test/casework.js';
import { hasRedis, redisName, TestRedis } from '../../test/redis.js';

jest.setTimeout(180_000);

const isFull = process.env.STAFET_TEST_FULL === '1';
/** Each case has some five deadlines with a dozen rungs. */
const dose = isFull ? { cases: 600, kills: 30, workers: 2 } : { cases: 24, kills: 2, workers: 2 };

const start: Instant = '2026-11-02T09:00:00.000Z';
const inAMonth: Instant = '2026-12-02T09:00:00.000Z';

let house: CaseworkHouse;
let folder: string;
const workers: ChildProcess[] = [];

async function open(): Promise<void> {
  house = await CaseworkHouse.open();
  await migrateQueue(house.ownerUrl, { grantTo: 'stafet_service' });
  folder = mkdtempSync(join(tmpdir(), 'stafet-clock-'));
}

async function close(): Promise<void> {
  rmSync(folder, { recursive: true });
  await house.close();
}

/** For every process at once; a file is there or not, never half. */
function itIs(now: Instant): void {
  house.time.now = now;
  writeFileSync(join(folder, 'next'), now);
  renameSync(join(folder, 'next'), join(folder, 'clock'));
}

async function startWorker(redisUrl = ''): Promise<ChildProcess> {
  const args = ['test/worker-process.mjs', serviceUrl(house.ownerUrl), redisUrl, join(folder, 'clock')];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(worker);
  await once(worker.stdout, 'data');
  return worker;
}

async function kill(worker: ChildProcess | undefined): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map(kill));
});

/** Cases with deadlines, made by those who would make them. */
async function cases(count: number): Promise<void> {
  const waiting = Array.from({ length: count }).values();
  const maker = async () => {
    for (const _ of waiting) await house.accepted();
  };
  await Promise.all([1, 2, 3, 4].map(maker));
}

/** What is to ring by then, from the states alone: `case clock rung`. What a rung itself starts comes later. */
async function expectedBy(now: Instant): Promise<ReadonlySet<string>> {
  const { rows: files } = await house.owner.query<{ id: string; state: CaseState }>(
    'select id, state from case_file',
  );
  return new Set(
    files.flatMap(({ id, state }) =>
      state.clocks.flatMap(({ no, rungs }) =>
        rungs.flatMap(({ name, at, rang }) =>
          rang === null && at !== null && at <= now ? [`${id} ${no} ${name}`] : [],
        ),
      ),
    ),
  );
}

interface Rang {
  readonly key: string;
  readonly at: Instant;
}

async function rung(): Promise<readonly Rang[]> {
  const { rows: found } = await house.owner.query<{ key: string; at: Date }>(
    `select concat_ws(' ', e.case_id, v ->> 'no', v ->> 'rung') as key, e.at from case_event e,
       jsonb_array_elements(e.body::jsonb -> 'events') v where v ->> 'type' = 'rang'`,
  );
  return found.map(({ key, at }) => ({ key, at: at.toISOString() }));
}

const count = async (what: string): Promise<number> =>
  Number((await house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);

async function until(holds: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not so within ${seconds} seconds: ${holds.toString()}`);
    await sleep(50);
  }
}

const allHaveRung = async () =>
  (await count(`clock where wake_at <= '${house.time.now}'`)) === 0 && (await count('outbox')) === 0;

/** Each rung once, none early, each told once, and the log as it should be. */
async function everythingIsInOrder(expected: ReadonlySet<string>): Promise<void> {
  const heard = await rung();
  const keys = heard.map(({ key }) => key);
  expect(keys.length).toBe(new Set(keys).size);
  expect([...expected].filter((key) => !keys.includes(key))).toEqual([]);
  const { rows: early } = await house.owner.query(
    `select e.case_id from case_event e, jsonb_array_elements(e.body::jsonb -> 'events') v where v ->> 'type' = 'rang'
       and e.at > $1`,
    [house.time.now],
  );
  expect(early).toEqual([]);
  const told = await count(`notification where what = 'rang'`);
  const { rows: owed } = await house.owner.query(
    `select coalesce(sum(jsonb_array_length(jsonb_path_query_array(v, '$.tells[*] ? (@.role == "kui" || @.role == "school" || @.role == "fgu")'))), 0)::int as n
     from case_event e, jsonb_array_elements(e.body::jsonb -> 'events') v where v ->> 'type' = 'rang'`,
  );
  expect(told).toBe(owed[0].n);
  expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
}

const onPostgres = { name: 'PostgreSQL', available: true, redis: false };
const onRedis = { name: redisName, available: hasRedis, redis: true };

/** In the small dose Redis is killed with the workers, by torture. */
const stores = isFull ? [onPostgres, onRedis] : [onPostgres];

for (const { name, available, redis } of stores) {
  (available ? describe : describe.skip)(`with the queue on ${name}`, () => {
    let store: TestRedis | null = null;
    beforeAll(async () => {
      await open();
      store = redis ? await TestRedis.start() : null;
      itIs(start);
      await cases(dose.cases);
    });
    afterAll(async () => {
      await store?.stop();
      await close();
    });
    const forget = () => (store ? store.client.flushall() : house.owner.query('truncate bullmq.job cascade'));

    it('workers killed again and again ring each rung once, and none early', async () => {
      const expected = await expectedBy(inAMonth);
      expect(expected.size).toBeGreaterThan(4 * dose.cases);
      itIs(inAMonth);
      const crew = await Promise.all(Array.from({ length: dose.workers }, () => startWorker(store?.url)));
      for (let kills = 0; kills < dose.kills; kills++) {
        await sleep(20 + Math.random() * 400);
        const victim = kills % crew.length;
        await kill(crew[victim]);
        crew[victim] = await startWorker(store?.url);
      }
      await until(allHaveRung, 60);
      await everythingIsInOrder(expected);
    });

    it('a queue that loses all it holds costs no deadline', async () => {
      itIs(start);
      await cases(10);
      await startWorker(store?.url);
      const expected = await expectedBy(inAMonth);
      itIs(inAMonth);
      await sleep(100);
      await forget();
      await until(allHaveRung, 30);
      await everythingIsInOrder(expected);
    });

    it('a clock that jumps ahead rings all at once, and back again nothing', async () => {
      itIs(start);
      await cases(5);
      await startWorker(store?.url);
      const before = (await rung()).length;
      const soon = await expectedBy('2026-11-05T09:00:00.000Z');
      itIs('2026-11-05T09:00:00.000Z');
      await until(allHaveRung, 30);
      const after = (await rung()).length;
      expect(after - before).toBeGreaterThanOrEqual(soon.size);
      itIs(start);
      await sleep(1_500);
      expect((await rung()).length).toBe(after);
      const expected = await expectedBy(inAMonth);
      itIs(inAMonth);
      await until(allHaveRung, 30);
      await everythingIsInOrder(expected);
    });
  });
}
