import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes that were changed, cut off, put in another order, or sealed with another key. Nothing of them is given out. */
export class BytesDamaged extends Error {
  override readonly name = 'BytesDamaged';
}

const pieceSize = 64 * 1024;
const tagSize = 16;

/**
 * Seals bytes as they come (AES-256-GCM, piece by piece, each numbered and the last one marked: the construction STREAM
 * of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that what is read is vouched for before it is passed on.
 *
 * @param key 32 bytes that seal this and nothing else: the numbers of pieces begin anew with each
 */
export async function* sealBytes(key: Buffer, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { piece, nonce } of pieces(bytes, pieceSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws BytesDamaged */
export async function* openBytes(key: Buffer, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { piece, nonce } of pieces(sealed, pieceSize + tagSize)) {
    yield opened(key, nonce, piece);
  }
}

function opened(key: Buffer, nonce: Buffer, piece: Buffer): Buffer {
  if (piece.length < tagSize) throw new BytesDamaged('A sealed file ends too early');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(piece.subarray(-tagSize));
    return Buffer.concat([decipher.update(piece.subarray(0, -tagSize)), decipher.final()]);
  } catch {
    throw new BytesDamaged('A sealed file is not as it was written');
  }
}

/** Of one size, but for the last. There is always a last one, which may be empty. */
async function* pieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly nonce: Buffer }> {
  let number = 0;
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    // The last one is known by its end: a whole piece is held back until more has come.
    if (length <= size) continue;
    let rest = Buffer.concat(held);
    for (; rest.length > size; rest = rest.subarray(size), number += 1) {
      yield { piece: rest.subarray(0, size), nonce: nonceOf(number, false) };
    }
    held = [rest];
    length = rest.length;
  }
  yield { piece: Buffer.concat(held), nonce: nonceOf(number, true) };
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
