import { Inject, Injectable, Optional } from '@nestjs/common';
import pg from 'pg';
import { ATTACHMENTS, type AttachmentSettings } from '../attachments/attachments.js';
import { NOW, type Now } from '../now.js';
import { told } from '../store/trouble.js';
import { Erasures } from './erasures.js';
import { type RetentionKind, RetentionRules } from './rules.js';

/** How much is forgotten in one transaction. */
const most = 1_000;
const mostFiles = 100;

/** What is forgotten row by row; cases are erased as wholes, see `Erasures`. */
const forgotten: readonly RetentionKind[] = [
  'answers',
  'sessions',
  'drafts',
  'imports',
  'mentions',
  'mails',
  'failures',
  'notifications',
  'rulePreviews',
  'absences',
  'accessLog',
  'leftDirectory',
];

/** Clears away what has been kept long enough. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly pool: pg.Pool,
    private readonly rules: RetentionRules,
    @Inject(NOW) private readonly now: Now,
    @Optional() @Inject(Erasures) private readonly erasures: Erasures | null,
    @Inject(ATTACHMENTS) private readonly attachments: AttachmentSettings | null,
  ) {}

  async clear(): Promise<void> {
    for (const kind of forgotten) await this.forget(kind);
    await this.erasures?.eraseDue();
    await this.removeFiles();
  }

  /** What a leader has ordered does not wait for the next clearing. */
  async carryOutOrders(): Promise<void> {
    if (await this.erasures?.isOrdered()) {
      await this.erasures?.eraseDue();
      await this.removeFiles();
    }
  }

  /** The bytes first, then what is known of them: what is broken off in between is found again. */
  private async removeFiles(): Promise<void> {
    const store = this.attachments?.store;
    if (!store) return;
    for (let gone = mostFiles; gone === mostFiles; ) {
      const asking = this.pool.query<{ id: string }>(
        'select id from gone_attachments($1::timestamptz - $2::interval, $3) id',
        [this.now(), this.rules.lengthOf('uploads'), mostFiles],
      );
      const ids = (await told('find files that are gone', asking)).rows.map(({ id }) => id);
      for (const id of ids) await store.remove(id);
      await told('forget files', this.pool.query('select forget_attachments($1)', [ids]));
      gone = ids.length;
    }
  }

  /** Some at a time: nobody waits long for a row. */
  private async forget(kind: RetentionKind): Promise<void> {
    for (let gone = most; gone === most; ) {
      const forgetting = this.pool.query<{ gone: number }>(
        'select forget($1, $2::timestamptz - $3::interval, $4) as gone',
        [kind, this.now(), this.rules.lengthOf(kind), most],
      );
      gone = (await told(`forget ${kind}`, forgetting)).rows[0]?.gone ?? 0;
    }
  }
}
