import { restoreIndexes, takeDownIndexes } from './indexes.js';
import { makeMould, mostIds } from './mould.js';
import { enterDirectory, multiply } from './multiply.js';
import type { BenchStore } from './store.js';

/** Tables that grow with the cases, the largest first. */
const grown = [
  'case_event',
  'name_word',
  'case_file',
  'clock',
  'case_record',
  'access_log',
  'notification',
  'case_party',
  'ask',
  'young_person',
  'guardian',
  'task',
];

/** Cases of more steps are not copied: a million of them would not fit on the disk of a laptop. */
const mostSteps = 12;

export interface Generated {
  readonly cases: number;
  readonly templates: number;
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Fills the store with that many cases: some played through the command door, the others copies of those, each with
 * people, organisations and ids of its own, and a hash chain that is true.
 *
 * @param play makes the first ones
 */
export async function generate(
  store: BenchStore,
  cases: number,
  play: (store: BenchStore) => Promise<void>,
  say: (line: string) => void,
): Promise<Generated> {
  const began = performance.now();
  await play(store);
  say(`templates played after ${Math.round((performance.now() - began) / 1000)} s`);
  // What is being made is made anew if the machine goes down.
  await store.configure({
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '8GB',
    checkpoint_timeout: '1h',
    autovacuum: 'off',
  });
  const mould = await store.withOwner(async (client) => {
    const made = await makeMould(client, mostSteps);
    await enterDirectory(client);
    return made;
  });
  const taken = await store.withOwner((client) => takeDownIndexes(client, grown));
  const { rows } = await store.withOwner((client) =>
    client.query<{ cases: number }>('select count(*)::integer as cases from case_file'),
  );
  const played = rows[0]?.cases ?? 0;
  await multiply(store.ownerUrl, mould, Math.max(0, cases - played), mostIds, say);
  say(`copied after ${Math.round((performance.now() - began) / 1000)} s`);
  await restoreIndexes(store.ownerUrl, taken);
  await store.withOwner((client) => client.query('drop schema mould cascade'));
  await store.withOwner((client) => client.query('analyze'));
  await store.withOwner((client) => client.query('checkpoint'));
  await store.configure({
    fsync: null,
    synchronous_commit: null,
    full_page_writes: null,
    max_wal_size: null,
    checkpoint_timeout: null,
    autovacuum: null,
  });
  const [size] = await store.withOwner(
    async (client) =>
      (
        await client.query<{ bytes: number; cases: number }>(
          `select pg_database_size(current_database())::float8 as bytes,
             (select count(*)::integer from case_file) as cases`,
        )
      ).rows,
  );
  return {
    cases: size?.cases ?? 0,
    templates: mould.templates,
    seconds: Math.round((performance.now() - began) / 1000),
    bytes: size?.bytes ?? 0,
  };
}
