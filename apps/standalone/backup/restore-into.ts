import { rmSync } from 'node:fs';
import { chown, cp, mkdir, open, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ErasureList, forgetWitness, migrate, type RebuildReport, reapplyErasures, rebuild } from '#casework';
import { StartupProblem } from '../../startup-problem.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.js';
import { unprivilegedAccount } from '../postgres-binaries.js';
import type { Source } from './choose.js';
import { countFiles } from './copy-data.js';
import { filesFolder, putFilesBack } from './files.js';
import { contentsOf, erasuresFile } from './folder.js';
import { connected, type Kept } from './ship-wal.js';

export interface Restored {
  readonly report: RebuildReport;
  readonly hasKeys: boolean;
  /** How many attached files the backup does not have. */
  readonly missing: number;
  /** How many erasures were carried out again: they are later than what was restored. */
  readonly erased: number;
}

/**
 * Makes `home`, which must not hold anything, of a backup. It is made beside, and put in place when all is done and its
 * histories are verified: what was broken off leaves no home behind. What was erased since is erased in it again.
 *
 * What of it lies elsewhere than in the home is put there.
 */
export async function restoreInto(source: Source, { home, erasures, files }: Kept): Promise<Restored> {
  if ((await contentsOf(home)).length > 0) {
    throw new StartupProblem(
      `${home} holds something already. Set STAFET_HOME to a folder that is not there.`,
    );
  }
  const draft = `${home}.restoring-${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const remove = () => rmSync(draft, { recursive: true, force: true });
  process.once('exit', remove);
  await layOut(draft, source);
  const server = await recover(draft, source);
  try {
    await migrate(server.url);
    await forgetWitness(server.url);
    // What is to lie in the home is made beside it, like the rest.
    const beside = (path: string) =>
      path.startsWith(`${home}/`) ? join(draft, path.slice(home.length)) : path;
    const erased = await eraseAgain(server.url, source, new ErasureList(beside(erasures)));
    const missing =
      files === undefined
        ? 0
        : await connected(server.url, (client) =>
            putFilesBack(client, filesFolder(source.folder), beside(files)),
          );
    const report = await rebuild(server.url);
    await server.stop();
    await rmdir(home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(draft, home);
    return { report, erased, missing, hasKeys: (await contentsOf(home)).includes('keys') };
  } finally {
    await server.stop();
  }
}

/** By the list as the backup has it, and as it lies elsewhere, if it does: there it is whole from then on. */
async function eraseAgain(url: string, { folder }: Source, list: ErasureList): Promise<number> {
  const there = new Set((await list.read()).map(({ id }) => id));
  const kept = await new ErasureList(erasuresFile(folder)).read();
  await list.append(kept.filter(({ id }) => !there.has(id)));
  return reapplyErasures(url, list);
}

async function layOut(draft: string, { folder, base, wal }: Source): Promise<void> {
  await cp(join(folder, 'base', base.name, 'home'), draft, { recursive: true });
  const data = join(draft, 'postgres/data');
  const files = await countFiles(data);
  if (files !== base.files) {
    throw new StartupProblem(`The backup of ${base.finishedAt} is damaged: ${files} files of ${base.files}.`);
  }
  for (const file of wal)
    await unpack(join(folder, 'wal', file), join(data, 'pg_wal'), file, base.segmentSize);
  await writeFile(join(data, 'recovery.signal'), '', { mode: 0o600 });
  const account = await unprivilegedAccount();
  if (!account) return;
  const within = await readdir(join(draft, 'postgres'), { recursive: true });
  for (const path of ['', ...within]) await chown(join(draft, 'postgres', path), account.uid, account.gid);
}

/** A segment that was still written to is as long as the others to PostgreSQL, and ends where nothing follows. */
async function unpack(packed: string, pgWal: string, name: string, size: number): Promise<void> {
  const content = await promisify(gunzip)(await readFile(packed));
  const file = await open(join(pgWal, name.slice(0, 24)), 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.truncate(size);
  } finally {
    await file.close();
  }
}

const endedEarly = 'recovery ended before configured recovery target was reached';

/** Replays the changes: to the moment, or all of them. */
async function recover(draft: string, { to }: Source): Promise<EmbeddedPostgres> {
  const all = {
    // What is needed lies in pg_wal already.
    restore_command: 'false',
    hot_standby: 'off',
  };
  // At this point of its start PostgreSQL knows no zones by name, Z included.
  const moment = to?.toISOString().replace('Z', '+00') ?? '';
  const target = { recovery_target_time: moment, recovery_target_action: 'promote' };
  try {
    return await startEmbeddedPostgres({ home: draft, recovery: to ? { ...all, ...target } : all });
  } catch (error) {
    const log = await readFile(join(draft, 'postgres/server.log'), 'utf8').catch(() => '');
    // Nothing was changed after the moment, so PostgreSQL never came to it: everything lies before.
    if (to && log.includes(endedEarly)) return startEmbeddedPostgres({ home: draft, recovery: all });
    const [reason] = /(?:FATAL|PANIC): .*/.exec(log) ?? [];
    throw new StartupProblem(`PostgreSQL does not take the backup. ${reason ?? (error as Error).message}`);
  }
}
