import { type Benchmark, type Figures, median, spreadOf } from '../figure.js';
import { keys, startApi, startLoad, startWorker } from './api.js';
import type { Child } from './child.js';
import { startIssuer, type TokenIssuer } from './issuer.js';
import type { Load } from './load.js';
import { type BenchRedis, startRedis } from './redis.js';
import { BenchServer } from './server.js';
import { makeTown } from './town.js';

const cases = 641;
const rounds = 3;
const seconds = 3;
/** Of each of the two processes that send. */
const clients = 16;

/** So many API and so many worker processes over one database, and two that send. */
interface House {
  readonly apis: readonly Child[];
  readonly workers: readonly Child[];
  readonly loads: readonly Load[];
}

interface Spent {
  readonly rate: number;
  /** Microseconds of CPU for each command. */
  readonly api: number;
  readonly worker: number;
  readonly postgres: number;
  readonly redis: number;
}

/** Two API and two worker processes on one PostgreSQL and one Redis, beside one of each. */
export const processes: Benchmark = {
  name: 'processes',
  async measure(say) {
    const server = await BenchServer.start();
    const issuer = await startIssuer();
    const redis = await startRedis(say);
    const houses: House[] = [];
    try {
      say(`making a town of ${cases} cases`);
      await makeTown({ databaseUrl: server.url, keys, issuer: issuer.url, cases });
      for (const many of [1, 2]) await server.copy(databaseOf(many));
      for (const many of [1, 2]) houses.push(await openHouse(server, issuer, redis, many));
      const [one, two] = houses;
      if (!one || !two) throw new Error('Two houses are compared');
      say('warming up');
      for (const house of houses) await burst(server, redis, house, 2500);
      const found: { readonly one: Spent; readonly two: Spent }[] = [];
      for (let round = 0; round < rounds; round++) {
        found.push({ one: await burst(server, redis, one), two: await burst(server, redis, two) });
      }
      return figuresOf(found, redis !== null);
    } finally {
      for (const house of houses) await close(house);
      redis?.stop();
      issuer.stop();
      await server.stop();
    }
  },
};

function databaseOf(many: number): string {
  return `house${many}`;
}

async function openHouse(
  server: BenchServer,
  issuer: TokenIssuer,
  redis: BenchRedis | null,
  many: number,
): Promise<House> {
  const database = databaseOf(many);
  const options = { database, env: redis ? { REDIS_URL: redis.urlOf(many) } : {} };
  const apis: Child[] = [];
  const workers: Child[] = [];
  for (let no = 0; no < many; no++) {
    apis.push(await startApi(server, issuer, options));
    workers.push(await startWorker(server, issuer, options));
  }
  const loads = [
    await startLoad(server, issuer, database, [0, 2]),
    await startLoad(server, issuer, database, [1, 2]),
  ];
  return { apis, workers, loads };
}

async function burst(
  server: BenchServer,
  redis: BenchRedis | null,
  { apis, workers, loads }: House,
  atLeast = 0,
): Promise<Spent> {
  const clock = () => ({
    api: apis.reduce((sum, one) => sum + one.cpu(), 0),
    worker: workers.reduce((sum, one) => sum + one.cpu(), 0),
    postgres: server.cpu(),
    redis: redis?.cpu() ?? 0,
  });
  const before = clock();
  const results = await Promise.all(
    loads.map((load, no) => {
      const url = apis[no % apis.length]?.url ?? '';
      return load.burst({ url, clients, seconds, atLeast: atLeast / loads.length });
    }),
  );
  const after = clock();
  const commands = results.reduce((sum, result) => sum + result.commands, 0);
  return {
    rate: results.reduce((sum, result) => sum + result.commands / result.seconds, 0),
    api: (after.api - before.api) / commands,
    worker: (after.worker - before.worker) / commands,
    postgres: (after.postgres - before.postgres) / commands,
    redis: (after.redis - before.redis) / commands,
  };
}

function figuresOf(
  found: readonly { readonly one: Spent; readonly two: Spent }[],
  hasRedis: boolean,
): Figures {
  const two = found.map((round) => round.two);
  const of = (name: keyof Spent, house: 'one' | 'two') => median(found.map((round) => round[house][name]));
  const queue = hasRedis ? 'one Redis' : 'no Redis (the queue on PostgreSQL)';
  return {
    processes: {
      value: median(two.map(({ rate }) => rate)),
      unit: 'commands/s',
      what: `two API and two worker processes on one PostgreSQL and ${queue}, 32 clients, median of ${rounds} rounds of ${seconds} s; parts: one of each, and microseconds of CPU for each command`,
      spread: spreadOf(two.map(({ rate }) => rate)),
      parts: {
        oneOfEach: of('rate', 'one'),
        toOneOfEach: median(found.map((round) => round.two.rate / round.one.rate)),
        apiMicroseconds: of('api', 'two'),
        workerMicroseconds: of('worker', 'two'),
        postgresMicroseconds: of('postgres', 'two'),
        redisMicroseconds: of('redis', 'two'),
      },
    },
  };
}

async function close({ apis, workers, loads }: House): Promise<void> {
  for (const load of loads) load.stop();
  for (const one of [...workers, ...apis]) await one.stop();
}
