import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { codeOf, type NoteFailures, type Round } from '#casework';

/** After a round that failed. The reason is most likely a database that is away. */
const pauseAfterFailure = 2_000;

/**
 * Does something over and over until it is stopped. A round that fails is logged and followed by the next: whatever
 * work it left is found again.
 */
export class Rounds {
  private readonly logger = new Logger('Rounds');
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  /** @param round gives the milliseconds to wait until the next */
  constructor(
    private readonly name: Round,
    private readonly round: () => Promise<number>,
    private readonly failures: NoteFailures,
  ) {
    this.running = this.run();
  }

  /** Settles when the round that is under way has ended. */
  stop(): Promise<void> {
    this.stopping.abort();
    return this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = await this.once();
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      const pause = await this.round();
      await this.failures.roundWent(this.name);
      return pause;
    } catch (error) {
      // Not what a stranger's error quotes: names and codes are enough to find it.
      this.logger.warn(`Round ${this.name} failed, trying again: ${codeOf(error)}`);
      await this.failures.roundFailed(this.name, error);
      return pauseAfterFailure;
    }
  }
}
