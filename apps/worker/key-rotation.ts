import { Inject, Injectable, Logger } from '@nestjs/common';
import { type DataKey, NoteFailures, rotateCprs } from '#casework';

export const STORE = Symbol('Store');

/** Sees to it that CPR numbers come to be sealed and hashed with the first key, whichever made them. */
@Injectable()
export class KeyRotation {
  private readonly logger = new Logger('KeyRotation');
  private readonly stopping = new AbortController();

  constructor(
    @Inject(STORE)
    private readonly store: { readonly databaseUrl: string; readonly keys: readonly DataKey[] },
    private readonly failures: NoteFailures,
  ) {}

  /** The round under way ends with its batch: the next start goes on from there. */
  stop(): void {
    this.stopping.abort();
  }

  async rotate(): Promise<void> {
    const { databaseUrl, keys } = this.store;
    const { numbers, notices, files, unreadable } = await rotateCprs(databaseUrl, keys, this.stopping.signal);
    if (numbers + notices + files > 0) {
      this.logger.log(
        `Sealed anew with the first key: ${numbers} CPR numbers, ${notices} imported notices, ${files} files' secrets`,
      );
    }
    if (unreadable === 0) return this.failures.roundWent('unreadableNumbers');
    this.logger.warn(`${unreadable} CPR numbers could not be opened by the configured keys`);
    await this.failures.roundFailed('unreadableNumbers', { code: 'UnreadableNumbers' });
  }
}
