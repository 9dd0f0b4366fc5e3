import { chmod, copyFile, mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Made anew by PostgreSQL when it starts, or misleading there. Its folders are kept, without what is in them. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const leftOut = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|postgresql\.auto\.conf\.tmp)$/;

export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies PostgreSQL's data folder while the server writes to it: between `pg_backup_start` and `pg_backup_stop`, as its
 * documentation has it ("Making a Base Backup Using the Low Level API"). What vanishes meanwhile is in the log.
 */
export async function copyData(from: string, into: string): Promise<Copied> {
  const files: string[] = [];
  await list(from, into, '', files);
  // Read last, and whole: where a recovery begins is said by the backup's label, but all else by this file.
  const left = files.filter((name) => name !== controlFile);
  let bytes = 0;
  const work = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const size = await copyOne(join(from, name), join(into, name));
      bytes += size;
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await writeFile(join(into, controlFile), await steady(join(from, controlFile)), { mode: 0o600 });
  return { files: await countFiles(into), bytes: bytes + (await settle(join(into, controlFile))) };
}

/** How many files a folder holds, in all. */
export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).length;
}

const controlFile = 'global/pg_control';

async function list(from: string, into: string, folder: string, files: string[]): Promise<void> {
  await mkdir(join(into, folder), { mode: 0o700 });
  if (emptied.has(folder)) return;
  for (const entry of await readdir(join(from, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (leftOut.test(entry.name)) continue;
    if (entry.isDirectory()) await list(from, into, path, files);
    else if (entry.isFile()) files.push(path);
    else throw new Error(`${path} is neither file nor folder: a tablespace elsewhere is not copied.`);
  }
}

async function copyOne(from: string, into: string): Promise<number> {
  try {
    await copyFile(from, into);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  await chmod(into, 0o600);
  return settle(into);
}

/** On the disk, not only on its way there. */
async function settle(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** The same twice running: not caught while it was written. */
async function steady(path: string): Promise<Buffer> {
  for (let before = await readFile(path); ; ) {
    const now = await readFile(path);
    if (now.equals(before) && now.length === (await stat(path)).size) return now;
    before = now;
  }
}
