import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BackendFactory,
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  createRedisRelayBackend,
  type IQueueBackend,
  type Job,
  type JobsOptions,
  type Queue,
  Relay,
  type RelayBackendFactory,
  type Worker,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type JobName, jobNames, policies } from './job-table.js';
import { codeOf, connectionTrouble } from './trouble.js';

/** The schema that BullMQ's tables live in on PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

const PREFIX = 'stafet';
const ANSWER_MS = 2_000;
/** A machine that starts has much to do at once: whoever starts there waits longer. */
const FIRST_ANSWER_MS = 15_000;
const CLOSE_MS = 500;
const FIRST_RETRY_MS = 1_000;

const retention: JobsOptions = {
  // A job id is remembered this long, so that a repeated add is dropped. By age alone: on PostgreSQL a
  // count is taken anew at the end of every job, and made them four times slower.
  removeOnComplete: { age: 10 * 60 },
  removeOnFail: { age: 30 * 24 * 3_600 },
};

export interface SendingQueue extends Pick<Queue, 'waitUntilReady'> {
  add(name: JobName, data: unknown, opts: { jobId: string }): Promise<unknown>;
  addBulk(jobs: { name: JobName; data: unknown; opts: { jobId: string } }[]): Promise<unknown>;
}

export type JobWorker = Pick<Worker, 'waitUntilReady' | 'cancelAllJobs' | 'pause'>;

export interface WorkerBehaviour {
  /** How long a job is held without a sign of life before another worker may take it. */
  readonly leaseMs: number;
  readonly process: (job: Job<unknown>, signal: AbortSignal) => Promise<void>;
  readonly failed: (job: Job<unknown> | undefined, error: Error) => void;
}

/** BullMQ over one datastore. What is made here is closed by `close`. */
export interface QueueStore {
  queue(name: JobName): SendingQueue;
  /** Starts working at once. */
  worker(name: JobName, behaviour: WorkerBehaviour): JobWorker;
  /** @param gap is called when messages may have been lost. */
  relay(gap: () => void): Pick<Relay, 'publish' | 'subscribe'>;
  /** @throws when the datastore does not answer within two seconds. */
  ping(): Promise<void>;
  /** Ends within a second, whatever the datastore does; running jobs are cut off. */
  close(): Promise<void>;
}

/**
 * BullMQ on Redis when there is a URL for it, and on PostgreSQL otherwise.
 * @throws Error in one clear line, without a password, when the datastore cannot be reached.
 */
export function openQueueStore(urls: {
  readonly redisUrl?: string | undefined;
  readonly postgresUrl: string;
}): Promise<QueueStore> {
  return urls.redisUrl === undefined ? onPostgres(urls.postgresUrl) : onRedis(urls.redisUrl);
}

async function onPostgres(url: string): Promise<QueueStore> {
  const place = 'the job queue on PostgreSQL';
  const trouble = connectionTrouble(place);
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    keepAlive: true,
    // Each worker and the relay hold a connection of their own to listen on; the others are for statements.
    max: jobNames.length + 1 + 5,
  });
  // Every queue, worker and relay listens for the pool's errors.
  pool.setMaxListeners(0).on('error', trouble);
  // One that breaks in the middle of a transaction is nobody's to hear of otherwise, and would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const ping = (patience = ANSWER_MS) => within(patience, place, pool.query('select 1'));
  const end = () => pool.end();
  await ping(FIRST_ANSWER_MS).catch(unreachable(place, end));
  return {
    ...bullmq(pool, pool, createPostgresBackend, createPostgresRelayBackend, trouble, end),
    ping: () => ping(),
  };
}

async function onRedis(url: string): Promise<QueueStore> {
  const place = 'the job queue on Redis';
  const trouble = connectionTrouble(place);
  // An add is refused soon when Redis is away, as it is on PostgreSQL. A worker instead waits for Redis:
  // it holds the outcome of work that is done.
  const sending = new Redis(url, { maxRetriesPerRequest: 1 });
  const working = sending.duplicate({ maxRetriesPerRequest: null, lazyConnect: true });
  const end = async () => {
    sending.disconnect();
    working.disconnect();
  };
  await within(FIRST_ANSWER_MS, place, once(sending, 'ready')).catch(unreachable(place, end));
  for (const redis of [sending, working]) redis.on('error', trouble);
  const ping = () => within(ANSWER_MS, place, sending.ping());
  return { ...bullmq(sending, working, createRedisBackend, createRedisRelayBackend, trouble, end), ping };
}

interface Closable {
  close(force: boolean): Promise<void>;
}

function bullmq<Connection>(
  connection: Connection,
  workerConnection: Connection,
  backend: BackendFactory<IQueueBackend, Connection>,
  relayBackend: RelayBackendFactory<Connection>,
  trouble: (error: Error) => void,
  end: () => Promise<void>,
): Omit<QueueStore, 'ping'> {
  const bound = withBackend(backend);
  const made: Closable[] = [];
  let closing: Promise<void> | undefined;
  const keep = <Made extends Closable>(thing: Made) => {
    made.push(thing);
    return thing;
  };
  return {
    queue: (name) => {
      const defaultJobOptions = {
        attempts: policies[name].attempts,
        backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
        ...retention,
      };
      return keep(
        new bound.Queue(name, { connection, prefix: PREFIX, defaultJobOptions }).on('error', trouble),
      );
    },
    worker: (name, { leaseMs, process, failed }) => {
      // BullMQ gives its signal only to a function that declares three parameters.
      const work = (job: Job<unknown, void>, _token: string | undefined, signal: AbortSignal | undefined) =>
        process(job, signal ?? new AbortController().signal);
      const options = {
        connection: workerConnection,
        prefix: PREFIX,
        concurrency: policies[name].concurrency,
        lockDuration: leaseMs,
        stalledInterval: leaseMs,
        // A job that takes its process down with it is not given to a fourth.
        maxStalledCount: 3,
        runRetryDelay: 1_000,
      };
      return keep(
        new bound.Worker<unknown, void>(name, work, options).on('error', trouble).on('failed', failed),
      );
    },
    relay: (gap) => {
      const relay = new Relay({
        connection,
        prefix: PREFIX,
        namespace: PREFIX,
        backend: relayBackend,
        // A Redis that comes back empty has forgotten this process until the next one.
        heartbeatInterval: 3_000,
      });
      return keep(relay.on('error', trouble).on('recovered', gap).on('lag', gap));
    },
    close: () => {
      closing ??= shut(made, end);
      return closing;
    },
  };
}

async function shut(made: readonly Closable[], end: () => Promise<void>): Promise<void> {
  await Promise.race([Promise.allSettled(made.map((thing) => thing.close(true))), pause(CLOSE_MS)]);
  await Promise.race([end(), pause(CLOSE_MS)]);
}

/** Does not keep the process alive. */
function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}

/** Settles with the promise, or rejects after so many milliseconds. */
function within(milliseconds: number, what: string, promise: Promise<unknown>): Promise<void> {
  const late = pause(milliseconds).then(() => {
    throw new Error(`${what} gave no answer in ${milliseconds} ms`);
  });
  return Promise.race([promise.then(() => undefined), late]);
}

function unreachable(place: string, end: () => Promise<void>): (error: unknown) => Promise<never> {
  return async (error) => {
    await end();
    throw new Error(`Cannot reach ${place} (${codeOf(error) ?? String(error)})`, { cause: error });
  };
}
