import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configuration, dataKeys, filesIn, type Store } from '../configuration.js';
import type { Lifetime } from '../run-until-stopped.js';
import { StartupProblem } from '../startup-problem.js';
import { keepArchive } from './backup/keep-archive.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { keptSecret } from './kept-secret.js';

/** The store kept in `home`: an embedded PostgreSQL and the keys to it. It stops with the process. */
export async function openOwnStore(
  { home, keys, erasures, attachments }: Configuration,
  lifetime: Lifetime,
): Promise<Store> {
  const readable = keys ?? (await keptKeys(home));
  const server = await startEmbeddedPostgres({ home });
  const kept = { home, erasures, files: filesIn(attachments) };
  const shipLast = keepArchive(kept, server.url, (line) => process.stderr.write(`${line}\n`));
  lifetime.onStop(() => shipLast().then(server.stop));
  void server.lost.then(lifetime.fail);
  return { databaseUrl: server.url, keys: readable };
}

/** Made with the data and never after: new keys would not read what the old ones wrote. */
export async function keptKeys(home: string): Promise<Store['keys']> {
  const file = join(home, 'keys');
  if (!(await exists(file))) {
    if (await exists(join(home, 'postgres', 'data'))) {
      throw new StartupProblem(
        `${file} is missing, and the data beside it cannot be read without. Restore it.`,
      );
    }
  }
  const keys = dataKeys(await keptSecret(file, (secret) => `1:${secret.toString('base64')}`));
  if (!keys) throw new StartupProblem(`${file} is damaged. Restore it.`);
  return keys;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
