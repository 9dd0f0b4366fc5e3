import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, putDirectory, type Witness, WitnessFolder, witnessKey } from '#casework';
import type { Random } from '#domain';
import { demoDirectory } from '../../apps/standalone/demo/directory.js';
import { type Disturbed, Journal } from '../load/journal.js';
import { Clock } from './clock.js';
import { freePort } from './free-port.js';
import { type Issuer, startIssuer } from './issuer.js';
import { MailServer } from './mail-server.js';
import { Postgres } from './postgres.js';
import { Program } from './program.js';
import { hasRedis, Redis } from './redis.js';

export interface HouseWish {
  readonly queue: 'redis' | 'postgres';
  /** Two of each, if left out. */
  readonly apis?: number;
  readonly workers?: number;
  /** Where PostgreSQL keeps its data; in the house's own folder if left out. */
  readonly dataFolder?: string;
  /** A module that API processes load before their own: to plant a fault from outside. */
  readonly apiPreload?: string;
}

export type Victim = 'api' | 'worker' | 'postgres' | 'redis';

/**
 * Stafet as it runs on several machines (two API processes, two workers, a PostgreSQL, a Redis), with an issuer and a
 * mail server that are never killed, and a journal of what its clients see.
 */
export class House {
  private constructor(
    readonly folder: string,
    readonly clock: Clock,
    readonly journal: Journal,
    readonly issuer: Issuer,
    readonly postgres: Postgres,
    readonly redis: Redis | null,
    readonly apis: readonly { readonly url: string; readonly program: Program }[],
    readonly workers: readonly Program[],
    /** What the workers give heads of the history to, and whose signature is theirs. */
    readonly witness: { readonly held: Witness; readonly keys: readonly string[] },
    private readonly mail: MailServer,
  ) {}

  static async open(wish: HouseWish): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'stafet-torture-'));
    const clock = new Clock(folder);
    clock.nextMorning();
    const journal = new Journal(join(folder, 'journal.jsonl'));
    const mail = await MailServer.listen((received) => journal.write({ is: 'mail', ...received }));
    const dataFolder = wish.dataFolder ?? join(folder, 'postgres');
    await mkdir(dataFolder, { recursive: true });
    const [issuer, redis] = await Promise.all([startIssuer(), wish.queue === 'redis' ? Redis.start() : null]);
    const postgres = await Postgres.start(dataFolder);
    await migrate(postgres.url);
    await putDirectory(postgres.url, demoDirectory(issuer.url));
    const witnessFolder = join(folder, 'witness');
    const witnessSecret = randomBytes(32);
    const shared = {
      DATABASE_URL: postgres.url,
      STAFET_KEYS: `torture:${randomBytes(32).toString('base64')}`,
      STAFET_WITNESS_KEY: witnessSecret.toString('base64'),
      WITNESS_FOLDER: witnessFolder,
      STAFET_HOME: folder,
      PUBLIC_URL: 'http://127.0.0.1',
      RATE_LIMITS:
        'person=100000000,address=100000000,signIns=100000000,lookups=100000000,unmaskings=100000000',
      MAIL_SMTP_URL: mail.url,
      MAIL_FROM: 'stafet@example.dk',
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: 'torture',
      OIDC_AUDIENCE: issuer.audience,
      // The clock is moved on by days; the checker holds what was acknowledged against the answer that is kept.
      RETENTION: '{"answers": "P10Y"}',
      LOG_LEVEL: 'warn',
      TORTURE_CLOCK: clock.file,
      ...(redis && { REDIS_URL: redis.url }),
    };
    const start = (name: string, script: string, env: NodeJS.ProcessEnv) =>
      new Program(name, join('dist/apps', script), { ...shared, ...env }, join(folder, `${name}.log`));
    const ports = await Promise.all(Array.from({ length: wish.apis ?? 2 }, () => freePort()));
    const apis = ports.map((port, index) => ({
      url: `http://127.0.0.1:${port}`,
      program: start(`api-${index + 1}`, 'api/main.js', {
        PORT: String(port),
        ...(wish.apiPreload && { TORTURE_PRELOAD: wish.apiPreload }),
      }),
    }));
    const workers = Array.from({ length: wish.workers ?? 2 }, (_, index) =>
      start(`worker-${index + 1}`, 'worker/main.js', {}),
    );
    const witness = { held: new WitnessFolder(witnessFolder), keys: [witnessKey(witnessSecret).publicKey] };
    const house = new House(folder, clock, journal, issuer, postgres, redis, apis, workers, witness, mail);
    try {
      await house.ready();
    } catch (error) {
      await house.close({ keep: true });
      throw error;
    }
    return house;
  }

  /** Comes back when every API process takes requests. */
  async ready(seconds = 120): Promise<void> {
    const end = Date.now() + seconds * 1000;
    for (const { url } of this.apis) {
      const isReady = () =>
        fetch(`${url}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await isReady())) {
        if (Date.now() > end) throw new Error(`The API does not get ready; see ${this.folder}`);
        await sleep(50);
      }
    }
  }

  /** `kill -9`, noted in the journal, and started again. Comes back when the next may come. */
  async kill(victim: Victim, random: Random): Promise<void> {
    this.disturbed(victim);
    switch (victim) {
      case 'api':
        await random.pick(this.apis).program.kill();
        break;
      case 'worker':
        await random.pick(this.workers).kill();
        break;
      case 'postgres':
        await this.postgres.kill();
        await this.postgres.start();
        break;
      case 'redis':
        await this.redis?.kill();
        await this.redis?.start();
        break;
    }
  }

  /** Notes for the checker what was done to the house. */
  disturbed(what: Disturbed['what']): void {
    this.journal.write({ is: 'disturbed', what, at: Date.now() });
  }

  /** Leases that go by it may end at once, which the checker has to know. */
  moveClock(move: () => void): void {
    this.disturbed('clock');
    move();
  }

  /** Ends API and workers; what is left holds still, to be looked at. */
  async hush(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop()));
  }

  get programs(): readonly Program[] {
    return [...this.apis.map(({ program }) => program), ...this.workers];
  }

  /** @param keep leaves the folder, for whoever wants to see what happened */
  async close({ keep }: { readonly keep: boolean }): Promise<void> {
    await this.hush();
    await this.postgres.kill();
    await this.redis?.kill();
    this.issuer.stop();
    this.mail.close();
    this.journal.close();
    if (!keep) await rm(this.folder, { recursive: true, force: true });
  }
}

/** What was asked for, or PostgreSQL where there is no Redis. */
export function queueFor(asked: 'redis' | 'postgres' | undefined): 'redis' | 'postgres' {
  return hasRedis ? (asked ?? 'redis') : 'postgres';
}
