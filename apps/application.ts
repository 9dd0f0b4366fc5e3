import { join } from 'node:path';
import { type DynamicModule, Module, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import {
  type AttachmentSettings,
  CaseworkModule,
  checkKeys,
  DatabaseModule,
  ErasureList,
  FolderStore,
  migrate,
  type Now,
  reapplyErasures,
  S3Store,
  serviceUrl,
} from '#casework';
import { youthDropoutLetters, youthDropoutVersions } from '#domain';
import { MessagingModule, migrateQueue } from '#messaging';
import { ApiModule } from './api/api.module.js';
import { serveDocumentation } from './api/documentation.js';
import { httpAdapter } from './api/http-adapter.js';
import type { SignInSettings } from './api/sign-in/settings.js';
import { compressAnswers } from './api/surface/compression.js';
import { serveWebApp } from './api/web-app.js';
import type { AttachmentConfiguration, Configuration, Store } from './configuration.js';
import { logging } from './logging.js';
import type { Lifetime } from './run-until-stopped.js';
import { StartupProblem } from './startup-problem.js';
import type { WitnessSettings } from './worker/witness-keeper.js';
import { WorkerModule } from './worker/worker.module.js';

/** What a process is given; the API and the worker may share one or have one each. */
export interface Surroundings {
  readonly configuration: Pick<
    Configuration,
    | 'redisUrl'
    | 'logLevel'
    | 'mail'
    | 'publicUrl'
    | 'rates'
    | 'trustProxy'
    | 'erasures'
    | 'retention'
    | 'attachments'
  >;
  /** None: no heads of the history are made. */
  readonly witness?: WitnessSettings | null;
  readonly store: Store;
  readonly log: DestinationStream;
  /** What the cases take for the time; the wall clock's if left out. */
  readonly now?: Now | undefined;
}

@Module({})
class Application {}

/** Migrates the store and makes a server that does not listen yet (see `listen`), with a worker in it or not. */
export async function openServer(
  surroundings: Surroundings,
  parts: { readonly signIn: SignInSettings; readonly worker: boolean },
  lifetime: Lifetime,
): Promise<NestFastifyApplication> {
  const api = ApiModule.forRoot({ signIn: parts.signIn, rates: surroundings.configuration.rates });
  const { whole, options } = await assemble(
    surroundings,
    parts.worker ? [api, workerOf(surroundings)] : [api],
  );
  const app = await NestFactory.create<NestFastifyApplication>(
    whole,
    httpAdapter(surroundings.configuration),
    options,
  );
  await compressAnswers(app);
  serveDocumentation(app);
  serveWebApp(app, join(import.meta.dirname, 'web'));
  lifetime.onStop(() => app.close());
  return app;
}

/** Migrates the store and starts a worker alone. */
export async function openWorker(surroundings: Surroundings, lifetime: Lifetime): Promise<void> {
  const { whole, options } = await assemble(surroundings, [workerOf(surroundings)]);
  const app = await NestFactory.createApplicationContext(whole, options);
  lifetime.onStop(() => app.close());
}

function workerOf({ configuration, store, witness }: Surroundings): DynamicModule {
  return WorkerModule.forRoot({ ...configuration, store, witness });
}

/** @throws StartupProblem when the address cannot be listened on. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: Pick<Configuration, 'host' | 'port'>,
): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartupProblem(`Port ${port} on ${host} is taken. Stop what uses it, or set PORT.`);
    }
    if (code === 'EACCES') {
      throw new StartupProblem(`Port ${port} may not be used by this account. Set PORT to one above 1023.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartupProblem('HOST is no address of this machine.');
    }
    throw error;
  }
}

function attachmentsOf({ at, scanner, mostBytes }: AttachmentConfiguration): AttachmentSettings {
  const store = 'bucket' in at ? new S3Store(at.bucket) : new FolderStore(at.folder);
  return { store, scanner: scanner ?? null, mostBytes };
}

async function assemble(
  { configuration, store, log, now }: Surroundings,
  parts: readonly DynamicModule[],
): Promise<{
  readonly whole: DynamicModule;
  readonly options: Pick<NestApplicationOptions, 'logger' | 'abortOnError'>;
}> {
  const { redisUrl, erasures, retention, attachments } = configuration;
  const url = store.databaseServiceUrl ?? serviceUrl(store.databaseUrl);
  await migrate(store.databaseUrl, url);
  await checkKeys(store.databaseUrl, store.keys);
  // Before anybody looks: a database that was restored from an older backup still knows whom it should not.
  await reapplyErasures(store.databaseUrl, new ErasureList(erasures));
  if (!redisUrl) {
    await migrateQueue(store.databaseUrl, { grantTo: decodeURIComponent(new URL(url).username) });
  }
  const { logger, module } = logging(configuration, log);
  const imports = [
    module,
    DatabaseModule.forRoot({ url }),
    CaseworkModule.forRoot({
      definitions: youthDropoutVersions,
      letters: youthDropoutLetters,
      keys: store.keys,
      erasures,
      retention,
      attachments: attachments && attachmentsOf(attachments),
      ...(now && { now }),
    }),
    MessagingModule.forRoot({
      redisUrl,
      postgresUrl: url,
      processes: parts.some(({ module }) => module === WorkerModule),
    }),
    ...parts,
  ];
  // A start that fails is told by whoever asked for it, in one line, and not by Nest.
  return { whole: { module: Application, imports }, options: { logger, abortOnError: false } };
}
