import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { CprKeys, type SealedText } from '../people/cpr-keys.js';
import { Answers } from '../queries/answers.js';
import { type FoundCase, findCase } from '../queries/stored-case.js';
import { viewRecords } from '../queries/view-records.js';
import {
  ATTACHMENTS,
  type AttachmentRead,
  type AttachmentSettings,
  type AttachmentView,
  ListUploads,
  ReadAttachment,
} from './attachments.js';
import { openBytes } from './sealed-bytes.js';
import { secretOf } from './secret.js';
import { attachmentColumns } from './with-files.js';

/** What the one who asks has brought and not sent yet. */
@QueryHandler(ListUploads)
export class ListUploadsHandler implements IQueryHandler<ListUploads> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId }: ListUploads): Promise<readonly AttachmentView[] | null> {
    return this.answers.give(work, 'list-uploads', async (client) => {
      if (caseId !== null && !(await findCase(client, work, caseId))) return { answer: null, about: [] };
      const { rows } = await client.query<AttachmentView>(
        `select ${attachmentColumns} from attachment a
         where a.record_id is null and a.secret is not null and a.case_id is not distinct from $1 order by a.id`,
        [caseId],
      );
      return { answer: rows, about: caseId !== null && rows.length > 0 ? [caseId] : [] };
    });
  }
}

interface Row extends AttachmentView, SealedText {
  readonly record: string | null;
}

/** Whoever reads a field of a record that names a file reads the file: the same grounds, the same cut. */
@QueryHandler(ReadAttachment)
export class ReadAttachmentHandler implements IQueryHandler<ReadAttachment> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
    @Inject(ATTACHMENTS) private readonly settings: AttachmentSettings | null,
  ) {}

  async execute(asked: ReadAttachment): Promise<AttachmentRead> {
    const row = await this.find(asked);
    if (!row || !this.settings) return { kind: 'not-found' };
    if (row.verdict === 'infected') return { kind: 'infected' };
    if (row.verdict === 'unscanned' && this.settings.scanner) return { kind: 'not-scanned-yet' };
    const { cipher, keyId, record: _, ...attachment } = row;
    const sealed = await this.settings.store.get(row.id);
    return {
      kind: 'given',
      attachment,
      bytes: openBytes(secretOf(this.keys, row.id, { cipher, keyId }), sealed),
    };
  }

  private find({ work, caseId, id }: ReadAttachment): Promise<Row | null> {
    return this.answers.give(work, 'read-attachment', async (client) => {
      const nothing = { answer: null, about: [] };
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { rows } = await client.query<Row>({
        name: 'read-attachment',
        text: `select ${attachmentColumns}, a.secret as cipher, a.key_id as "keyId", a.record_id as record
               from (select * from attachment where case_id = $2 union all select * from merged_attachments($2)) a
               where a.id = $1 and a.secret is not null limit 1`,
        values: [id, caseId],
      });
      const [row] = rows;
      if (!row) return nothing;
      const shown = row.record === null || (await this.isShown(client, found, id));
      return shown ? { answer: row, about: [caseId] } : nothing;
    });
  }

  private async isShown(client: pg.ClientBase, found: FoundCase, id: string): Promise<boolean> {
    const { definition } = this.definitions.of(found.stored.state.definition);
    const records = await viewRecords(client, definition, found, this.now());
    return records.some(({ files }) => files.some((file) => file.id === id));
  }
}
