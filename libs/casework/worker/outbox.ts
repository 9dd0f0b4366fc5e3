import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { told } from '../store/trouble.js';

/** What one commit owes to the world, once. */
export interface OwedRow {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  /** `changed`: the parties may look again. All else is for one of them, see the table in `owed.ts`. */
  readonly kind: string;
  /** How often it has been given out, this time included. */
  readonly tries: number;
  readonly parties: readonly string[];
}

/** What commits owe to the world. A row stays until it is done, so whoever handles it may die at any moment. */
@Injectable()
export class Outbox {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * Takes rows on. One that is still there when the lease is over (later each time) is given out again.
   * @param lease seconds
   */
  async claim(most: number, lease = 10): Promise<readonly OwedRow[]> {
    const claiming = this.pool.query<OwedRow>({
      name: 'claim-outbox',
      text: `select id, case_id as "caseId", version, kind, tries, parties from claim_outbox($1, make_interval(secs => $2))`,
      values: [most, lease],
    });
    return (await told('claim the outbox', claiming)).rows;
  }

  /** The changes that everybody has been told of. */
  async settle(changes: readonly string[]): Promise<void> {
    await told('settle the outbox', this.pool.query('select settle_outbox($1)', [changes]));
  }

  /** Writes the notifications that are owed, each to one party: all or none. Doing it again changes nothing. */
  async deliver(...ids: readonly string[]): Promise<void> {
    const delivering = this.pool.query({ name: 'deliver', text: 'select deliver($1)', values: [ids] });
    await told('deliver what is owed', delivering);
  }
}
