import type pg from 'pg';

/** The words by which a name is looked for, as the index has them; null where nothing is asked. */
export async function wordsOf(client: pg.ClientBase, q: string | null): Promise<readonly string[] | null> {
  if (q === null) return null;
  const { rows } = await client.query<{ words: readonly string[] }>({
    name: 'words-of',
    text: 'select array(select word from words_of($1)) as words',
    values: [q],
  });
  return rows[0]?.words ?? [];
}
