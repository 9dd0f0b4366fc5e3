import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { readToEnd } from './uploaded-file.js';

/** In milliseconds: whoever sends nothing for so long is cut off, and what they hold is free again. */
const longestSilence = 30_000;

const longestName = 120;

interface Arriving {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The one file of a `multipart/form-data` body, as it comes in (RFC 7578). What is left unread of it is read away before
 * the answer, so that a sender who is still at it hears why.
 *
 * @throws Problem malformed where there is no file, or the sender breaks off
 */
export async function takeFile<T>(
  request: FastifyRequest,
  mostBytes: number,
  take: (file: Arriving) => Promise<T>,
): Promise<T> {
  const { raw } = request;
  raw.setTimeout(longestSilence, () => raw.destroy());
  const busboy = reader(request, mostBytes);
  try {
    const file = await firstFile(request, busboy);
    const taken = await take(file);
    return taken;
  } finally {
    raw.unpipe(busboy);
    raw.setTimeout(0);
    if (!raw.readableEnded && !raw.destroyed) await readToEnd(request).catch(() => undefined);
  }
}

function reader({ headers }: FastifyRequest, mostBytes: number): BusboyInstance {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      // One byte more than is taken: whoever looks at the bytes finds that they are too many.
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 20, headerSize: 8_192, fileSize: mostBytes + 1 },
    });
  } catch {
    throw new Problem('malformed');
  }
}

function firstFile({ raw }: FastifyRequest, busboy: BusboyInstance): Promise<Arriving> {
  return new Promise((resolve, reject) => {
    const noFile = () =>
      reject(
        new Problem('malformed', {
          detail: { da: 'Der er ingen fil i det indsendte.', en: 'There is no file in what was sent.' },
        }),
      );
    busboy.once('file', (_field, stream, name) => {
      // A request that breaks off in the middle is no whole file.
      raw.once('close', () => {
        if (!raw.complete) stream.destroy(new Problem('malformed'));
      });
      let broken = false;
      stream.on('error', () => {
        broken = true;
      });
      resolve({ name: inOneLine(name), bytes: asSent(stream, () => broken) });
    });
    busboy.once('finish', noFile);
    busboy.on('error', noFile);
    raw.pipe(busboy);
  });
}

/** What goes wrong with the body is the sender's, not ours. Half a file ends like a whole one, but for an error before. */
async function* asSent(
  stream: AsyncIterable<Uint8Array>,
  isBroken: () => boolean,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw new Problem('malformed');
  }
  if (isBroken()) throw new Problem('malformed');
}

/** As people read it: without what turns the direction of a text, or stands for nothing. Its end is kept. */
function inOneLine(name: string | undefined): string {
  const clean = (name ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{C}\u2028\u2029]/gu, '')
    .replaceAll(/[/\\]/g, '-')
    .trim();
  if (clean === '') return 'fil';
  const characters = [...clean];
  if (characters.length <= longestName) return clean;
  return [...characters.slice(0, longestName - 11), '…', ...characters.slice(-10)].join('');
}
