import { Inject, Injectable, Logger } from '@nestjs/common';
import { codeOf, Mails } from '#casework';
import { compose } from './compose.js';
import type { Mailer } from './mailer.js';

export const MAILER = Symbol('Mailer');
export const PUBLIC_URL = Symbol('publicUrl');

const batchSize = 20;

/** Sends the mail that is owed, and enters the weekly summaries. With no mailer the rows wait, and are forgotten in time. */
@Injectable()
export class Post {
  private readonly logger = new Logger('Post');

  constructor(
    private readonly mails: Mails,
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** Sends one batch. True when there may be more. */
  async send(): Promise<boolean> {
    if (!this.mailer) return false;
    const owed = await this.mails.claim(batchSize);
    for (const mail of owed) {
      try {
        await this.mailer(compose(mail, this.publicUrl));
      } catch (failure) {
        // What a mail server says may quote an address: its code is enough to find out why.
        const code = codeOf(failure);
        this.logger.warn(`Mail ${mail.id} could not be handed over, it is tried again: ${code}`);
        await this.mails.miss(mail.id, code);
        continue;
      }
      await this.mails.settle(mail.id);
    }
    return owed.length === batchSize;
  }

  async enterWeeklies(): Promise<void> {
    if (this.mailer) await this.mails.enterWeeklies();
  }
}
