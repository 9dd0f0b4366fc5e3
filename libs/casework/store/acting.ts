import type pg from 'pg';
import { told } from './trouble.js';

/** Who sees and writes: a person and, where it is not theirs alone, the party they act for. */
export interface Acting {
  readonly person: string;
  readonly party?: string;
}

/** One transaction in which row-level security shows what is theirs. */
export async function acting<T>(
  pool: pg.Pool,
  { person, party = '' }: Acting,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await client.query({
      name: 'act-for',
      text: `select set_config('app.party', $1, true), set_config('app.person', $2, true)`,
      values: [party, person],
    });
    const done = await told('work in the name of somebody', work(client));
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
