import type pg from 'pg';

/** By id; whoever is no organisation, or is not there, has none. */
export async function organisationNames(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'names-of-organisations',
    text: 'select id, name from organisation where id = any ($1)',
    values: [ids],
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
