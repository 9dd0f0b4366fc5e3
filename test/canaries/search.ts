import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { canaryFound, canaryPattern } from './canary.js';

/**
 * Where personal content may lie: beside the log, in what a person has typed and not sent, in the words by which the
 * name is found, and in the file that somebody brought, until it is in. Everywhere else there are ids, facts and digests.
 */
export const homes: ReadonlySet<string> = new Set([
  'young_person.first_name',
  'young_person.last_name',
  'case_record.content',
  // Kept as it was sent; it goes with the record that it was made of.
  'letter.html',
  'draft.content',
  'name_word.word',
]);

/** Each column of each table, the queue's too, in which a canary lies, with how many rows. */
export async function columnsWithCanaries(owner: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows: columns } = await owner.query<{ place: string; name: string; counting: string }>(
    `select format('%I.%I', n.nspname, c.relname) as place,
            case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as name,
            format('select count(*)::integer as found from %I.%I where %s ~* $1', n.nspname, c.relname,
              case a.atttypid when 'bytea'::regtype then format('encode(%I, ''escape'')', a.attname)
                              else format('%I::text', a.attname) end) as counting
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
      order by 1, 2`,
  );
  const found = new Map<string, number>();
  for (const { name, counting } of columns) {
    const { rows } = await owner.query<{ found: number }>(counting, [canaryPattern]);
    const count = rows[0]?.found ?? 0;
    if (count > 0) found.set(name, count);
  }
  return found;
}

/** Each file in and below the folder in which a canary or one of these secrets stands; the database's own files aside. */
export async function filesWithCanaries(
  folder: string,
  secrets: readonly string[],
): Promise<{ readonly looked: number; readonly found: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // What the database keeps is looked at in the database; its own messages lie beside it.
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/postgres/data/') || path.endsWith('.log'));
  const found: string[] = [];
  for (const path of files) {
    const what = hits(await readFile(path, 'latin1'), secrets);
    if (what.length > 0) found.push(`${path.slice(folder.length)}: ${what[0]}`);
  }
  return { looked: files.length, found };
}

/** What of a canary, or which secret, stands in the text. */
export function hits(text: string, secrets: readonly string[] = []): readonly string[] {
  const told = secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 6)}…`);
  return [...(text.match(canaryFound) ?? []), ...told];
}
