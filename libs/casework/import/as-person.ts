import type pg from 'pg';
import { told } from '../store/trouble.js';

/** One transaction in which somebody sees and writes what is theirs alone, whomever they act for. */
export async function asPerson<T>(
  pool: pg.Pool,
  person: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await client.query({
      name: 'as-person',
      text: `select set_config('app.person', $1, true)`,
      values: [person],
    });
    const done = await told('work on an import', work(client));
    await client.query('commit');
    return done;
  } catch (failure) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw failure;
  } finally {
    client.release(broken);
  }
}
