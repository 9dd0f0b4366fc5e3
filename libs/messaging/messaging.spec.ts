import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { createTestDatabase } from '../../test/database.js';
import { hasRedis, redisName, TestRedis } from '../../test/redis.js';
import {
  type CaseChange,
  type JobPayloads,
  Jobs,
  LiveUpdates,
  MessagingModule,
  type MessagingOptions,
  migrateQueue,
  Processes,
} from './index.js';

jest.setTimeout(20_000);

const secret = 'Kirsten-Hansen-010203';
const lines: string[] = [];
const running: INestApplicationContext[] = [];

type Deliver = (payload: JobPayloads['deliver'], signal: AbortSignal) => Promise<void>;

/** The handlers of one process: they note what they got, then do what the test says. */
@Injectable()
class Work {
  readonly delivered: JobPayloads['deliver'][] = [];
  wakes = 0;
  onDeliver: Deliver = async () => {};
  onWake = async () => {};

  @Processes('wake')
  async wake(): Promise<void> {
    this.wakes += 1;
    await this.onWake();
  }

  @Processes('deliver')
  async deliver(payload: JobPayloads['deliver'], signal: AbortSignal): Promise<void> {
    this.delivered.push(payload);
    await this.onDeliver(payload, signal);
  }

  @Processes('letter')
  async letter(): Promise<void> {}

  @Processes('import')
  async import(): Promise<void> {}

  countOf(outboxId: string): number {
    return this.delivered.filter((payload) => payload.outboxId === outboxId).length;
  }
}

async function start(options: MessagingOptions, providers: Provider[] = [Work]) {
  @Module({ imports: [MessagingModule.forRoot(options)], providers })
  class Process {}
  const note = (...told: unknown[]) => lines.push(told.map(String).join(' '));
  const logger = { log: note, warn: note, error: note, fatal: note };
  const app = await NestFactory.createApplicationContext(Process, { logger, abortOnError: false });
  running.push(app);
  return {
    app,
    jobs: app.get(Jobs),
    live: app.get(LiveUpdates),
    work: app.get(Work, { strict: false }),
  };
}

const startSender = (options: MessagingOptions) =>
  start({ ...options, processes: false }, [{ provide: Work, useValue: null }]);

function delivery(): JobPayloads['deliver'] {
  return { outboxId: randomUUID(), caseId: randomUUID(), version: 7, kind: 'mail' };
}

async function until(holds: () => boolean | Promise<boolean>, milliseconds = 12_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not so within ${milliseconds} ms`);
    await sleep(10);
  }
}

/** What the same suite needs from each datastore. */
interface Place {
  readonly options: MessagingOptions;
  /** An expression for the connection of a bare BullMQ worker, and its backend. */
  readonly bareWorker: string;
  stored(jobId: string): Promise<{ failed: boolean; text: string }>;
  outage(during: () => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

async function postgresPlace(): Promise<Place> {
  const database = await createTestDatabase();
  const role = `messaging_${randomBytes(4).toString('hex')}`;
  const owner = new pg.Pool({ connectionString: database.url, max: 2 }).on('error', () => {});
  await owner.query(`create role ${role} login password 'p' nosuperuser nobypassrls`);
  await Promise.all([1, 2].map(() => migrateQueue(database.url, { grantTo: role })));
  const url = new URL(database.url);
  [url.username, url.password] = [role, 'p'];
  const name = url.pathname.slice(1);
  return {
    options: { postgresUrl: url.href, leaseMs: 1_000 },
    bareWorker: `withBackend(createPostgresBackend), { schema: 'bullmq', connectionString: '${url.href}' }`,
    stored: async (jobId) => {
      const { rows } = await owner.query('select state, j::text as text from bullmq.job j where id = $1', [
        jobId,
      ]);
      return { failed: rows[0]?.state === 'failed', text: rows[0]?.text };
    },
    outage: async (during) => {
      const other = new URL(database.url);
      other.pathname = '/postgres';
      const server = new pg.Client(other.href);
      await server.connect();
      await server.query(`alter database "${name}" with allow_connections false`);
      await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
      await during();
      await server.query(`alter database "${name}" with allow_connections true`);
      await server.end();
    },
    remove: async () => {
      await owner.query(`drop owned by ${role}`);
      await owner.query(`drop role ${role}`);
      await owner.end();
      await database.drop();
    },
  };
}

async function redisPlace(): Promise<Place> {
  const redis = await TestRedis.start();
  const { client, url: redisUrl } = redis;
  return {
    options: { redisUrl, postgresUrl: 'postgres://nobody@127.0.0.1:1/none', leaseMs: 1_000 },
    bareWorker: `withBackend(createRedisBackend), new Redis('${redisUrl}', { maxRetriesPerRequest: null })`,
    stored: async (jobId) => {
      const queue = (await client.exists(`stafet:wake:${jobId}`)) ? 'wake' : 'deliver';
      return {
        failed: (await client.zscore(`stafet:${queue}:failed`, jobId)) !== null,
        text: JSON.stringify(await client.hgetall(`stafet:${queue}:${jobId}`)),
      };
    },
    outage: (during) => redis.outage(during),
    remove: () => redis.stop(),
  };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

const places = [
  { name: 'PostgreSQL', available: true, make: postgresPlace },
  { name: redisName, available: hasRedis, make: redisPlace },
];

for (const { name, available, make } of places) {
  (available ? describe : describe.skip)(`jobs and live updates on ${name}`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await make();
    });
    afterAll(() => place.remove());

    it('does a job once, however often it is ordered under one id', async () => {
      const { jobs, work } = await start(place.options);
      const [once_, other] = [delivery(), delivery()];
      const order = { name: 'deliver', payload: once_, jobId: `deliver-${once_.outboxId}` } as const;
      await jobs.addAll([order, order]);
      await jobs.add(order.name, order.payload, order.jobId);
      await until(() => work.countOf(once_.outboxId) === 1);
      await jobs.addAll([order, { name: 'deliver', payload: other, jobId: `deliver-${other.outboxId}` }]);
      await until(() => work.countOf(other.outboxId) === 1);
      await sleep(100);
      expect(work.delivered).toEqual([once_, other]);
    });

    it('refuses a job id that is an integer', async () => {
      const { jobs } = await startSender(place.options);
      await expect(jobs.add('wake', { reason: 'due' }, '42')).rejects.toThrow('integers');
    });

    it('tries a failed job again, and tells neither its payload nor the message of the error', async () => {
      const { jobs, work } = await start(place.options);
      const payload = delivery();
      work.onDeliver = async () => {
        if (work.countOf(payload.outboxId) === 1) throw new TypeError(`cannot mail ${secret}`);
      };
      lines.length = 0;
      await jobs.add('deliver', payload, 'flaky');
      await until(() => work.countOf(payload.outboxId) === 2);
      const log = lines.join('\n');
      expect(log).toContain('Job deliver flaky failed, try 1 of 12: TypeError');
      for (const hidden of [secret, payload.caseId, payload.outboxId]) expect(log).not.toContain(hidden);
      const { text } = await place.stored('flaky');
      expect(text).toContain(payload.outboxId);
      expect(text).not.toContain(secret);
    });

    it('keeps a job that failed at last', async () => {
      const { jobs, work } = await start(place.options);
      work.onWake = async () => {
        throw Object.assign(new Error(`row of ${secret}\n    at ${secret}`), { code: '23505' });
      };
      lines.length = 0;
      await jobs.add('wake', { reason: 'due' }, 'wake-at-last');
      await until(async () => (await place.stored('wake-at-last')).failed);
      await until(() => lines.length > 0);
      expect(lines.join('\n')).toMatch(
        /Job wake wake-at-last failed, try 1 of 1: Error 23505; it is kept.*\n? .*at /s,
      );
      expect((await place.stored('wake-at-last')).text + lines.join()).not.toContain(secret);
      expect(work.wakes).toBe(1);
    });

    it('carries live updates to every process, at most every 25 ms, the latest of each case', async () => {
      const [here, there] = [await startSender(place.options), await startSender(place.options)];
      const heard: (readonly CaseChange[])[] = [];
      const heardHere: CaseChange[] = [];
      const listener = {
        changed: (changes: readonly CaseChange[]) => void heard.push(changes),
        missed: () => {},
      };
      const stop = there.live.subscribe(listener);
      here.live.subscribe({ changed: (changes) => void heardHere.push(...changes), missed: () => {} });
      await Promise.all([
        here.live.publish([{ caseId: 'a', version: 3, organisations: ['school', 'kui'] }]),
        here.live.publish([{ caseId: 'b', version: 1, organisations: [] }]),
        here.live.publish([{ caseId: 'a', version: 2, organisations: ['fgu'] }]),
      ]);
      await until(() => heard.length === 1 && heardHere.length === 2);
      expect(heard[0]).toEqual([
        { caseId: 'a', version: 3, organisations: ['school', 'kui', 'fgu'] },
        { caseId: 'b', version: 1, organisations: [] },
      ]);
      const many = Array.from({ length: 1_200 }, () => ({
        caseId: randomUUID(),
        version: 1,
        organisations: [],
      }));
      await here.live.publish(many);
      await until(() => heard.length === 4);
      expect(heard.slice(1).flat()).toEqual(many);
      const before = performance.now();
      for (const version of [1, 2, 3, 4, 5]) {
        await here.live.publish([{ caseId: 'd', version, organisations: [] }]);
      }
      expect(performance.now() - before).toBeGreaterThan(4 * 24);
      await until(() => heard.length === 9);
      stop();
      await here.live.publish([{ caseId: 'c', version: 1, organisations: [] }]);
      await until(() => heardHere.some(({ caseId }) => caseId === 'c'));
      expect(heard).toHaveLength(9);
    });

    it('delivers the job of a killed worker again', async () => {
      const { jobs } = await startSender(place.options);
      const payload = delivery();
      await jobs.add('deliver', payload, 'orphan');
      const script = `
        import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
        import { Redis } from 'ioredis';
        const [{ Worker }, connection] = [${place.bareWorker}];
        const hold = () => { process.stdout.write('taken'); return new Promise(() => {}); };
        new Worker('deliver', hold, { connection, prefix: 'stafet', lockDuration: 1000, stalledInterval: 1000 });
      `;
      const victim = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(victim.stdout, 'data');
      victim.kill('SIGKILL');
      const { work } = await start(place.options);
      await until(() => work.countOf(payload.outboxId) === 1);
    });

    it('stops in time although a handler does not, and the job is delivered again', async () => {
      const first = await start(place.options);
      const [stubborn, polite] = [delivery(), delivery()];
      let politeEnded = false;
      first.work.onDeliver = ({ outboxId }, signal) =>
        outboxId === polite.outboxId
          ? once(signal, 'abort').then(() => {
              politeEnded = true;
            })
          : new Promise(() => {});
      await first.jobs.add('deliver', stubborn, 'stubborn');
      await first.jobs.add('deliver', polite, 'polite');
      await until(() => first.work.delivered.length === 2);
      const stopped = Date.now();
      await first.app.close();
      expect(Date.now() - stopped).toBeLessThan(3_000);
      expect(politeEnded).toBe(true);
      const second = await start(place.options);
      await until(() => second.work.countOf(stubborn.outboxId) === 1);
      const idle = Date.now();
      await second.app.close();
      expect(Date.now() - idle).toBeLessThan(1_000);
      expect(second.work.countOf(polite.outboxId)).toBe(0);
    });

    it('outlives an outage of the datastore', async () => {
      const { jobs, live, work } = await start(place.options);
      const heard: string[] = [];
      live.subscribe({
        changed: (changes) => void heard.push(...changes.map(({ caseId }) => caseId)),
        missed: () => void heard.push('missed'),
      });
      await jobs.ping();
      await place.outage(async () => {
        await expect(jobs.ping()).rejects.toThrow();
        await expect(jobs.add('deliver', delivery(), 'refused')).rejects.toThrow();
      });
      await until(() =>
        jobs.ping().then(
          () => true,
          () => false,
        ),
      );
      const payload = delivery();
      await jobs.add('deliver', payload, 'after-outage');
      await until(() => work.countOf(payload.outboxId) === 1);
      await until(async () => {
        await live.publish([{ caseId: 'after', version: 1, organisations: [] }]);
        return heard.length > 0;
      });
      expect(lines.filter((line) => line.includes('Trouble with the job queue')).length).toBeGreaterThan(0);
    });
  });
}

describe('start-up', () => {
  let place: Place;
  beforeAll(async () => {
    place = await postgresPlace();
  });
  afterAll(() => place.remove());

  @Injectable()
  class Twin {
    @Processes('deliver')
    async alsoDeliver(): Promise<void> {}
  }

  it('is refused when a job has no handler, naming the job', async () => {
    await expect(start(place.options, [Twin])).rejects.toThrow(
      "Job 'wake' has no handler: mark one method with @Processes('wake').",
    );
  });

  it('is refused when a job has two handlers, naming both', async () => {
    await expect(start(place.options, [Work, Twin])).rejects.toThrow(
      "Job 'deliver' has 2 handlers: Work.deliver, Twin.alsoDeliver.",
    );
  });

  it('is refused in one line without the password when the datastore is away', async () => {
    const postgresUrl = `postgres://owner:${secret}@127.0.0.1:1/none`;
    const onPostgres = start({ postgresUrl });
    await expect(onPostgres).rejects.toThrow(/^Cannot reach the job queue on PostgreSQL \(ECONNREFUSED\)$/);
    const onRedis = start({ postgresUrl, redisUrl: `redis://:${secret}@127.0.0.1:1` });
    await expect(onRedis).rejects.toThrow(/^Cannot reach the job queue on Redis \(ECONNREFUSED\)$/);
  });

  it('leaves the service nothing but its rows in the queue', async () => {
    const service = new pg.Client(place.options.postgresUrl);
    await service.connect();
    for (const forbidden of [
      'create table bullmq.mine (id int)',
      'drop table bullmq.job',
      'truncate bullmq.job',
      'delete from bullmq.migration',
      'create schema mine',
    ]) {
      await expect(service.query(forbidden)).rejects.toThrow(/permission denied|must be owner/);
    }
    await service.end();
  });
});
