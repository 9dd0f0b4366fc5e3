import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HeadKept, type Witness } from './witness.js';

/** A witness that is a folder: best one of another machine, where what is written cannot be changed. */
export class WitnessFolder implements Witness {
  constructor(private readonly folder: string) {}

  async numbers(): Promise<readonly number[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const numbers = names.map((name) => Number(/^head-(\d{8})$/.exec(name)?.[1] ?? Number.NaN));
    return numbers.filter((number) => number > 0).sort((a, b) => a - b);
  }

  async size(number: number): Promise<number> {
    return (await stat(this.file(number))).size;
  }

  async read(number: number, from: number, length: number): Promise<Buffer> {
    const file = await open(this.file(number), 'r');
    try {
      const buffer = Buffer.alloc(length);
      let filled = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, filled, length - filled, from + filled);
        filled += bytesRead;
        if (bytesRead === 0 || filled === length) return buffer.subarray(0, filled);
      }
    } finally {
      await file.close();
    }
  }

  async keep(number: number, content: AsyncIterable<string>): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${this.file(number)}.${randomUUID()}`;
    try {
      await writeWhole(draft, content);
      // Linked, not renamed: a name that is taken stays with the file that has it.
      await link(draft, this.file(number)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? new HeadKept(`The witness has a head ${number}.`) : error;
      });
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(this.folder);
  }

  private file(number: number): string {
    return join(this.folder, `head-${String(number).padStart(8, '0')}`);
  }
}

async function writeWhole(path: string, content: AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o400);
  try {
    for await (const text of content) await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name in a folder is on the disk once the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
