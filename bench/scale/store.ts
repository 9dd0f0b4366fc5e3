import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { CaseworkModule, DatabaseModule, type DataKey, migrate, serviceUrl } from '#casework';
import { type Instant, youthDropoutLetters, youthDropoutVersions } from '#domain';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/embedded-postgres.js';

/** A PostgreSQL of our own in a temporary folder, as durable as any: what it does is what is measured. */
export class BenchStore {
  private constructor(
    private readonly home: string,
    private server: EmbeddedPostgres,
    readonly keys: readonly DataKey[],
  ) {}

  static async make(): Promise<BenchStore> {
    const home = mkdtempSync(join(tmpdir(), 'stafet-bench-'));
    const server = await startEmbeddedPostgres({ home });
    await migrate(server.url);
    return new BenchStore(home, server, [{ id: 'bench', secret: randomBytes(32) }]);
  }

  /** The superuser's. */
  get ownerUrl(): string {
    return this.server.url;
  }

  get serviceUrl(): string {
    return serviceUrl(this.server.url);
  }

  /** A process's worth of the house: the two doors, and whatever else is given. */
  async open(now: () => Instant, imports: ModuleMetadata['imports'] = [], poolSize = 16) {
    @Module({
      imports: [
        DatabaseModule.forRoot({ url: this.serviceUrl, poolSize }),
        CaseworkModule.forRoot({
          definitions: youthDropoutVersions,
          letters: youthDropoutLetters,
          keys: this.keys,
          now,
        }),
        ...imports,
      ],
    })
    class House {}
    const options = { logger: ['error', 'warn'] as const, abortOnError: false };
    const app: INestApplicationContext = await NestFactory.createApplicationContext(House, {
      ...options,
      logger: [...options.logger],
    });
    return app;
  }

  /** As the owner. */
  async withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(this.ownerUrl);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Settings that hold without a restart, until they are set anew; null resets one. */
  async configure(settings: Readonly<Record<string, string | null>>): Promise<void> {
    await this.withOwner(async (client) => {
      for (const [name, value] of Object.entries(settings)) {
        const to = value === null ? 'default' : `'${value}'`;
        await client.query(`alter system set ${name} = ${to}`);
      }
      await client.query('select pg_reload_conf()');
    });
  }

  /** The process of the server that all its others are children of. */
  serverProcess(): number {
    const file = join(this.home, 'postgres', 'data', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  }

  /** Stops and starts the server: nothing is in its own memory then. */
  async restart(): Promise<void> {
    await this.server.stop();
    this.server = await startEmbeddedPostgres({ home: this.home });
  }

  async remove(): Promise<void> {
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
