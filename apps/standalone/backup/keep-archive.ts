import { setTimeout as pause } from 'node:timers/promises';
import { arrangementOf } from './folder.js';
import { connected, isOnlyBackup, type Kept, letGo, shipWal } from './ship-wal.js';

/** In milliseconds: so much is lost with the machine, at most. */
const rhythm = 10_000;
/** What stopping may take of it. */
const lastShipment = 1_500;

/**
 * Keeps the changes of the home in the folder of its backups, where one has been set up, also while this runs. What does
 * not go well is told once, and tried again; it stands in nobody's way.
 *
 * @returns what ships the last changes and ends it: to be called before the server stops
 */
export function keepArchive(kept: Kept, url: string, tell: (line: string) => void): () => Promise<void> {
  const ending = new AbortController();
  let told = '';
  const round = async () => {
    const said = await shipOnce(kept, url).then(
      () => '',
      (error: Error) => `The backup does not go on. ${error.message}`,
    );
    if (said !== told) tell(said || 'The backup goes on.');
    told = said;
  };
  const running = (async () => {
    await forgetUnfinished(kept.home, url).catch(() => undefined);
    while (!ending.signal.aborted) {
      await round();
      await pause(rhythm, undefined, { ref: false, signal: ending.signal }).catch(() => undefined);
    }
    await round();
  })();
  return () => {
    ending.abort();
    return Promise.race([running, pause(lastShipment, undefined, { ref: false })]);
  };
}

async function shipOnce(kept: Kept, url: string): Promise<void> {
  if (await arrangementOf(kept.home)) await connected(url, (client) => shipWal(client, kept));
}

/** A first backup that was broken off left its slot behind: PostgreSQL would hold back its log for nobody. */
async function forgetUnfinished(home: string, url: string): Promise<void> {
  if (await arrangementOf(home)) return;
  await connected(url, async (client) => {
    if (await isOnlyBackup(client)) await letGo(client);
  });
}
