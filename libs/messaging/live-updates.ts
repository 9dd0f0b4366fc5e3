import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueStore } from './queue-store.js';
import { describeSafely, logger } from './trouble.js';

const TOPIC = 'cases';
const INTERVAL_MS = 25;
/** Keeps a message well below the relay's 512 KiB, even where a case concerns a dozen organisations. */
const CHANGES_PER_MESSAGE = 500;

/** A case has moved on to `version`; the organisations that hold it, or held it until now, may look again. */
export interface CaseChange {
  readonly caseId: string;
  readonly version: number;
  readonly organisations: readonly string[];
}

export interface LiveListener {
  changed(changes: readonly CaseChange[]): void;
  /** Changes may have been missed (the datastore was away): everything shown is to be read again. */
  missed(): void;
}

/**
 * Tells every process, this one included, which cases have changed. A hint to read again, never the news
 * itself: it may come twice, out of order, or be replaced by a later version of the same case.
 */
export class LiveUpdates {
  private readonly listeners = new Set<LiveListener>();
  private readonly relay: ReturnType<QueueStore['relay']>;
  private readonly pending = new Map<string, CaseChange>();
  private sending: Promise<void> | undefined;
  private notBefore = 0;

  private constructor(store: QueueStore) {
    this.relay = store.relay(() => this.tell((listener) => listener.missed()));
  }

  /** @throws when the datastore has not been migrated. */
  static async over(store: QueueStore): Promise<LiveUpdates> {
    const live = new LiveUpdates(store);
    await live.relay.subscribe<readonly CaseChange[]>(TOPIC, ({ data }) =>
      live.tell((listener) => listener.changed(data)),
    );
    return live;
  }

  /**
   * Tells of changed cases, together with what else is published within 25 ms.
   * Settles when it is sent. @throws when the datastore is away; publishing again does no harm.
   */
  publish(changes: readonly CaseChange[]): Promise<void> {
    for (const change of changes) {
      this.pending.set(change.caseId, merged(this.pending.get(change.caseId), change));
    }
    this.sending ??= this.send();
    return this.sending;
  }

  /** Calls the listener from now on, until the returned function is called. */
  subscribe(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async send(): Promise<void> {
    await sleep(Math.max(0, this.notBefore - performance.now()));
    this.notBefore = performance.now() + INTERVAL_MS;
    const changes = [...this.pending.values()];
    this.pending.clear();
    this.sending = undefined;
    for (let start = 0; start < changes.length; start += CHANGES_PER_MESSAGE) {
      await this.relay.publish(TOPIC, changes.slice(start, start + CHANGES_PER_MESSAGE));
    }
  }

  private tell(news: (listener: LiveListener) => void): void {
    for (const listener of this.listeners) {
      try {
        news(listener);
      } catch (error) {
        const { label, frames } = describeSafely(error);
        logger.error(`A listener to live updates failed: ${label}`, frames);
      }
    }
  }
}

function merged(earlier: CaseChange | undefined, change: CaseChange): CaseChange {
  if (earlier === undefined) return change;
  return {
    caseId: change.caseId,
    version: Math.max(earlier.version, change.version),
    organisations: [...new Set([...earlier.organisations, ...change.organisations])],
  };
}
