import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/standalone/embedded-postgres.js';
import { cpuOfFamily } from './cpu.js';

/** A PostgreSQL of the benchmark's own, as durable as in production, in a folder that goes with it. */
export class BenchServer {
  private constructor(
    readonly home: string,
    /** The owner's, of the database `stafet`. */
    readonly url: string,
    private readonly pid: number,
    private readonly close: () => Promise<void>,
  ) {}

  /** @param preload a library of PostgreSQL's own that watches it */
  static async start({ preload }: { readonly preload?: string } = {}): Promise<BenchServer> {
    const home = await mkdtemp(join(tmpdir(), 'stafet-bench-'));
    if (preload) await prepare(home, preload);
    const { url, stop } = await startEmbeddedPostgres({ home });
    const [pid] = readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    return new BenchServer(home, url, Number(pid), async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    });
  }

  urlOf(database: string): string {
    const url = new URL(this.url);
    url.pathname = `/${database}`;
    return url.href;
  }

  /** A database that is another's copy to the row; nobody may be connected to that one. */
  async copy(database: string, original = 'stafet'): Promise<string> {
    await this.run('postgres', `create database ${database} template ${original}`);
    return this.urlOf(database);
  }

  async make(database: string): Promise<string> {
    await this.run('postgres', `create database ${database}`);
    return this.urlOf(database);
  }

  async run(database: string, ...statements: readonly string[]): Promise<void> {
    await this.ask(database, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  }

  async ask<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(this.urlOf(database));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** CPU time of all its processes so far, in microseconds. */
  cpu(): number {
    return cpuOfFamily(this.pid);
  }

  stop(): Promise<void> {
    return this.close();
  }
}

/** Such a library is loaded at a start alone, so the server is started once to be told of it. */
async function prepare(home: string, library: string): Promise<void> {
  const { url, stop } = await startEmbeddedPostgres({ home });
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`alter system set shared_preload_libraries = ${client.escapeLiteral(library)}`);
  await client.end();
  await stop();
}
