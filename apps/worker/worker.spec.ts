import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule, DatabaseModule, Outbox, serviceUrl } from '#casework';
import { youthDropoutLetters, youthDropoutVersions } from '#domain';
import { type CaseChange, LiveUpdates, MessagingModule, migrateQueue } from '#messaging';
import { CaseworkHouse } from '../../test/casework.js';
import { hasRedis, redisName, TestRedis } from '../../test/redis.js';
import { WorkerModule } from './worker.module.js';

jest.setTimeout(20_000);

/** Where the queue lies, and what can befall it. */
interface Place {
  readonly redisUrl?: string;
  /** It loses all that it holds. */
  forget(): Promise<unknown>;
  /** It takes no orders meanwhile. */
  outage(during: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

async function onPostgres({ owner }: CaseworkHouse): Promise<Place> {
  return {
    forget: () => owner.query('truncate bullmq.job cascade'),
    outage: async (during) => {
      await owner.query('revoke insert on bullmq.job from stafet_service');
      await during();
      await owner.query('grant insert on bullmq.job to stafet_service');
    },
    close: async () => {},
  };
}

async function onRedis(): Promise<Place> {
  const redis = await TestRedis.start();
  return {
    redisUrl: redis.url,
    forget: () => redis.client.flushall(),
    outage: (during) => redis.outage(during),
    close: () => redis.stop(),
  };
}

const stores = [
  { name: 'PostgreSQL', available: true, open: onPostgres },
  { name: redisName, available: hasRedis, open: onRedis },
];

for (const { name, available, open } of stores) {
  (available ? describe : describe.skip)(`with the queue on ${name}, a worker`, () => {
    let house: CaseworkHouse;
    let place: Place;
    const running: INestApplicationContext[] = [];

    beforeAll(async () => {
      house = await CaseworkHouse.open();
      await migrateQueue(house.ownerUrl, { grantTo: 'stafet_service' });
      place = await open(house);
    });
    afterAll(async () => {
      await stopWorkers();
      await place.close();
      await house.close();
    });

    /** A worker process, for which it is the same time as for the house. */
    async function startWorker(): Promise<INestApplicationContext> {
      const url = serviceUrl(house.ownerUrl);
      @Module({
        imports: [
          DatabaseModule.forRoot({ url, poolSize: 4 }),
          CaseworkModule.forRoot({
            definitions: youthDropoutVersions,
            letters: youthDropoutLetters,
            keys: house.keys,
            now: () => house.time.now,
          }),
          MessagingModule.forRoot({ postgresUrl: url, leaseMs: 1_000, redisUrl: place.redisUrl }),
          WorkerModule.forRoot({
            publicUrl: 'https://stafet.test',
            store: { databaseUrl: house.ownerUrl, keys: house.keys },
          }),
        ],
      })
      class Process {}
      const app = await NestFactory.createApplicationContext(Process, {
        logger: ['error'],
        abortOnError: false,
      });
      running.push(app);
      return app;
    }

    async function stopWorkers(): Promise<void> {
      await Promise.all(running.splice(0).map((app) => app.close()));
    }

    async function until(holds: () => Promise<boolean>): Promise<void> {
      const end = Date.now() + 10_000;
      while (!(await holds())) {
        if (Date.now() > end) throw new Error(`Not so within ten seconds: ${holds.toString()}`);
        await sleep(20);
      }
    }

    const count = async (what: string): Promise<number> =>
      Number((await house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);
    const everythingRelayed = () => until(async () => (await count('outbox')) === 0);
    const everythingRung = () =>
      until(async () => (await count(`clock where wake_at <= '${house.time.now}'`)) === 0);
    const told = (caseId: string) => count(`notification where case_id = '${caseId}'`);

    it('loses nothing when a relay dies between its claim and its job', async () => {
      const { caseId } = await house.notice();
      // The one that dies: it has claimed for a second, and is never heard of again.
      const outbox = house.app.get(Outbox);
      expect(await outbox.claim(100, 1)).toHaveLength(2);
      expect(await outbox.claim(100, 1)).toHaveLength(0);
      await startWorker();
      await everythingRelayed();
      expect(await told(caseId)).toBe(1);
    });

    it('tells the receiver of a handoff, and everybody whom a change concerns', async () => {
      const heard: CaseChange[] = [];
      running[0]
        ?.get(LiveUpdates)
        .subscribe({ changed: (changes) => heard.push(...changes), missed: () => {} });
      const { caseId } = await house.notice();
      await everythingRelayed();
      const { kui, gymnasium } = house.people;
      const { rows } = await house.owner.query(
        `select party_id, what, about from notification where case_id = '${caseId}'`,
      );
      expect(rows).toEqual([
        {
          party_id: kui.organisation,
          what: 'asked',
          about: { no: expect.any(Number), ask: 'handoverToKui' },
        },
      ]);
      // A change of the test before may still be on its way.
      await until(async () => heard.some((change) => change.caseId === caseId));
      expect(heard).toContainEqual({
        caseId,
        version: 1,
        organisations: expect.arrayContaining([kui.organisation, gymnasium.organisation]),
      });
    });

    it('loses nothing when the queue forgets its jobs, and tells everything once', async () => {
      const { caseId } = await house.notice();
      await everythingRelayed();
      // What was ordered and lost stands in the outbox still: here the row is put back as it was, after its delivery.
      await house.owner.query(
        `insert into outbox (id, case_id, version, at, kind, parties, to_role, about)
         select id, case_id, 1, at, what, array[party_id], role, about from notification where case_id = '${caseId}'`,
      );
      await place.forget();
      await everythingRelayed();
      expect(await told(caseId)).toBe(1);
    });

    it('delivers anew what a job of an earlier try did not, though the queue still remembers that one', async () => {
      const { caseId } = await house.notice();
      await everythingRelayed();
      await house.owner.query(
        `insert into outbox (id, case_id, version, at, kind, parties, to_role, about, tries)
         select id, case_id, 1, at, what, array[party_id], role, about, 1 from notification where case_id = '${caseId}'`,
      );
      await house.owner.query(`delete from notification where case_id = '${caseId}'`);
      await everythingRelayed();
      expect(await told(caseId)).toBe(1);
    });

    it('rings what is due within seconds, once, however many workers look', async () => {
      await Promise.all([1, 2, 3, 4, 5].map(() => house.notice()));
      await startWorker();
      house.time.now = '2026-11-05T08:00:00.000Z';
      await everythingRung();
      const { rows } = await house.owner.query(
        `select count(*)::int as rang, count(distinct (case_id, v ->> 'no', v ->> 'rung'))::int as rungs
         from case_event, jsonb_array_elements(body::jsonb -> 'events') v where v ->> 'type' = 'rang'`,
      );
      expect(rows[0].rang).toBe(rows[0].rungs);
      expect(rows[0].rang).toBeGreaterThanOrEqual(5 * 2);
      await everythingRelayed();
    });

    it('rings although the queue takes no orders, and relays once it does', async () => {
      const { caseId } = await house.notice();
      await everythingRelayed();
      const before = await told(caseId);
      await place.outage(async () => {
        house.time.now = '2026-11-12T08:00:00.000Z';
        await everythingRung();
        await until(async () => (await count(`outbox where case_id = '${caseId}' and tries > 0`)) > 0);
      });
      // What was claimed in vain is claimed again when its lease is over.
      await house.owner.query('update outbox set next_at = now()');
      await everythingRelayed();
      expect(await told(caseId)).toBeGreaterThan(before);
    });

    it('stops within a second or two, whatever it is at', async () => {
      await Promise.all(Array.from({ length: 20 }, () => house.notice()));
      house.time.now = '2027-02-01T08:00:00.000Z';
      const begun = Date.now();
      await stopWorkers();
      expect(Date.now() - begun).toBeLessThan(4_000);
    });
  });
}
