import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { inPieces } from '../../../test/files.js';
import { BytesDamaged, openBytes, sealBytes } from './sealed-bytes.js';

const key = randomBytes(32);
const piece = 64 * 1024;

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const chunk of bytes) read.push(chunk);
  return Buffer.concat(read);
}

const sealed = (plain: Buffer) => all(sealBytes(key, inPieces(plain, 1000)));

it.each([0, 1, piece - 1, piece, piece + 1, 3 * piece, 200_000])(
  'opens what it has sealed: %i bytes',
  async (size) => {
    const plain = randomBytes(size);
    const opened = await all(openBytes(key, inPieces(await sealed(plain), 999)));
    expect(opened.equals(plain)).toBe(true);
  },
);

it('gives nothing of what was changed, cut off between pieces, put in another order, or sealed with another key', async () => {
  const whole = await sealed(randomBytes(3 * piece));
  const one = piece + 16;
  const changed = Buffer.from(whole);
  changed[one + 5] = (changed[one + 5] ?? 0) ^ 1;
  const spoiled = [
    changed,
    whole.subarray(0, one),
    whole.subarray(0, 2 * one),
    whole.subarray(0, -1),
    Buffer.concat([whole.subarray(one, 2 * one), whole.subarray(0, one), whole.subarray(2 * one)]),
    Buffer.concat([whole, whole.subarray(-one)]),
    Buffer.alloc(0),
  ];
  for (const bytes of spoiled) {
    await expect(all(openBytes(key, inPieces(bytes, 5000)))).rejects.toThrow(BytesDamaged);
  }
  await expect(all(openBytes(randomBytes(32), inPieces(whole, 5000)))).rejects.toThrow(BytesDamaged);
});

it('passes nothing on before it is vouched for', async () => {
  const whole = await sealed(randomBytes(3 * piece));
  whole[2 * (piece + 16)] = (whole[2 * (piece + 16)] ?? 0) ^ 1;
  let given = 0;
  await expect(
    (async () => {
      for await (const chunk of openBytes(key, inPieces(whole, 5000))) given += chunk.length;
    })(),
  ).rejects.toThrow(BytesDamaged);
  expect(given).toBe(2 * piece);
});
