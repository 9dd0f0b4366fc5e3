import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { openingLooks } from '#domain';
import { sampleSize } from '../access/samples.js';
import { told } from '../store/trouble.js';

/** Each may name a page of a list's cases. */
const rowsAtOnce = 500;

/** What is done behind the access log, so that nothing has to be done where it is written. */
@Injectable()
export class AccessLog {
  constructor(private readonly pool: pg.Pool) {}

  /** Unfolds a batch of it by case and day. True: there is more at once. Whoever comes second has nothing to do. */
  async unfold(): Promise<boolean> {
    const unfolding = this.pool.query<{ more: boolean }>('select unfold_access($1) as more', [rowsAtOnce]);
    const { rows } = await told('unfold the access log', unfolding);
    return rows[0]?.more ?? false;
  }

  /** Draws a sample wherever none has been drawn for a week. */
  async drawOwedSamples(): Promise<void> {
    const drawing = this.pool.query('select draw_owed_samples($1, $2)', [openingLooks, sampleSize]);
    await told('draw samples of accesses', drawing);
  }
}
