import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { held, type Line, told } from '../line.js';
import { type Circumstances, underLoad, work } from './under-load.js';

const size = 220;

/**
 * The disk of the database is full, then there is room again. On a file system of its own in memory, which takes root:
 * skipped where that is not to be had.
 */
export async function fullDisk(circumstances: Omit<Circumstances, 'wish'>): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stafet-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder]).status === 0;
  if (!mounted) {
    rmSync(folder, { recursive: true });
    return [told('skipped: a full disk (no file system could be mounted here)', 0)];
  }
  const ballast = join(folder, 'ballast');
  try {
    const wish = { queue: 'postgres', dataFolder: join(folder, 'postgres') } as const;
    return await underLoad({ ...circumstances, wish }, async (house, pace) => {
      await work(pace, 60);
      fill(ballast);
      const before = pace.done;
      house.disturbed('postgres');
      // Log and tables have some room in files that they have already.
      for (let waited = 0; waited < 30 && pace.done < before + 2_000; waited++) await sleep(500);
      const meanwhile = pace.done - before;
      rmSync(ballast);
      house.disturbed('postgres');
      await house.postgres.start();
      await work(pace, 40);
      return [
        told('commands acknowledged before the full disk was felt', meanwhile),
        held(
          'commands acknowledged once there was room again',
          pace.done > before + meanwhile,
          pace.done - before - meanwhile,
        ),
      ];
    });
  } finally {
    await unmounted(folder);
  }
}

/** To the last block: the database writes meanwhile, so nobody knows how much that is. */
function fill(ballast: string): void {
  const file = openSync(ballast, 'w');
  const block = Buffer.alloc(65_536);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

/** Processes that were killed hold on to it until they have ended. */
async function unmounted(folder: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (spawnSync('umount', [folder]).status === 0) return rmSync(folder, { recursive: true });
    await sleep(200);
  }
}
