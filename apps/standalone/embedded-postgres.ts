import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, open, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartupProblem } from '../startup-problem.js';
import { lockHome } from './home-lock.js';
import { type Account, findPostgresBinaries, unprivilegedAccount } from './postgres-binaries.js';

export interface EmbeddedPostgres {
  /** The superuser's URL of the database `stafet`. Holds the password: never log it. */
  readonly url: string;
  /** Resolves with what to tell people if the server ends although nobody stopped it. */
  readonly lost: Promise<string>;
  /** Stops the server and lets go of the home; resolves within some three seconds, whatever the server does. */
  stop(): Promise<void>;
}

/** Where one server lives. `postgres/` holds the data, the superuser's password and the server's own log. */
interface Place {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly log: string;
  readonly account: Account | undefined;
}

/** Of PostgreSQL, by their names. */
type Settings = Readonly<Record<string, string | number>>;

const DATABASE = 'stafet';
const SUPERUSER = 'postgres';

/**
 * Starts a PostgreSQL of our own in `home`, making it on first use and recovering it after a crash; it listens
 * on the loopback address alone. `fast` is for tests: it gives up durability and, if the run is cut off, dies with
 * the process group. `recovery` has settings of a recovery from a backup, which takes as long as it takes.
 *
 * @throws StartupProblem with one clear line when it cannot.
 */
export async function startEmbeddedPostgres(options: {
  readonly home: string;
  readonly fast?: boolean;
  readonly recovery?: Settings;
}): Promise<EmbeddedPostgres> {
  await mkdir(options.home, { recursive: true, mode: 0o700 });
  const unlock = await lockHome(options.home);
  try {
    const account = await unprivilegedAccount();
    const binaries = await findPostgresBinaries(account);
    const place = await preparePlace(await realpath(options.home), account);
    const password = await madeOnce(place);
    await initialise(binaries.initdb, place);
    await stopOrphan(place);
    const { child, port } = await launch(binaries.postgres, place, options);
    let stopping = false;
    const stop = async () => {
      stopping = true;
      await end(child);
      await unlock();
    };
    const lost = once(child, 'exit').then(
      () =>
        new Promise<string>((resolve) => stopping || resolve(`PostgreSQL ended by itself; see ${place.log}`)),
    );
    const url = (database: string) => urlOf(password, port, database);
    try {
      await ensureDatabase(url('postgres'));
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: url(DATABASE), lost, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Where the server that runs on `home` is reached, whoever started it; null while it is starting or stopping. */
export async function runningPostgres(home: string): Promise<string | null> {
  const read = (file: string) => readFile(join(home, 'postgres', file), 'utf8').catch(() => '');
  const [, , , port, , , , status] = (await read('data/postmaster.pid')).split('\n');
  const password = (await read('password')).trim();
  return status?.trim() === 'ready' && password ? urlOf(password, Number(port), DATABASE) : null;
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

async function preparePlace(home: string, account: Account | undefined): Promise<Place> {
  const folder = join(home, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return {
    folder,
    data: join(folder, 'data'),
    password: join(folder, 'password'),
    log: join(folder, 'server.log'),
    account,
  };
}

async function madeOnce(place: Place): Promise<string> {
  const found = await readFile(place.password, 'utf8').catch(() => '');
  if (found) return found.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(place.password, `${password}\n`, { mode: 0o600 });
  if (place.account) await chown(place.password, place.account.uid, place.account.gid);
  return password;
}

/** Makes the data folder under another name first: one that was interrupted is never taken for a whole one. */
async function initialise(initdb: string, place: Place): Promise<void> {
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined) return;
  const draft = `${place.data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (place.account) await chown(draft, place.account.uid, place.account.gid);
  const child = await run(initdb, draft, place, [
    '--pwfile=../password',
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=da-DK',
    '--no-instructions',
  ]);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new StartupProblem(`PostgreSQL could not make its data folder; see ${place.log}`);
  await rename(draft, place.data);
}

/**
 * Starts a server program in `data`.
 *
 * As root it runs under an account that may be barred from the folders above `data` (a checkout below /root, a
 * temporary folder of mode 0700). The working directory is entered before the account changes, and
 * /proc/self/cwd leads back to it from inside, so nothing above `data` needs to be opened up.
 *
 */
async function run(
  program: string,
  data: string,
  place: Place,
  settings: readonly string[],
  detached = false,
): Promise<ChildProcess> {
  const log = await open(place.log, 'a', 0o600);
  try {
    const child = spawn(program, ['-D', place.account ? '/proc/self/cwd' : data, ...settings], {
      ...place.account,
      cwd: data,
      detached,
      // The caller's PG* variables must not reach a server that is ours.
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

/** Stops the server that a killed Stafet left behind. The home is locked, so one that still runs is no one's. */
async function stopOrphan(place: Place): Promise<void> {
  const file = join(place.data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n', 1)[0]);
  if (!(pid > 1) || !isAlive(pid)) return;
  if (!(await worksIn(pid, place.data))) {
    // The id was given to another process since; PostgreSQL would take that for a server and refuse to start.
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  if (await endsWithin(pid, 5_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await endsWithin(pid, 5_000))) {
    throw new StartupProblem(`A PostgreSQL from an earlier run does not stop (process ${pid}).`);
  }
}

async function worksIn(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data;
  const ps = spawn('ps', ['-o', 'command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let command = '';
  ps.stdout.on('data', (chunk: Buffer) => {
    command += chunk.toString();
  });
  await once(ps, 'close');
  return command.includes(data);
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function launch(
  postgres: string,
  place: Place,
  { fast = false, recovery }: { readonly fast?: boolean; readonly recovery?: Settings },
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const patience = recovery ? 24 * 3_600_000 : 60_000;
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = await freePort();
    const start = await sizeOf(place.log);
    // A session of its own: Ctrl-C then reaches this process alone, and the server is stopped last.
    const child = await run(postgres, place.data, place, settings(port, fast, recovery), !fast);
    // Whatever way this process ends, short of kill -9, the server does not outlive it.
    process.once('exit', () => child.kill('SIGQUIT'));
    if (await becomesReady(child, place, patience)) return { child, port };
    const said = (await readFile(place.log)).subarray(start).toString();
    // The backends of a server that was killed take seconds to end, and hold its memory until then;
    // and between choosing a port and listening on it somebody else may take it.
    const passes = /already exists|still in use|could not bind|could not create any TCP/.test(said);
    if (!passes || Date.now() > deadline) {
      throw new StartupProblem(`The embedded PostgreSQL does not start; see ${place.log}`);
    }
    await pause(250);
  }
}

function settings(port: number, fast: boolean, recovery: Settings = {}): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // What a backup folder that cannot be written to may hold back here, before a new backup is needed instead.
    max_slot_wal_keep_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the details of an error can hold what identifies a person.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...recovery,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Waits for the word "ready" on the eighth line of the server's pid file, where pg_ctl looks for it too. */
async function becomesReady(child: ChildProcess, place: Place, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const lines = (await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await pause(10);
  }
  await end(child);
  return false;
}

async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client(maintenanceUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** SIGINT asks PostgreSQL for a fast shutdown, SIGQUIT for an immediate one that recovers at the next start. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 2_500);
  await exited;
  clearTimeout(timer);
}

async function sizeOf(file: string): Promise<number> {
  return (await readFile(file).catch(() => Buffer.alloc(0))).length;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
