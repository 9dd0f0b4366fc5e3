import type { Figures } from '../figure.js';
import { median, spreadOf } from '../figure.js';
import { startApi, startLoad, startWorker } from './api.js';
import type { Child } from './child.js';
import type { TokenIssuer } from './issuer.js';
import type { Load } from './load.js';
import type { BenchServer } from './server.js';

/** One thing that is otherwise than in the base, and from outside the product. Each has a copy of the town of its own. */
interface Switch {
  readonly figure: string;
  readonly what: string;
  readonly program?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly sql?: readonly string[];
  readonly worker?: true;
}

/** A process and a town as the others have them: what is long warm, or shares its town, is no measure for these. */
const base: Switch = { figure: 'commandsAsTheyAre', what: 'nothing is' };

const rounds = 5;
const clients = 16;

/** Which tables a command writes. */
const written =
  'case_file, case_event, case_record, case_party, task, ask, clock, outbox, idempotency, access_log, draft, name_word';

const switches: readonly Switch[] = [
  {
    figure: 'commandsRelayed',
    what: 'a worker relays and delivers meanwhile',
    worker: true,
  },
  {
    figure: 'commandsNotifying',
    what: 'each command notifies as it commits',
    sql: [
      `create function notify_all() returns trigger language plpgsql as
         $$ begin perform pg_notify('bench', new.case_id::text); return null; end $$`,
      'create trigger notify_all after insert on outbox for each row execute function notify_all()',
    ],
  },
  {
    figure: 'commandsUnderPolicies',
    what: 'row-level security on what is written, too',
    sql: underPolicies(),
  },
  {
    figure: 'commandsUnchecked',
    what: 'shapes and forms not checked',
    program: 'bench/commands/without/validation.js',
  },
  {
    figure: 'commandsTokenVerified',
    what: 'each token verified anew',
    program: 'bench/commands/without/token-cache.js',
  },
  { figure: 'commandsUnlogged', what: 'no line of log for a request', env: { LOG_LEVEL: 'fatal' } },
];

interface Running {
  readonly it: Switch;
  readonly load: Load;
  readonly processes: readonly Child[];
  readonly url: string;
}

export const databasesOfSwitches: readonly string[] = [base, ...switches].map(databaseOf);

/** Each switch beside the base, turn by turn, 16 clients. */
export async function measureSwitches(server: BenchServer, issuer: TokenIssuer): Promise<Figures> {
  const running: Running[] = [];
  try {
    for (const it of [base, ...switches]) running.push(await start(server, issuer, it));
    for (const { load, url } of running) await load.burst({ url, clients, seconds: 1, atLeast: 3000 });
    const [asItIs, ...others] = running;
    if (!asItIs) throw new Error('Nothing to compare with');
    const ratios = new Map<string, number[]>();
    const rates = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      const rateAsItIs = await rateOf(asItIs);
      for (const other of others) {
        const rate = await rateOf(other);
        push(rates, other.it.figure, rate);
        push(ratios, other.it.figure, rate / rateAsItIs);
      }
    }
    return Object.fromEntries(
      others.map(({ it }) => {
        const of = rates.get(it.figure) ?? [];
        const toBase = median(ratios.get(it.figure) ?? []);
        const what = `commandsHttp16, but ${it.what}; beside the same with nothing otherwise, each in turn, median of ${rounds}`;
        return [
          it.figure,
          { value: median(of), unit: 'commands/s', what, spread: spreadOf(of), parts: { toBase } },
        ];
      }),
    );
  } finally {
    for (const { load, processes } of running) {
      load.stop();
      for (const one of processes) await one.stop();
    }
  }
}

async function start(server: BenchServer, issuer: TokenIssuer, it: Switch): Promise<Running> {
  const database = databaseOf(it);
  if (it.sql) await server.run(database, ...it.sql);
  const api = await startApi(server, issuer, {
    database,
    env: it.env ?? {},
    ...(it.program && { program: it.program }),
  });
  const worker = it.worker ? [await startWorker(server, issuer, { database })] : [];
  const load = await startLoad(server, issuer, database);
  return { it, load, processes: [...worker, api], url: api.url };
}

function databaseOf({ figure }: Switch): string {
  return figure.toLowerCase();
}

/** Whoever has waited for its turn has first to get going again. */
async function rateOf({ load, url }: Running): Promise<number> {
  await load.burst({ url, clients, seconds: 0.5 });
  const { commands, seconds: taken } = await load.burst({ url, clients, seconds: 1 });
  return commands / taken;
}

function push(into: Map<string, number[]>, key: string, value: number): void {
  into.set(key, [...(into.get(key) ?? []), value]);
}

/** The appending function as its caller, and policies on all that it writes. */
function underPolicies(): readonly string[] {
  const tables = written.split(', ');
  const ofParty = 'exists (select from case_file f where f.id = case_id)';
  return [
    ...['insert', 'update', 'delete', 'select'].map(
      (right) => `grant ${right} on ${written} to stafet_service`,
    ),
    'grant execute on all functions in schema public to stafet_service',
    `create policy w on case_file for update to stafet_service
       using ((select cur_party()) = any (party_ids)) with check (true)`,
    ...tables
      .filter((table) => !['case_file', 'draft', 'access_log', 'idempotency', 'name_word'].includes(table))
      .map(
        (table) => `create policy w on ${table} to stafet_service using (${ofParty}) with check (${ofParty})`,
      ),
    `create policy w on idempotency for insert to stafet_service
       with check (party_id = (select cur_party()) and person_id = (select cur_person()))`,
    'create policy w on name_word to stafet_service using (true) with check (true)',
    'alter function append_step security invoker',
    // Who acts is said first, as where a case is read.
    `alter function append_or_reload rename to append_or_reload_as_it_is`,
    `create function append_or_reload(
       patience text, of_case uuid, body text, snapshot json, changes jsonb, extras jsonb,
       by_party uuid, by_person uuid, of_key text, named uuid[], assignee uuid
     ) returns table (
       appended boolean, written_by text, state json, birth_date text, answer jsonb, request_hash text, calendars json,
       roles json, assignee_belongs boolean
     ) language plpgsql volatile as $$
     begin
       perform set_config('app.party', by_party::text, true), set_config('app.person', by_person::text, true);
       return query select * from append_or_reload_as_it_is(patience, of_case, body, snapshot, changes, extras,
         by_party, by_person, of_key, named, assignee);
     end $$`,
  ];
}
