import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type Account,
  findPostgresBinaries,
  type PostgresBinaries,
  unprivilegedAccount,
} from '../../apps/standalone/postgres-binaries.js';
import { freePort } from './free-port.js';

/** Recovering what a kill left takes seconds, more where other work wants the machine too. */
const PATIENCE_MS = 120_000;

/**
 * A PostgreSQL of our own on one port for good, so that whoever lost it finds it again. Fully durable: as it comes,
 * with `fsync` and `synchronous_commit` on.
 */
export class Postgres {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly binaries: PostgresBinaries,
    private readonly account: Account | undefined,
    private readonly data: string,
    private readonly log: string,
    private readonly port: number,
  ) {}

  /** @param folder empty; it becomes that of the account that the server runs as */
  static async start(folder: string): Promise<Postgres> {
    const account = await unprivilegedAccount();
    const binaries = await findPostgresBinaries(account);
    const data = join(folder, 'data');
    await mkdir(data, { recursive: true, mode: 0o700 });
    if (account) for (const one of [folder, data]) await chown(one, account.uid, account.gid);
    const postgres = new Postgres(binaries, account, data, join(folder, 'server.log'), await freePort());
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    const icu = ['--locale-provider=icu', '--icu-locale=da-DK', '--no-instructions'];
    const initdb = await postgres.spawn(binaries.initdb, [...options, ...icu]);
    const [code] = await once(initdb, 'exit');
    if (code !== 0) throw new Error(`PostgreSQL could not make its data folder; see ${postgres.log}`);
    await postgres.start();
    await postgres.query('create database stafet', 'postgres');
    return postgres;
  }

  /** As its owner. */
  get url(): string {
    return this.urlOf('stafet');
  }

  /** Comes back once it answers, however often that takes another try. */
  async start(): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      timezone: 'UTC',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.answers())) {
      if (Date.now() > end) throw new Error(`PostgreSQL does not come back; see ${this.log}`);
      // The backends of a server that was killed hold its memory until they have ended.
      if (!isRunning(this.child)) this.child = await this.spawn(this.binaries.postgres, args);
      await sleep(50);
    }
  }

  /** All its processes, at one instant. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child?.pid || !isRunning(child)) return;
    const exited = once(child, 'exit');
    const family = [child.pid, ...(await childrenOf(child.pid))];
    for (const pid of family) signal(pid, 'SIGKILL');
    await exited;
  }

  /** As people stop it. */
  async stop(): Promise<void> {
    if (!this.child || !isRunning(this.child)) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGINT');
    await exited;
  }

  /** On a connection of its own. */
  async query<Row extends pg.QueryResultRow>(
    statement: string,
    database = 'stafet',
  ): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.urlOf(database), connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private urlOf(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  private async answers(): Promise<boolean> {
    return this.query('select 1', 'postgres').then(
      () => true,
      () => false,
    );
  }

  /** From inside the data folder: what lies above it may be closed to the account. */
  private async spawn(program: string, args: readonly string[]): Promise<ChildProcess> {
    const log = await open(this.log, 'a', 0o600);
    try {
      const child = spawn(program, ['-D', this.account ? '/proc/self/cwd' : this.data, ...args], {
        ...this.account,
        cwd: this.data,
        env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log.fd, log.fd],
      });
      await once(child, 'spawn');
      return child;
    } finally {
      await log.close();
    }
  }
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

/** One that has ended meanwhile needs no killing. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** PostgreSQL gives each of its processes a session of its own, so there is no group to kill: the parent is asked after. */
async function childrenOf(parent: number): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The name in brackets may hold anything; state and parent come after it.
      const of = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return of === parent ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
