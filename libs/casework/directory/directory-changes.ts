import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** After a connection that broke, in milliseconds. */
const pause = 1_000;

/** Told of a person whose roles, name or session have changed; of null where it may have been anybody. */
export type ChangeListener = (person: string | null) => void;

/**
 * Hears, in every process, who has become somebody else: whoever remembers a person asks again. After a break it may
 * have been anybody.
 */
@Injectable()
export class DirectoryChanges implements OnApplicationShutdown {
  private readonly logger = new Logger('DirectoryChanges');
  private readonly listeners = new Set<ChangeListener>();
  private readonly stopping = new AbortController();
  private listening: Promise<void> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** @returns what ends the subscription */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    this.listening ??= this.listen();
    return () => this.listeners.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.listening;
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listenOnce().catch((error: { code?: string; name?: string }) => {
        this.logger.warn(`Changes of the directory cannot be heard: ${error.code ?? error.name}`);
      });
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Holds one connection of the pool until that breaks or the process stops. */
  private async listenOnce(): Promise<void> {
    const client = await this.pool.connect();
    const { signal } = this.stopping;
    try {
      const over = new Promise<void>((resolve) => {
        client.on('end', resolve);
        client.on('error', () => resolve());
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      client.on('notification', this.heard);
      await client.query('listen directory');
      this.tell(null);
      await over;
    } finally {
      client.off('notification', this.heard);
      // It listens: nobody else is to be given it.
      client.release(true);
    }
  }

  private readonly heard = ({ payload }: pg.Notification): void => this.tell(payload || null);

  private tell(person: string | null): void {
    for (const listener of this.listeners) listener(person);
  }
}
