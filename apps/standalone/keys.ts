import { type KeyUse, keyUse, migrate } from '#casework';
import { readConfiguration } from '../configuration.js';
import { runOnce } from './backup/run-once.js';
import { keptKeys } from './own-store.js';
import { withServer } from './with-server.js';

/** `npm run keys`: of each key for CPR numbers, what still needs it, and when it may be taken out. */
await runOnce('Nothing is known of the keys.', async () => {
  const { store, home, keys } = readConfiguration(process.env);
  const configured = (store?.keys ?? keys ?? (await keptKeys(home))).map(({ id }) => id);
  const read = async (url: string) => {
    await migrate(url, store?.databaseServiceUrl);
    return keyUse(url);
  };
  const uses = await (store ? read(store.databaseUrl) : withServer(home, read));
  for (const id of configured) write(aboutKey(id, configured[0] === id, uses));
  for (const { id } of uses) {
    if (!configured.includes(id)) write(`Key «${id}» is NOT configured, though something needs it.`);
  }
});

function aboutKey(id: string, first: boolean, uses: readonly KeyUse[]): string {
  const { sealed, hashed, importRows, importsUntil } = uses.find((use) => use.id === id) ?? unused;
  const needs = `${sealed} CPR numbers and keys of files, ${hashed} hashes, ${importRows} rows of imported files`;
  if (first) return `Key «${id}» comes first and makes what is new. It has ${needs}.`;
  if (sealed + hashed > 0) {
    return `Key «${id}» is still needed by ${needs}. The worker is changing them; ask again in a while.`;
  }
  if (importsUntil) {
    return `Key «${id}» is still needed by ${importRows} rows of imported files, until ${importsUntil.toISOString()} at the latest.`;
  }
  return `Key «${id}» is needed by nothing. It may be taken out once every process knows the first key.`;
}

const unused: Omit<KeyUse, 'id'> = { sealed: 0, hashed: 0, importRows: 0, importsUntil: null };

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
