import {
  type BeforeApplicationShutdown,
  ConfigurableModuleBuilder,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { JobName } from './job-table.js';
import { Jobs } from './jobs.js';
import { LiveUpdates } from './live-updates.js';
import { type AnyJobHandler, findHandlers } from './processes.js';
import { type Processors, startProcessors } from './processors.js';
import { openQueueStore, type QueueStore } from './queue-store.js';
import { Tally } from './tally.js';

export interface MessagingOptions {
  /** Where BullMQ runs, when given; otherwise it runs on PostgreSQL. */
  readonly redisUrl?: string | undefined;
  /** The service's own login (see `migrateQueue`). */
  readonly postgresUrl: string;
  /** False for a process that only adds jobs; it needs no handlers. Default true. */
  readonly processes?: boolean;
  /** After how long without a sign of life a worker counts as dead and its job is given on. Default 30 s. */
  readonly leaseMs?: number;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN: OPTIONS } =
  new ConfigurableModuleBuilder<MessagingOptions>().setClassMethodName('forRoot').build();

const STORE = Symbol('QueueStore');

/**
 * Jobs and live updates for the whole application; import it once. Start-up is refused when a job has no
 * handler or several. Workers start after every module is ready, and stop before any lets go of its database.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: STORE, inject: [OPTIONS], useFactory: openQueueStore },
    { provide: Jobs, inject: [STORE], useFactory: Jobs.over },
    { provide: LiveUpdates, inject: [STORE], useFactory: LiveUpdates.over },
    { provide: Tally, inject: [OPTIONS], useFactory: (options: MessagingOptions) => Tally.over(options) },
  ],
  exports: [Jobs, LiveUpdates, Tally],
})
export class MessagingModule
  extends ConfigurableModuleClass
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private handlers: ReadonlyMap<JobName, AnyJobHandler> = new Map();
  private processors: Processors | undefined;

  constructor(
    @Inject(OPTIONS) private readonly options: MessagingOptions,
    @Inject(STORE) private readonly store: QueueStore,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly tally: Tally,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    if (this.options.processes === false) return;
    try {
      this.handlers = findHandlers(this.discovery, this.scanner);
    } catch (error) {
      await this.store.close();
      throw error;
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    this.processors = await startProcessors(this.store, this.handlers, this.options.leaseMs ?? 30_000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.processors?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.tally.close();
    await this.store.close();
  }
}
