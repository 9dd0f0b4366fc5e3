import type pg from 'pg';
import { migrations } from '../../migrations/index.js';

/** Whether the database has every migration of this version. More is no harm: a newer version is being rolled out. */
export async function isMigrated(pool: pg.Pool | pg.ClientBase): Promise<boolean> {
  const { rows } = await pool.query<{ done: number }>({
    name: 'migrations-done',
    text: 'select count(*)::integer as done from migration where name = any ($1)',
    values: [migrations.map(({ name }) => name)],
  });
  return rows[0]?.done === migrations.length;
}
