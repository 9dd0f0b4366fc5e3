import type pg from 'pg';
import type { Definition, Form } from '#domain';
import type { RecordView } from '../queries.js';
import type { AttachmentView } from './attachments.js';
import { filesIn } from './files-in.js';

/** The columns of a view, of `attachment a` that has come and is not forgotten. */
export const attachmentColumns = `a.id, a.name, a.media_type as "mediaType", a.size::float8 as size,
  encode(a.sha256, 'hex') as sha256, a.verdict`;

/**
 * The same records, with what there is to be said of the files that they name.
 *
 * @param mergedInto as for `readRecords`
 */
export async function withFiles(
  client: pg.ClientBase,
  { forms }: Definition,
  views: readonly RecordView[],
  mergedInto: string | null = null,
): Promise<readonly RecordView[]> {
  const named = views.map((view) => filesOf(forms[view.form], view));
  const ids = named.flat();
  if (ids.length === 0) return views;
  const { rows } = await client.query<AttachmentView>({
    name: 'attachments-by-id',
    text: `select distinct on (a.id) ${attachmentColumns}
           from (select * from attachment union all select * from merged_attachments($2)) a
           where a.id = any ($1) and a.secret is not null`,
    values: [ids, mergedInto],
  });
  return views.map((view, no) => ({ ...view, files: rows.filter(({ id }) => named[no]?.includes(id)) }));
}

function filesOf(form: Form | undefined, { fields, corrections }: RecordView): readonly string[] {
  return [fields, ...corrections.map(({ before }) => before)].flatMap((said) => filesIn(form, said));
}
