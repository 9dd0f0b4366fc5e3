import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { NOW, type Now } from '../now.js';
import type { FailureKind, Round } from './failures.js';
import { codeOf } from './reasons.js';

/** Keeps when something was tried in vain and by which code, for those who answer for it. */
@Injectable()
export class NoteFailures {
  private readonly logger = new Logger('NoteFailures');
  /** Rounds that are known to go well. */
  private readonly sound = new Set<Round>();

  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Never throws: that something failed is the trouble at hand, and what is owed stands in its own row. */
  async note(kind: Exclude<FailureKind, 'round' | 'mail'>, of: readonly string[], error: unknown) {
    await this.keep('select note_failure($1, $2, $3, $4)', [kind, of, codeOf(error), this.now()]);
  }

  async roundFailed(round: Round, error: unknown): Promise<void> {
    this.sound.delete(round);
    await this.keep('select note_failure($1, $2, $3, $4)', ['round', [round], codeOf(error), this.now()]);
  }

  /** Costs a statement after a failure, and the first time: the failure may be that of a process that has ended. */
  async roundWent(round: Round): Promise<void> {
    if (this.sound.has(round)) return;
    if (await this.keep('select end_failure($1, $2)', ['round', round])) this.sound.add(round);
  }

  private async keep(text: string, values: readonly unknown[]): Promise<boolean> {
    try {
      await this.pool.query(text, [...values]);
      return true;
    } catch (error) {
      this.logger.warn(`What failed could not be kept: ${codeOf(error)}`);
      return false;
    }
  }
}
