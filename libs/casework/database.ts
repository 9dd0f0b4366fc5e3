import { createHmac } from 'node:crypto';
import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { Membership, Organisation, Person } from './directory/entities.js';

/** The login of API and worker: owns nothing, bypasses nothing, writes only what it has been granted. */
const serviceRole = 'stafet_service';

/** Any number that no other lock in this database has. */
const migrationLock = 5_231_180_001;

/** The database cannot be used. The message is one line for an operator; it names no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/**
 * The service's login to the database that `ownerUrl` owns. Its password follows from the owner's, so every process
 * derives the same one and none is configured; without an owner's password there is none.
 */
export function serviceUrl(ownerUrl: string): string {
  const url = parse(ownerUrl);
  const password = decodeURIComponent(url.password);
  url.username = serviceRole;
  url.password = password && createHmac('sha256', password).update(serviceRole).digest('hex');
  // A URL without a host (a socket) takes no user name: then the service would log in as the owner.
  if (url.username !== serviceRole) throw new DatabaseUnreachable('DATABASE_URL must name a host');
  return url.href;
}

/**
 * Brings the database up to this version and makes the service's login. Safe when several processes start at once,
 * and quick when nothing is to be done.
 *
 * @param loginUrl the service's own URL, where an operator gives it a password of another origin
 * @throws DatabaseUnreachable
 */
export async function migrate(ownerUrl: string, loginUrl = serviceUrl(ownerUrl)): Promise<void> {
  const lock = await connect(ownerUrl);
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureServiceRole(lock, loginUrl);
    const source = new DataSource({ ...connectionOptions(ownerUrl), migrations, poolSize: 1 });
    await source.initialize();
    try {
      await source.runMigrations({ transaction: 'all' });
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

/** Milliseconds after which a transaction that nobody goes on with lets go of what it has locked: its process is frozen. */
const mostIdle = 30_000;

/** Gives the application one pool, as the service: TypeORM's `DataSource`, and the `pg.Pool` under it for SQL by hand. */
@Global()
@Module({})
export class DatabaseModule {
  /** @param options url: of the service's login, see `serviceUrl` */
  static forRoot(options: { readonly url: string; readonly poolSize?: number }): DynamicModule {
    const pool = {
      provide: pg.Pool,
      inject: [DataSource],
      useFactory: (source: DataSource) => surviving((source.driver as unknown as { master: pg.Pool }).master),
    };
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...connectionOptions(options.url),
            entities: [Organisation, Person, Membership],
            poolSize: options.poolSize ?? 16,
            retryAttempts: 0,
            extra: { idle_in_transaction_session_timeout: mostIdle },
          }),
          dataSourceFactory: async (settings) => openedFor(options.url, settings as DataSourceOptions),
        }),
      ],
      providers: [pool],
      exports: [pool],
    };
  }
}

/**
 * A connection that breaks while somebody works with it tells them by the statement that fails. It says so once more to
 * whoever listens to the connection itself; if nobody does, that ends the process.
 */
function surviving(pool: pg.Pool): pg.Pool {
  const heard = new WeakSet<pg.PoolClient>();
  return pool.on('acquire', (client) => {
    if (!heard.has(client)) client.on('error', () => undefined);
    heard.add(client);
  });
}

async function openedFor(url: string, options: DataSourceOptions): Promise<DataSource> {
  try {
    return await new DataSource(options).initialize();
  } catch (error) {
    throw unreachable(url, error);
  }
}

/** As the owner, for what is done once and not by the service: migrations and the directory's upkeep. */
export async function withOwner<T>(
  ownerUrl: string,
  entities: readonly (new () => object)[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await openedFor(ownerUrl, {
    ...connectionOptions(ownerUrl),
    entities: [...entities],
    poolSize: 1,
  });
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

function connectionOptions(url: string) {
  return {
    type: 'postgres' as const,
    url,
    // pg-native corrupts Buffers, and TypeORM takes it without a word where it is installed.
    nativeDriver: false,
    installExtensions: false,
    synchronize: false,
    logging: false as const,
    migrationsTableName: 'migration',
    connectTimeoutMS: 5000,
    applicationName: 'stafet',
    poolErrorHandler: (error: Error & { code?: string }) =>
      new Logger('Database').warn(`An idle connection was lost: ${error.code ?? error.name}`),
  };
}

async function connect(url: string): Promise<pg.Client> {
  parse(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // Without a listener a connection that breaks while idle ends the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(url, error);
  }
}

function unreachable(url: string, error: unknown): DatabaseUnreachable {
  const { hostname, port, pathname } = parse(url);
  const place = `${pathname.slice(1)} at ${hostname}:${port || 5432}`;
  const { code, message } = error as { code?: string; message?: string };
  return new DatabaseUnreachable(
    `The database ${place} cannot be reached: ${code ?? message ?? 'no answer'}`,
    {
      cause: error,
    },
  );
}

/** Never with the parser's own message: it repeats the address, password and all. */
function parse(address: string): URL {
  if (!/^postgres(ql)?:\/\//.test(address)) {
    throw new DatabaseUnreachable('The address of the database must begin with postgres://');
  }
  try {
    const url = new URL(address);
    decodeURIComponent(url.password);
    return url;
  } catch {
    throw new DatabaseUnreachable('The address of the database is not a URL');
  }
}

/**
 * Roles belong to the whole server, advisory locks to one database: another database's migration may make or change
 * the role at the same instant. Who loses that race finds the role made, so it just looks again.
 */
async function ensureServiceRole(owner: pg.Client, loginUrl: string): Promise<void> {
  const { username, password } = parse(loginUrl);
  if (username !== serviceRole)
    throw new DatabaseUnreachable(`The service's login must be named ${serviceRole}`);
  const lostRaces = new Set(['23505', '42710', 'XX000']);
  for (let attempt = 1; ; attempt++) {
    try {
      if (!(await roleIsFit(owner)) || !(await canLogIn(loginUrl))) {
        await makeServiceRole(owner, decodeURIComponent(password));
      }
      return;
    } catch (error) {
      if (attempt === 10 || !lostRaces.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function roleIsFit(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(
    'select from pg_roles where rolname = $1 and rolcanlogin and not rolsuper and not rolbypassrls',
    [serviceRole],
  );
  return rows.length === 1;
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const refused = ['28P01', '28000'].includes((error as { code?: string }).code ?? '');
    // pg's own word for a server that asks for a password where the URL has none
    if (refused || /password must be a/.test((error as Error).message)) return false;
    throw unreachable(url, error);
  } finally {
    await client.end();
  }
}

async function makeServiceRole(owner: pg.Client, password: string): Promise<void> {
  const { rows } = await owner.query('select from pg_roles where rolname = $1', [serviceRole]);
  const verb = rows.length === 0 ? 'create' : 'alter';
  const secret = password === '' ? 'null' : owner.escapeLiteral(password);
  await owner.query(
    `${verb} role ${serviceRole} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
  );
}
