import { join } from 'node:path';
import { WitnessFolder, type WitnessKey, witnessKey } from '#casework';
import type { Configuration } from '../configuration.js';
import { StartupProblem } from '../startup-problem.js';
import { keptSecret } from './kept-secret.js';

/** A witness, and who signs for it; null where there is none. With an embedded server the key is kept beside the data. */
export async function witnessSettings({
  witness,
  store,
  home,
}: Pick<Configuration, 'witness' | 'store' | 'home'>): Promise<{
  readonly held: WitnessFolder;
  readonly key: WitnessKey;
} | null> {
  if (!witness) return null;
  const held = new WitnessFolder(witness.folder);
  if (witness.secret) return { held, key: witnessKey(witness.secret) };
  if (store)
    throw new StartupProblem('STAFET_WITNESS_KEY is missing: heads of the history are signed with it.');
  const file = join(home, 'witness-key');
  const secret = Buffer.from(await keptSecret(file, (made) => made.toString('base64')), 'base64');
  if (secret.length !== 32) throw new StartupProblem(`${file} is damaged. Restore it.`);
  return { held, key: witnessKey(secret) };
}
