import { randomUUID } from 'node:crypto';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { DatabaseModule, migrate, serviceUrl } from '#casework';
import { MessagingModule, migrateQueue } from '#messaging';
import type { Configuration } from './configuration.js';
import { loggingModule } from './logging.js';
import type { Lifetime } from './run-until-stopped.js';
import { StartupProblem } from './startup-problem.js';

/** What one process is made of. */
export interface Assembly {
  readonly configuration: Configuration;
  /** The database's owner. Used before anything is served, then no more. */
  readonly ownerUrl: string;
  /** What the process does, on top of database, messaging and log. */
  readonly modules: readonly (Type | DynamicModule)[];
  /** Whether it carries out jobs or only orders them. */
  readonly processes: boolean;
  readonly log: DestinationStream;
}

@Module({})
class Application {}

/** Migrates the database and makes the process as an HTTP server that does not listen yet; see `listen`. */
export async function openServer(assembly: Assembly, lifetime: Lifetime): Promise<NestFastifyApplication> {
  // An open event stream would otherwise hold up the stop until its reader leaves.
  const adapter = new FastifyAdapter({ forceCloseConnections: true, genReqId: () => randomUUID() });
  const app = await NestFactory.create<NestFastifyApplication>(await assemble(assembly), adapter, quiet);
  return attend(app, lifetime);
}

/** Migrates the database and starts the process without HTTP. */
export async function openWorker(assembly: Assembly, lifetime: Lifetime): Promise<INestApplicationContext> {
  return attend(await NestFactory.createApplicationContext(await assemble(assembly), quiet), lifetime);
}

/** @throws StartupProblem when the address cannot be listened on. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: Pick<Configuration, 'host' | 'port'>,
): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw new StartupProblem(`Port ${port} on ${host} is taken. Stop what uses it, or set PORT.`);
      case 'EACCES':
        throw new StartupProblem(`Port ${port} may not be used by this account. Set PORT to one above 1023.`);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        throw new StartupProblem('HOST is no address of this machine.');
      default:
        throw error;
    }
  }
}

const quiet = { bufferLogs: true, abortOnError: false } as const;

async function assemble(assembly: Assembly): Promise<DynamicModule> {
  const { configuration, ownerUrl, modules, processes, log } = assembly;
  const { redisUrl } = configuration;
  const url = configuration.databaseServiceUrl ?? serviceUrl(ownerUrl);
  await migrate(ownerUrl, url);
  if (!redisUrl) await migrateQueue(ownerUrl, { grantTo: decodeURIComponent(new URL(url).username) });
  return {
    module: Application,
    imports: [
      loggingModule(configuration, log),
      DatabaseModule.forRoot({ url }),
      MessagingModule.forRoot({ redisUrl, postgresUrl: url, processes }),
      ...modules,
    ],
  };
}

function attend<App extends INestApplicationContext>(app: App, lifetime: Lifetime): App {
  app.useLogger(app.get(Logger));
  app.flushLogs();
  lifetime.onStop(() => app.close());
  return app;
}
