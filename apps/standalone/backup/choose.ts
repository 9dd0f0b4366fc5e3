import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartupProblem } from '../../startup-problem.js';
import { readJson } from './durable.js';
import { type Base, basesIn, marker, type Reach, reachFile } from './folder.js';
import { positionOf, segmentAt, segmentsBetween } from './segments.js';

/** What a home can be made of: a copy, and the changes from it on. */
export interface Source {
  readonly folder: string;
  readonly base: Base;
  readonly reach: Reach;
  /** Files in `wal/`, in order. */
  readonly wal: readonly string[];
  /** Null: to the end. */
  readonly to: Date | null;
}

/** Finds the newest backup in the folder from which that moment, or else the end, can be restored. */
export async function choose(asked: string, to: Date | null): Promise<Source> {
  const folder = resolve(asked);
  const found = await readJson(join(folder, marker)).catch(() => null);
  if (!found) throw new StartupProblem(`${folder} holds no backups of Stafet.`);
  const bases = await basesIn(folder);
  const reach = await readJson<Reach>(reachFile(folder));
  const [first] = bases;
  if (!first || !reach) throw new StartupProblem(`${folder} holds no backup that was finished.`);
  if (to && to > new Date(reach.at)) {
    throw new StartupProblem(`The backup reaches until ${reach.at}, and no further.`);
  }
  const base = bases.findLast(({ finishedAt }) => !to || new Date(finishedAt) <= to);
  if (!base) throw new StartupProblem(`The first backup there is of ${first.finishedAt}: nothing before it.`);
  return { folder, base, reach, wal: await walFiles(folder, base, reach), to };
}

/** Without a gap, or it would end before its end. */
async function walFiles(folder: string, base: Base, reach: Reach): Promise<readonly string[]> {
  const log = { timeline: base.timeline, size: BigInt(base.segmentSize) };
  const end = positionOf(reach.position);
  const whole = segmentsBetween(log, positionOf(base.start), end).map((name) => `${name}.gz`);
  const needed = end % log.size === 0n ? whole : [...whole, `${segmentAt(log, end)}.partial.gz`];
  const there = new Set(await readdir(join(folder, 'wal')));
  const missing = needed.find((file) => !there.has(file));
  if (missing === undefined && reach.timeline === base.timeline) return needed;
  throw new StartupProblem(
    `The changes since the backup of ${base.finishedAt} are not all there: ${missing ?? 'they are another server’s'}.`,
  );
}
