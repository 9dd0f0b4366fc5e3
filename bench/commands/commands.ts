import { type Benchmark, type Figure, type Figures, median, quantile, spreadOf } from '../figure.js';
import { keys, startApi, startLoad } from './api.js';
import { Bare } from './bare.js';
import type { Child } from './child.js';
import { startDbos } from './dbos.js';
import { startIssuer, type TokenIssuer } from './issuer.js';
import type { BurstResult } from './load/plan.js';
import type { Load } from './load.js';
import { recordRound } from './record-round.js';
import { BenchServer } from './server.js';
import { databasesOfSwitches, measureSwitches } from './switches.js';
import { makeTown } from './town.js';

const cases = 801;
const rounds = 5;
const seconds = 2;
const clientCounts = [16, 64] as const;
type Clients = (typeof clientCounts)[number];

/** What one round has found. */
interface Round {
  readonly bare: number | null;
  readonly dbos: Readonly<Record<Clients, number>> | null;
  readonly ours: Readonly<Record<Clients, Ours>>;
}

interface Ours {
  readonly rate: number;
  readonly latencies: readonly number[];
  /** Microseconds of CPU for each command. */
  readonly node: number;
  readonly postgres: number;
}

/**
 * Commands over HTTP against the API as it runs, all walls on and every commit on the disk; beside the same rows by
 * pgbench, and beside DBOS doing the same.
 */
export const commands: Benchmark = {
  name: 'commands',
  async measure(say) {
    const server = await BenchServer.start();
    const issuer = await startIssuer();
    try {
      say(`making a town of ${cases} cases`);
      await makeTown({ databaseUrl: server.url, keys, issuer: issuer.url, cases });
      for (const copy of ['bare', 'dbos', ...databasesOfSwitches]) await server.copy(copy);
      for (const peer of ['bare', 'dbos']) await server.run(peer, ...withoutWalls);
      return await measureIn(server, issuer, say);
    } finally {
      issuer.stop();
      await server.stop();
    }
  },
};

async function measureIn(
  server: BenchServer,
  issuer: TokenIssuer,
  say: (line: string) => void,
): Promise<Figures> {
  const api = await startApi(server, issuer, { database: 'stafet' });
  const load = await startLoad(server, issuer, 'stafet');
  const { statements } = await recordRound(server, issuer, api.url);
  const bare = Bare.prepare(server, { database: 'bare', statements, cases }, say);
  const dbos = await startDbos(server, { database: 'dbos', statements }, say);
  const dbosLoad = dbos && (await startLoad(server, issuer, 'dbos'));
  try {
    say('warming up');
    await load.burst({ url: api.url, clients: 16, seconds: 3, atLeast: 4000 });
    if (dbos) await dbosLoad?.burst({ url: dbos.url, clients: 16, seconds: 2, atLeast: 500 });
    const found: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      say(`round ${round} of ${rounds}`);
      found.push({
        ours: { 16: await burst(server, api, load, 16), 64: await burst(server, api, load, 64) },
        bare: bare?.run(seconds) ?? null,
        dbos: dbos && dbosLoad && { 16: await rate(dbos, dbosLoad, 16), 64: await rate(dbos, dbosLoad, 64) },
      });
    }
    dbosLoad?.stop();
    await dbos?.stop();
    say('one thing otherwise at a time');
    return {
      commandsHttp16: figureOf(found, 16),
      commandsHttp64: figureOf(found, 64),
      ...(await measureSwitches(server, issuer)),
    };
  } finally {
    dbosLoad?.stop();
    await dbos?.stop();
    load.stop();
    await api.stop();
  }
}

async function burst(server: BenchServer, api: Child, load: Load, clients: Clients): Promise<Ours> {
  const [node, postgres] = [api.cpu(), server.cpu()];
  const result = await load.burst({ url: api.url, clients, seconds });
  return {
    rate: rateOf(result),
    latencies: result.latencies,
    node: (api.cpu() - node) / result.commands,
    postgres: (server.cpu() - postgres) / result.commands,
  };
}

async function rate(peer: Child, load: Load, clients: Clients): Promise<number> {
  return rateOf(await load.burst({ url: peer.url, clients, seconds }));
}

function rateOf({ commands: count, seconds: taken }: BurstResult): number {
  return count / taken;
}

function figureOf(found: readonly Round[], clients: Clients): Figure {
  const ours = found.map((round) => round.ours[clients]);
  const rates = ours.map((one) => one.rate);
  const latencies = ours.flatMap((one) => one.latencies);
  const bare = found.flatMap((round) => round.bare ?? []);
  const dbos = found.flatMap((round) => round.dbos?.[clients] ?? []);
  const ratioBare = bare.length > 0 ? median(bare.map((rate, at) => (rates[at] ?? 0) / rate)) : undefined;
  const ratioDbos = dbos.length > 0 ? median(dbos.map((rate, at) => (rates[at] ?? 0) / rate)) : undefined;
  return {
    value: median(rates),
    unit: 'commands/s',
    what: `a mix of eight actions over HTTP, ${clients} clients, full durability, median of ${rounds} rounds of ${seconds} s`,
    spread: spreadOf(rates),
    aim: 'at least 0.45 of bare, 5 times DBOS',
    ...(ratioBare !== undefined && { ratioBare }),
    ...(ratioDbos !== undefined && { ratioDbos }),
    ...(ratioBare !== undefined && ratioDbos !== undefined && { met: ratioBare >= 0.45 && ratioDbos >= 5 }),
    parts: {
      ...(bare.length > 0 && { bare: median(bare) }),
      ...(dbos.length > 0 && { dbos: median(dbos) }),
      p50Milliseconds: quantile(latencies, 0.5),
      p99Milliseconds: quantile(latencies, 0.99),
      nodeMicroseconds: median(ours.map(({ node }) => node)),
      postgresMicroseconds: median(ours.map(({ postgres }) => postgres)),
    },
  };
}

/** A copy of the town with its tables, indexes and rows, and with nothing that looks at them. */
const withoutWalls = [
  'drop trigger append_only on case_event',
  `do $$
   declare it record;
   begin
     for it in select conrelid::regclass as owner, conname from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace
     loop
       execute format('alter table %s drop constraint %I', it.owner, it.conname);
     end loop;
   end $$`,
  'create table bench_case (no integer primary key, id uuid not null unique)',
  'insert into bench_case select row_number() over (order by id), id from case_file',
  'vacuum analyze',
];
