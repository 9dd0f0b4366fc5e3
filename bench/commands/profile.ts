import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../figure.js';
import { keys, startApi, startLoad } from './api.js';
import { startIssuer } from './issuer.js';
import { BenchServer } from './server.js';
import { makeTown } from './town.js';

const cases = 321;
const warmUp = 3000;
const seconds = 5;
/** Of Node's packages and of PostgreSQL's statements, the dearest. */
const most = 12;

/** Statements within functions are counted too. */
const watching = [
  'create extension pg_stat_statements',
  `alter system set pg_stat_statements.track = 'all'`,
  'select pg_reload_conf()',
];

/** Of V8's profile, as much as is looked at. Times are in microseconds. */
interface CpuProfile {
  readonly startTime: number;
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { functionName: string; url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Costs = ReadonlyMap<string, number>;

/** Where the time of a command goes: by package in Node, by statement in PostgreSQL. */
export const profile: Benchmark = {
  name: 'profile',
  async measure(say) {
    const server = await BenchServer.start({ preload: 'pg_stat_statements' });
    const issuer = await startIssuer();
    try {
      say(`making a town of ${cases} cases`);
      await makeTown({ databaseUrl: server.url, keys, issuer: issuer.url, cases });
      await server.run('stafet', ...watching);
      const folder = mkdtempSync(join(server.home, 'profile-'));
      const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
      const api = await startApi(server, issuer, { database: 'stafet', nodeOptions });
      const load = await startLoad(server, issuer, 'stafet');
      await load.burst({ url: api.url, clients: 16, seconds: 1, atLeast: warmUp });
      await server.run('stafet', 'select pg_stat_statements_reset()');
      const before = api.cpu() + server.cpu();
      const { commands } = await load.burst({ url: api.url, clients: 16, seconds });
      const spent = (api.cpu() + server.cpu() - before) / commands;
      const statements = await statementCosts(server, commands);
      load.stop();
      await api.stop();
      const [file = ''] = readdirSync(folder);
      const own = packageCosts(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile, commands);
      return {
        commandProfile: {
          value: spent,
          unit: 'µs of CPU a command',
          what: `Node and PostgreSQL together over ${commands} commands of 16 clients; parts: microseconds of each command’s time, waiting for a core included`,
          parts: Object.fromEntries([...dearest(own, 'node '), ...dearest(statements, 'sql ')]),
        },
      };
    } finally {
      issuer.stop();
      await server.stop();
    }
  },
};

function dearest(costs: Costs, prefix: string): readonly (readonly [string, number])[] {
  const sorted = [...costs].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, most).map(([name, cost]) => [prefix + name, cost]);
}

/** Self time in the last seconds of the profile, which are those of the measured burst, by what it was spent in. */
function packageCosts({ nodes, samples, timeDeltas }: CpuProfile, commands: number): Costs {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const costs = new Map<string, number>();
  let back = 0;
  for (let at = samples.length - 1; at >= 0 && back < seconds * 1e6; at--) {
    const delta = timeDeltas[at] ?? 0;
    back += delta;
    const place = places.get(samples[at] ?? 0);
    if (place) costs.set(place, (costs.get(place) ?? 0) + delta / commands);
  }
  return costs;
}

/** The package, or the folder of ours, or what Node does by itself; null where it waits. */
function placeOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string | null {
  if (functionName === '(idle)') return null;
  const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const ours = /\/dist\/((?:apps|libs)\/[^/]+(?:\/[^/.]+(?=\/))?)/.exec(url)?.[1];
  return packaged ?? ours ?? (url === '' ? functionName || '(native)' : url.split('/', 1)[0] || functionName);
}

/** What each statement costs in a command, those within functions too. */
function statementCosts(server: BenchServer, commands: number): Promise<Costs> {
  return server.ask('stafet', async (client) => {
    const { rows } = await client.query<{ query: string; spent: number }>(
      `select query, total_exec_time * 1000 as spent from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database()) order by spent desc`,
    );
    const costs = new Map<string, number>();
    for (const { query, spent } of rows) {
      const name = nameOf(query);
      costs.set(name, (costs.get(name) ?? 0) + spent / commands);
    }
    return costs;
  });
}

/** `update case_file`, `append_or_reload`: the verb and what it is about. */
function nameOf(query: string): string {
  const called = /(load_case|append_or_reload|append_step|put_rows|drop_sent_draft|put_names)\(/.exec(
    query,
  )?.[1];
  if (called && /^\s*select/i.test(query)) return `${called}, all of it`;
  const verb = /^\s*(\w+)/.exec(query)?.[1] ?? 'other';
  const about = /\b(?:into|from|update|join)\s+([a-z]\w+)/i.exec(query)?.[1] ?? '';
  return `${verb.toLowerCase()} ${about}`;
}
