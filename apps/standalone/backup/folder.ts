import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { StartupProblem } from '../../startup-problem.js';
import { readJson, writeJson } from './durable.js';

/** One copy of the data, and where in the log of changes it belongs. */
export interface Base {
  /** Of its folder in `base/`: the moment it was begun. */
  readonly name: string;
  readonly finishedAt: string;
  readonly timeline: number;
  readonly segmentSize: number;
  /** The log is needed from here on. */
  readonly start: string;
  /** Before here the copy is of no moment. */
  readonly stop: string;
  /** What it holds, by which half a copy is known. */
  readonly files: number;
  readonly bytes: number;
}

/** How far the log of changes reaches: all that was acknowledged by `at` lies before `position`. */
export interface Reach {
  readonly at: string;
  readonly timeline: number;
  readonly position: string;
}

/** Where a home's changes go. */
export interface Arrangement {
  /** Of this home, in the one folder and in the other: two homes must not write into one backup. */
  readonly id: string;
  readonly folder: string;
}

export const marker = 'stafet-backup.json';
export const reachFile = (folder: string) => join(folder, 'wal', 'reach.json');
/** What was erased, by whoever restores from here to be erased again. */
export const erasuresFile = (folder: string) => join(folder, 'erasures');
export const baseFile = (folder: string, name: string) => join(folder, 'base', name, 'base.json');

const arrangementFile = (home: string) => join(home, 'backup.json');

export function arrangementOf(home: string): Promise<Arrangement | null> {
  return readJson<Arrangement>(arrangementFile(home));
}

export function arrange(home: string, arrangement: Arrangement): Promise<void> {
  return writeJson(arrangementFile(home), arrangement);
}

/**
 * Makes the folder ready to take a backup of `home`, or finds it so.
 *
 * @throws StartupProblem where it holds anything else
 */
export async function prepareFolder(home: string, asked: string): Promise<Arrangement> {
  const id = (await arrangementOf(home))?.id ?? randomUUID();
  const folder = resolve(asked);
  if (isWithin(await realpath(home), folder) || isWithin(home, folder)) {
    throw new StartupProblem(`${folder} lies in STAFET_HOME: what destroys the one destroys the other.`);
  }
  const held = await contentsOf(folder);
  if (held.length > 0) {
    const found = await readJson<{ readonly id: string }>(join(folder, marker)).catch(() => null);
    if (!found) throw new StartupProblem(`${folder} holds something else. Name an empty or a new folder.`);
    if (found.id !== id) throw new StartupProblem(`${folder} holds the backups of another Stafet.`);
  }
  for (const part of ['base', 'wal']) await mkdir(join(folder, part), { recursive: true, mode: 0o700 });
  if (held.length === 0) await writeJson(join(folder, marker), { format: 1, id });
  return { id, folder: await realpath(folder) };
}

/** Every whole backup in the folder, oldest first. */
export async function basesIn(folder: string): Promise<readonly Base[]> {
  const names = await readdir(join(folder, 'base'));
  const bases = await Promise.all(names.sort().map((name) => readJson<Base>(baseFile(folder, name))));
  return bases.filter((base) => base !== null);
}

/** Removes what was broken off, all but the newest backups, and the log that only older ones needed. */
export async function tidy(
  folder: string,
  keep: number,
  firstSegment: (base: Base) => string,
): Promise<void> {
  const kept = (await basesIn(folder)).slice(-keep);
  const names = new Set(kept.map(({ name }) => name));
  for (const name of await readdir(join(folder, 'base')))
    if (!names.has(name)) await rm(join(folder, 'base', name), { recursive: true, force: true });
  const [oldest] = kept;
  if (!oldest) return;
  for (const file of await readdir(join(folder, 'wal')))
    if (/^[0-9A-F]{24}\./.test(file) && file < firstSegment(oldest)) await rm(join(folder, 'wal', file));
}

/** Nothing for a folder that does not exist. */
export async function contentsOf(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new StartupProblem(`${folder} is no folder.`);
    throw error;
  });
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
}
