import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import { inPieces } from '../../../test/files.js';
import { type FileStore, FolderStore } from './file-store.js';
import { S3Store } from './s3-store.js';

let folder: string;
let s3: S3rver;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stafet-files-'));
  const port = await freePort();
  s3 = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'stafet', configs: [] }],
  });
  await s3.run();
  url = `http://127.0.0.1:${port}/stafet`;
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

async function read(store: FileStore, id: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await store.get(id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield randomBytes(100_000);
  throw new Error('broken off');
}

const secretKey = 'S3RVER';
const stores: readonly (readonly [string, () => FileStore])[] = [
  ['a folder', () => new FolderStore(join(folder, 'folder'))],
  ['a bucket', () => new S3Store({ url, region: 'us-east-1', accessKey: 'S3RVER', secretKey })],
];

describe.each(stores)('%s', (_, open) => {
  it.each([1, 70_000, 20_000_000])(
    'gives back what it was given: %i bytes',
    async (size) => {
      const [store, id, bytes] = [open(), randomUUID(), randomBytes(size)];
      await store.put(id, inPieces(bytes, 64 * 1024));
      expect((await read(store, id)).equals(bytes)).toBe(true);
      await store.remove(id);
      await expect(store.get(id)).rejects.toThrow();
      await store.remove(id);
    },
    30_000,
  );

  it('keeps nothing of what breaks off', async () => {
    const [store, id] = [open(), randomUUID()];
    await expect(store.put(id, brokenOff())).rejects.toThrow('broken off');
    await expect(store.get(id)).rejects.toThrow();
  });
});

it('a folder is for its owner alone, and holds no names but ids', async () => {
  const store = new FolderStore(join(folder, 'folder'));
  await store.put('01945c2c-0000-7000-8000-0000000000ab', inPieces(randomBytes(10)));
  const { mode } = await stat(join(folder, 'folder/ab/01945c2c-0000-7000-8000-0000000000ab'));
  expect(mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'folder/ab'))).toEqual(['01945c2c-0000-7000-8000-0000000000ab']);
  await expect(store.put('../../x', inPieces(randomBytes(10)))).rejects.toThrow('under an id');
});

it('a bucket is not opened by whom it does not know', async () => {
  const store = new S3Store({ url, region: 'us-east-1', accessKey: 'nobody', secretKey });
  await expect(store.put(randomUUID(), inPieces(randomBytes(10)))).rejects.toThrow();
});
