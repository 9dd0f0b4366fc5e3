import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of attachments lie: sealed, each under its id and nothing else. */
export interface FileStore {
  /** Keeps them whole or not at all. */
  put(id: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** @throws where there are none under that id */
  get(id: string): Promise<AsyncIterable<Uint8Array>>;
  /** Whether or not they are there. */
  remove(id: string): Promise<void>;
}

/** A folder of this machine, or one that several share. */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(id: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.pathOf(id);
    const draft = `${path}.new`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const file = await open(draft, 'w', 0o600);
      try {
        for await (const chunk of bytes) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async get(id: string): Promise<AsyncIterable<Uint8Array>> {
    const path = this.pathOf(id);
    await access(path);
    return readFrom(path);
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(`${this.pathOf(id)}.new`, { force: true });
  }

  private pathOf(id: string): string {
    return join(this.folder, placeInFolder(id));
  }
}

/** Opened when it is read: whoever asks for a file and then does not want it leaves nothing open. */
async function* readFrom(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    yield* file.createReadStream({ autoClose: false });
  } finally {
    await file.close();
  }
}

/** Ids follow time in their first digits: the last ones spread them. */
export function placeInFolder(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A file is stored under an id, and under nothing else');
  return join(id.slice(-2), id);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
