import { expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type ZipEntry, zipped } from './zipped.js';

test('an archive opens, with dense and other entries, in folders', async () => {
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { path: 'bilag/æble.txt', bytes: [strToU8('et '), strToU8('æble')], isDense: false };
    yield { path: 'bilag/tom.pdf', bytes: [], isDense: true };
    yield { path: 'bilag/1.pdf', bytes: [strToU8('%PDF')], isDense: true };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipped(entries())) chunks.push(chunk);
  const files = Object.entries(unzipSync(Buffer.concat(chunks)));
  expect(files.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['bilag/æble.txt', 'et æble'],
    ['bilag/tom.pdf', ''],
    ['bilag/1.pdf', '%PDF'],
  ]);
});

test('nothing is opened before it is the turn of it, and what is not read on is closed', async () => {
  let [opened, given, closed] = [0, 0, 0];
  async function* bytes() {
    opened += 1;
    try {
      for (; given < 100; given += 1) yield new Uint8Array(64 * 1024).fill(given);
    } finally {
      closed += 1;
    }
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const path of ['1.pdf', '2.pdf']) yield { path, bytes: bytes(), isDense: true };
  }
  const archive = zipped(entries());
  let size = 0;
  while (size < 1_000_000) size += ((await archive.next()).value as Uint8Array).length;
  expect(opened).toBe(1);
  expect(given).toBeLessThan(20);
  await archive.return(undefined);
  expect(closed).toBe(1);
});
