import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import {
  HeadKept,
  HistoryHeads,
  isDatabaseAway,
  NOW,
  type Now,
  type Witness,
  WitnessBehind,
  WitnessDamaged,
  type WitnessKey,
} from '#casework';

export interface WitnessSettings {
  readonly held: Witness;
  readonly key: WitnessKey;
}

/** Where heads go and who signs them; null: nowhere. */
export const WITNESS = Symbol('witness');

/** Sees to it that every day has a head of the history, outside the database. */
@Injectable()
export class WitnessKeeper {
  private readonly logger = new Logger('Witness');
  private readonly heads: HistoryHeads | null;

  constructor(pool: pg.Pool, @Inject(NOW) now: Now, @Inject(WITNESS) settings: WitnessSettings | null) {
    this.heads = settings && new HistoryHeads(pool, settings.held, settings.key, now);
    if (!settings) this.logger.warn('The history has no witness: set WITNESS_FOLDER and STAFET_WITNESS_KEY.');
  }

  /** A witness that cannot be written holds up nobody: it is told, and tried again. */
  async look(): Promise<void> {
    if (!this.heads) return;
    try {
      if (!(await this.heads.areDue())) return;
      const head = await this.heads.makeDaily();
      if (head) this.logger.log(`Head ${head.number} of ${head.cases} cases and ${head.events} events`);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.error(`The witness was given no head of the history: ${reasonOf(error)}`);
      // Another worker may have been quicker, which is no failure.
      if (await this.heads.areDue()) await this.heads.noteFailing();
    }
  }
}

/** A stranger's error may quote what it was given: its name and code are enough to find it. */
function reasonOf(error: unknown): string {
  const ours = [WitnessBehind, WitnessDamaged, HeadKept].some((kind) => error instanceof kind);
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return (ours ? message : [name, code].filter(Boolean).join(' ')) ?? '';
}
