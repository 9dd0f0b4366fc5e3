import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One erasure as the list has it: ids, a rule and a moment. Nothing of anybody. */
export interface ListedErasure {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly kind: string;
}

const line = /^([0-9a-f-]{36}) ([0-9a-f-]{36}) (\S+Z) (\w+)$/;

/**
 * What was erased, outside of the database, so that a restore from an older backup does not bring anybody back. Only ever
 * appended to, and on the disk before the database erases: an erasure that is in the database is on the list.
 */
export class ErasureList {
  constructor(readonly path: string) {}

  /** Settles when they are on the disk. Of several that append at once none writes into the middle of another. */
  async append(erasures: readonly ListedErasure[]): Promise<void> {
    if (erasures.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      // Begun on a line of its own: what was broken off before, by a crash or a full disk, spoils nothing.
      const lines = erasures.map(({ id, caseId, at, kind }) => `\n${id} ${caseId} ${at} ${kind}\n`);
      await file.appendFile(lines.join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  /** All that there are. What is no whole line was broken off before anything was erased by it. */
  async read(): Promise<readonly ListedErasure[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((one) => {
      const [, id, caseId, at, kind] = line.exec(one) ?? [];
      return id && caseId && at && kind ? [{ id, caseId, at, kind }] : [];
    });
  }
}
