import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule, DatabaseModule, Outbox, serviceUrl } from '#casework';
import { youthDropout } from '#domain';
import { type CaseChange, LiveUpdates, MessagingModule, migrateQueue } from '#messaging';
import { CaseworkHouse } from '../../test/casework.js';
import { Relay } from './relay.js';
import { WorkerModule } from './worker.module.js';

jest.setTimeout(20_000);

let house: CaseworkHouse;
const running: INestApplicationContext[] = [];

async function openHouse() {
  house = await CaseworkHouse.open();
  await migrateQueue(house.ownerUrl, { grantTo: 'stafet_service' });
}

/** A worker process, for which it is the same time as for the house. */
async function startWorker(): Promise<INestApplicationContext> {
  const url = serviceUrl(house.ownerUrl);
  @Module({
    imports: [
      DatabaseModule.forRoot({ url, poolSize: 4 }),
      CaseworkModule.forRoot({ definitions: [youthDropout], keys: house.keys, now: () => house.time.now }),
      MessagingModule.forRoot({ postgresUrl: url, leaseMs: 1_000 }),
      WorkerModule,
    ],
  })
  class Process {}
  const app = await NestFactory.createApplicationContext(Process, { logger: ['error'], abortOnError: false });
  running.push(app);
  return app;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
  await house.close();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not so within ten seconds: ${holds}`);
    await sleep(20);
  }
}

const takeQueueAway = () => house.owner.query('revoke usage on schema bullmq from stafet_service');

const count = async (what: string): Promise<number> =>
  Number((await house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);

it('tells the receiver of a handoff, and everybody whom a change concerns', async () => {
  await openHouse();
  const worker = await startWorker();
  const heard: CaseChange[] = [];
  worker.get(LiveUpdates).subscribe({ changed: (changes) => heard.push(...changes), missed: () => {} });
  const { caseId } = await house.notice();
  await until(async () => (await count('outbox')) === 0);
  const { kui, gymnasium } = house.people;
  const { rows } = await house.owner.query('select party_id, what, about from notification');
  expect(rows).toEqual([{ party_id: kui.organisation, what: 'asked', about: { no: expect.any(Number), ask: 'handoverToKui' } }]);
  await until(async () => heard.length > 0);
  expect(heard).toContainEqual({
    caseId,
    version: 1,
    organisations: expect.arrayContaining([kui.organisation, gymnasium.organisation]),
  });
});

it('loses nothing when a relay dies between its claim and its job', async () => {
  await openHouse();
  await house.notice();
  // The one that dies: it has claimed for a second, and is never heard of again.
  const outbox = house.app.get(Outbox);
  expect(await outbox.claim(100, 1)).toHaveLength(2);
  expect(await outbox.claim(100, 1)).toHaveLength(0);
  await startWorker();
  await until(async () => (await count('outbox')) === 0);
  expect(await count('notification')).toBe(1);
});

it('loses nothing when the queue forgets a job, and tells it once', async () => {
  await openHouse();
  await house.notice();
  const worker = await startWorker();
  await until(async () => (await count('outbox')) === 0);
  // What was ordered and lost stands in the outbox still: here the row is put back as it was, after its delivery.
  await house.owner.query(
    `insert into outbox (id, case_id, version, at, kind, parties, to_role, about)
     select id, case_id, 1, at, what, array[party_id], role, about from notification`,
  );
  await house.owner.query('truncate bullmq.job cascade');
  await worker.get(Relay).relay();
  await until(async () => (await count('outbox')) === 0);
  expect(await count('notification')).toBe(1);
});

it('goes on where the queue was away for a while', async () => {
  await openHouse();
  await startWorker();
  await takeQueueAway();
  await house.notice();
  await until(async () => (await count('outbox where tries > 0')) === 2);
  await house.owner.query('grant usage on schema bullmq to stafet_service');
  await house.owner.query('update outbox set next_at = now()');
  await until(async () => (await count('outbox')) === 0);
  expect(await count('notification')).toBe(1);
});

it('rings what is due within seconds, once, however many workers look', async () => {
  await openHouse();
  const cases = await Promise.all([1, 2, 3, 4, 5].map(() => house.notice()));
  await Promise.all([startWorker(), startWorker()]);
  house.time.now = '2026-11-05T08:00:00.000Z';
  await until(async () => (await count(`clock where wake_at <= '${house.time.now}'`)) === 0);
  const { rows } = await house.owner.query(
    `select count(*)::int as rang, count(distinct (case_id, v ->> 'no', v ->> 'rung'))::int as rungs
     from case_event, jsonb_array_elements(body::jsonb -> 'events') v where v ->> 'type' = 'rang'`,
  );
  expect(rows[0].rang).toBe(rows[0].rungs);
  expect(rows[0].rang).toBeGreaterThanOrEqual(cases.length * 2);
});

it('rings although the queue is away', async () => {
  await openHouse();
  await startWorker();
  await house.notice();
  await until(async () => (await count('outbox')) === 0);
  await takeQueueAway();
  house.time.now = '2026-11-05T08:00:00.000Z';
  await until(async () => (await count(`clock where wake_at <= '${house.time.now}'`)) === 0);
});

it('stops within a second or two, whatever it is at', async () => {
  await openHouse();
  await Promise.all(Array.from({ length: 20 }, () => house.notice()));
  house.time.now = '2027-02-01T08:00:00.000Z';
  const worker = await startWorker();
  const begun = Date.now();
  await worker.close();
  running.length = 0;
  expect(Date.now() - begun).toBeLessThan(2_500);
});
