import { join } from 'node:path';
import type { DataKey } from '#casework';
import { Child } from './child.js';
import { audience, type TokenIssuer } from './issuer.js';
import type { CaseAtHand } from './load/plan.js';
import { Load } from './load.js';
import type { BenchServer } from './server.js';
import { townMix } from './town.js';

const secret = Buffer.alloc(32, 7);
/** For the CPR numbers of people who do not exist. */
export const keys: readonly DataKey[] = [{ id: 'bench', secret }];

export interface ApiOptions {
  readonly database: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Below `dist`. */
  readonly program?: string;
  readonly nodeOptions?: readonly string[];
}

let processes = 0;

/** The real API, as `docker` runs it: a process of its own against a database of the bench. */
export function startApi(server: BenchServer, issuer: TokenIssuer, options: ApiOptions): Promise<Child> {
  const program = join(process.cwd(), 'dist', options.program ?? 'apps/api/main.js');
  return Child.start([...(options.nodeOptions ?? []), program], {
    env: environment(server, issuer, options),
    log: join(server.home, `api-${processes++}.log`),
    ready: '/health/ready',
  });
}

export function startWorker(server: BenchServer, issuer: TokenIssuer, options: ApiOptions): Promise<Child> {
  return Child.start([join(process.cwd(), 'dist/apps/worker/main.js')], {
    env: environment(server, issuer, options),
    log: join(server.home, `worker-${processes++}.log`),
    ready: null,
  });
}

function environment(server: BenchServer, issuer: TokenIssuer, { database, env }: ApiOptions) {
  return {
    DATABASE_URL: server.urlOf(database),
    STAFET_KEYS: keys.map((key) => `${key.id}:${key.secret.toString('base64')}`).join(','),
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'bench',
    OIDC_AUDIENCE: audience,
    // A handful of people send what a country does.
    RATE_LIMITS:
      'person=100000000,address=100000000,signIns=100000000,lookups=100000000,unmaskings=100000000',
    ...env,
  };
}

/**
 * The process that sends commands to the cases of this database; each of several has a share of them.
 *
 * @param share which one it is, of how many
 */
export async function startLoad(
  server: BenchServer,
  issuer: TokenIssuer,
  database: string,
  [which, among]: readonly [number, number] = [0, 1],
): Promise<Load> {
  const tokens = { kirsten: await issuer.token('kirsten'), aase: await issuer.token('aase') };
  const cases = (await casesOf(server, database)).filter((_, no) => no % among === which);
  return Load.start({ cases, mix: townMix(), tokens });
}

/** All but the first, which is the one that is looked at. */
async function casesOf(server: BenchServer, database: string): Promise<readonly CaseAtHand[]> {
  return server.ask(database, async (client) => {
    const { rows } = await client.query<CaseAtHand>(
      `select f.id, f.revision, min(t.no) as task
       from case_file f join task t on t.case_id = f.id and t.org_id = f.holder_id
       group by f.id order by f.id offset 1`,
    );
    return rows;
  });
}
