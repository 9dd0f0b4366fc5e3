import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { type Definition, type Form, readableVersions } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { CprKeys, type SealedText } from '../people/cpr-keys.js';
import { Answers } from '../queries/answers.js';
import { readRecords } from '../queries/read-records.js';
import { type FoundCase, findCase } from '../queries/stored-case.js';
import { wantedRecords } from '../queries/wanted-records.js';
import type { RecordView } from '../queries.js';
import {
  ATTACHMENTS,
  type AttachmentRead,
  type AttachmentSettings,
  type AttachmentView,
  ListUploads,
  ReadAttachment,
} from './attachments.js';
import { filesIn } from './files-in.js';
import { openBytes } from './sealed-bytes.js';
import { secretOf } from './secret.js';

/** The columns of a view, of `attachment a` that has come and is not forgotten. */
const columns = `a.id, a.name, a.media_type as "mediaType", a.size::float8 as size,
  encode(a.sha256, 'hex') as sha256, a.verdict`;

/** The same records, with what there is to be said of the files that they name. */
export async function withFiles(
  client: pg.ClientBase,
  { forms }: Definition,
  views: readonly RecordView[],
): Promise<readonly RecordView[]> {
  const named = views.map((view) => filesOf(forms[view.form], view));
  const ids = named.flat();
  if (ids.length === 0) return views;
  const { rows } = await client.query<AttachmentView>({
    name: 'attachments-by-id',
    text: `select ${columns} from attachment a where a.id = any ($1) and a.secret is not null`,
    values: [ids],
  });
  return views.map((view, no) => ({ ...view, files: rows.filter(({ id }) => named[no]?.includes(id)) }));
}

function filesOf(form: Form | undefined, { fields, corrections }: RecordView): readonly string[] {
  return [fields, ...corrections.map(({ before }) => before)].flatMap((said) => filesIn(form, said));
}

/** What the one who asks has brought and not sent yet. */
@QueryHandler(ListUploads)
export class ListUploadsHandler implements IQueryHandler<ListUploads> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId }: ListUploads): Promise<readonly AttachmentView[] | null> {
    return this.answers.give(work, 'list-uploads', async (client) => {
      if (caseId !== null && !(await findCase(client, work, caseId))) return { answer: null, about: [] };
      const { rows } = await client.query<AttachmentView>(
        `select ${columns} from attachment a
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
        text: `select ${columns}, a.secret as cipher, a.key_id as "keyId", a.record_id as record
               from attachment a where a.id = $1 and a.case_id = $2 and a.secret is not null`,
        values: [id, caseId],
      });
      const [row] = rows;
      if (!row) return nothing;
      const { definition } = this.definitions.of(found.stored.state.definition);
      const shown = row.record === null || (await this.isShown(client, definition, found, row.record, id));
      return shown ? { answer: row, about: [caseId] } : nothing;
    });
  }

  private async isShown(
    client: pg.ClientBase,
    definition: Definition,
    { stored, sight: { state, party } }: FoundCase,
    record: string,
    id: string,
  ): Promise<boolean> {
    const seen = { at: this.now(), birthDate: stored.birth_date };
    const versions = readableVersions(definition, state, party, seen).filter((one) => one.record === record);
    const wanted = wantedRecords(definition, state, party, versions);
    const read = await readRecords(client, wanted);
    return wanted.some((one) => read(one).some((view) => filesOf(one.form, view).includes(id)));
  }
}
