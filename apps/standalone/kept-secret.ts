import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The text of a file that holds a secret of this machine; made of 32 random bytes where there is none yet. */
export async function keptSecret(file: string, textOf: (secret: Buffer) => string): Promise<string> {
  const read = () => readFile(file, 'utf8');
  try {
    return (await read()).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // Linked into place whole: nobody reads half a file, and of two that start at once one's secret holds.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${textOf(randomBytes(32))}\n`, { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return (await read()).trim();
}
