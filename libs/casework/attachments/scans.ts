import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { NoteFailures } from '../failures/note-failures.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import { told } from '../store/trouble.js';
import { ATTACHMENTS, type AttachmentSettings } from './attachments.js';
import { openBytes } from './sealed-bytes.js';
import { secretOf } from './secret.js';

/** Files that one worker has looked into at a time. */
const most = 4;

interface Claimed {
  readonly id: string;
  readonly cipher: Buffer;
  readonly keyId: string;
}

/** Has the scanner look into files that nobody has looked into yet. Any number of workers may. */
@Injectable()
export class Scans {
  private readonly logger = new Logger('Scans');

  constructor(
    private readonly pool: pg.Pool,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
    @Inject(ATTACHMENTS) private readonly settings: AttachmentSettings | null,
    private readonly failures: NoteFailures,
  ) {}

  /** One that gets no answer is looked into again, later each time. */
  async look(): Promise<void> {
    if (!this.settings?.scanner) return;
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) {
      await Promise.all(claimed.map((one) => this.scan(one)));
    }
  }

  private async claim(): Promise<readonly Claimed[]> {
    const claiming = this.pool.query<Claimed>(
      `select id, cipher, key_id as "keyId" from claim_scans($1, $2)`,
      [this.now(), most],
    );
    return (await told('claim files to be scanned', claiming)).rows;
  }

  private async scan({ id, ...sealed }: Claimed): Promise<void> {
    const { store, scanner } = this.settings ?? {};
    if (!store || !scanner) return;
    try {
      const verdict = await scanner.scan(openBytes(secretOf(this.keys, id, sealed), await store.get(id)));
      const settling = this.pool.query('select settle_scan($1, $2, $3)', [id, verdict, this.now()]);
      await told('settle a scan', settling);
    } catch (error) {
      const { name, message } = error as Error;
      this.logger.warn(`A file was not scanned, trying again: ${name === 'ScannerAway' ? message : name}`);
      await this.failures.note('scan', [id], error);
    }
  }
}
