import { CprKeys, putDirectory } from '#casework';
import type { Instant } from '#domain';
import { loadDemoCases } from '../../apps/standalone/demo/cases/load.js';
import { demoDirectory } from '../../apps/standalone/demo/directory.js';
import type { BenchStore } from './store.js';

/** Plays the demo's cases through the real door, up to `now`: what all others are copies of. */
export async function playTemplates(store: BenchStore, now: Instant, cases: number): Promise<void> {
  const keys = new CprKeys(store.keys);
  await putDirectory(
    store.ownerUrl,
    demoDirectory('https://bench.test', (cpr) => keys.lookup(cpr)),
  );
  const { ownerUrl: databaseUrl, serviceUrl } = store;
  await loadDemoCases({ databaseUrl, serviceUrl, keys: store.keys, now, cases });
}
