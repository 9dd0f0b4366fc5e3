import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { placeInFolder } from '#casework';
import { syncFolder } from './durable.js';

/** Beside the log of changes: the bytes of attached files, sealed as they are. */
export const filesFolder = (folder: string) => join(folder, 'attachments');

/** Folder → when it last changed, of those that have been brought whole since this process began. */
const brought = new Map<string, number>();

/** Brings what is not there yet. A file never changes, and lies under its id in a folder of few. */
export async function bringFiles(from: string, into: string): Promise<void> {
  for (const part of await namesIn(from)) {
    const [source, target] = [join(from, part), join(into, part)];
    const { mtimeMs } = await stat(source);
    if (brought.get(`${source} ${target}`) === mtimeMs) continue;
    const there = new Set(await namesIn(target));
    const missing = (await namesIn(source)).filter((name) => isWhole(name) && !there.has(name));
    for (const name of missing) await copyWhole(join(source, name), join(target, name));
    // A clock ticks every few milliseconds: what has just changed may change again without a later time.
    if (mtimeMs < Date.now() - 2_000) brought.set(`${source} ${target}`, mtimeMs);
  }
}

/** Removes what the database knows no more: what was erased is to be gone from here too. */
export async function forgetFiles(client: pg.Client, from: string): Promise<void> {
  for (const part of await namesIn(from)) {
    const names = (await namesIn(join(from, part))).filter(isWhole);
    const { rows } = await client.query<{ id: string }>('select id from attachment where id = any ($1)', [
      names,
    ]);
    const known = new Set(rows.map(({ id }) => id));
    for (const name of names) if (!known.has(name)) await rm(join(from, part, name), { force: true });
  }
}

/**
 * Puts back those that the restored database names.
 *
 * @returns how many of them the backup does not have
 */
export async function putFilesBack(client: pg.Client, from: string, into: string): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    'select id from attachment where secret is not null order by id',
  );
  let missing = 0;
  for (const { id } of rows) {
    const [source, target] = [join(from, placeInFolder(id)), join(into, placeInFolder(id))];
    if (await isThere(target)) continue;
    if (await isThere(source)) await copyWhole(source, target);
    else missing += 1;
  }
  return missing;
}

/** Under another name until it is whole, and on the disk. */
async function copyWhole(from: string, to: string): Promise<void> {
  const draft = `${to}.new`;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, draft);
  } catch (error) {
    // Forgotten meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const file = await open(draft, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, to);
  await syncFolder(dirname(to));
}

/** Not one that is still being written. */
function isWhole(name: string): boolean {
  return /^[0-9a-f-]{36}$/.test(name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
