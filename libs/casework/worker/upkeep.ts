import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { told } from '../store/trouble.js';

/** Answers are kept for repeated requests this long. */
const keptHours = 48;

/** Whoever has not sent a draft by then will not: what was written about a young person is not to lie about. */
const draftDays = 180;

/** Time enough to mend what failed in an imported file; a file of young people's names is not to lie about. */
const importDays = 30;

/** A word to a colleague has done its work when it is read. */
const mentionDays = 180;

/** What a mail told stands in the inbox as well. */
const mailDays = 60;

/** A preview is out of date the next day; nobody carries out one that old. */
const previewDays = 30;

/** What has to be cleared away from time to time. */
@Injectable()
export class Upkeep {
  constructor(private readonly pool: pg.Pool) {}

  async clear(): Promise<void> {
    const clearing = this.pool.query('select forget_idempotency(make_interval(hours => $1))', [keptHours]);
    await told('forget old answers', clearing);
    const forgetting = this.pool.query('select forget_drafts(make_interval(days => $1))', [draftDays]);
    await told('forget old drafts', forgetting);
    const emptying = this.pool.query('select forget_imports(make_interval(days => $1))', [importDays]);
    await told('forget old imports', emptying);
    const hushing = this.pool.query('select forget_mentions(make_interval(days => $1))', [mentionDays]);
    await told('forget old mentions', hushing);
    const shredding = this.pool.query('select forget_mail(make_interval(days => $1))', [mailDays]);
    await told('forget old mail', shredding);
    const dropping = this.pool.query('select forget_rule_changes(make_interval(days => $1))', [previewDays]);
    await told('forget previews of rules', dropping);
  }
}
