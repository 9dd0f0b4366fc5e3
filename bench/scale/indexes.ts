import pg from 'pg';

interface Taken {
  readonly table: string;
  readonly restore: string;
}

/** Takes the keys and indexes of these tables down, for rows to come in by the million; `restore` puts them back. */
export async function takeDownIndexes(
  client: pg.Client,
  tables: readonly string[],
): Promise<readonly Taken[]> {
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype in ('p', 'u', 'f') and conrelid::regclass::text = any ($1)
     order by contype`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ table: string; name: string; definition: string }>(
    `select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name,
       pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid::regclass::text = any ($1)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { table, name } of constraints)
    await client.query(`alter table ${table} drop constraint ${name} cascade`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return [
    ...constraints.map(({ table, name, definition }) => ({
      table,
      restore: `alter table ${table} add constraint ${name} ${definition}`,
    })),
    ...indexes.map(({ table, definition }) => ({ table, restore: definition })),
  ];
}

const lanes = 2;

/** Table by table, two at once: what is added to one table waits for its turn. */
export async function restoreIndexes(url: string, taken: readonly Taken[]): Promise<void> {
  const tables = [...new Set(taken.map(({ table }) => table))].values();
  const later: string[] = [];
  const lane = async () => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query(`set maintenance_work_mem = '1GB'`);
      await client.query('set max_parallel_maintenance_workers = 1');
      for (const table of tables) {
        for (const { restore } of taken.filter((one) => one.table === table)) {
          // A key that points elsewhere needs the other one first.
          if (restore.includes('FOREIGN KEY')) later.push(restore);
          else await client.query(restore);
        }
        await client.query(`vacuum (analyze) ${table}`);
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const client = new pg.Client(url);
  await client.connect();
  for (const restore of later) await client.query(restore);
  await client.end();
}
