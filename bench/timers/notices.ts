import type { Instant } from '#domain';
import { generate } from '../scale/generate.js';
import { playNotice } from '../scale/play-templates.js';
import { BenchStore } from '../scale/store.js';

/** When all of them were sent. */
export const sentAt: Instant = '2026-11-02T09:00:00.000Z';

/** A store of nothing but notices that were sent at one moment, so that all their clocks ring together. */
export async function storeOfNotices(cases: number, say: (line: string) => void): Promise<BenchStore> {
  const store = await BenchStore.make();
  await generate(store, cases, (made) => playNotice(made, sentAt), say);
  return store;
}

/** The next moment at which anything rings. */
export async function nextMoment(store: BenchStore): Promise<Instant> {
  const { rows } = await store.withOwner((client) =>
    client.query<{ at: Date | null }>('select min(wake_at) as at from clock'),
  );
  const [found] = rows;
  if (!found?.at) throw new Error('Nothing will ever ring.');
  return found.at.toISOString();
}

export async function dueAt(store: BenchStore, now: Instant): Promise<number> {
  const { rows } = await store.withOwner((client) =>
    client.query<{ due: number }>('select count(*)::integer as due from clock where wake_at <= $1', [now]),
  );
  return rows[0]?.due ?? 0;
}
