import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** In bytes: 200,000 rows of some 500 characters. */
const largestFile = 100 * 1024 * 1024;

/** In milliseconds: whoever sends nothing for so long is cut off, and what they hold is free again. */
const longestSilence = 30_000;

/**
 * The body of a request as it comes in. Whoever stops reading early leaves the rest to `readToEnd`.
 *
 * @throws Problem too-large, malformed where the sender breaks off
 */
export async function* uploadedFile({ raw }: FastifyRequest): AsyncGenerator<Buffer> {
  let size = Number(raw.headers['content-length'] ?? 0);
  if (size > largestFile) throw tooLarge();
  size = 0;
  raw.setTimeout(longestSilence, () => raw.destroy());
  try {
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > largestFile) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('malformed');
  } finally {
    raw.setTimeout(0);
  }
}

/** Reads away what is left of a refused file, so that a sender who is still at it hears why. */
export async function readToEnd(request: FastifyRequest): Promise<void> {
  let left = largestFile;
  for await (const chunk of request.raw.iterator({ destroyOnReturn: false })) {
    left -= chunk.length;
    if (left < 0) return;
  }
}

/** The rest is not read: the connection ends with the answer. */
function tooLarge(): Problem {
  return new Problem('too-large', {
    detail: {
      da: 'Filen er større end 100 MB. Del den i flere filer.',
      en: 'The file is larger than 100 MB. Split it into several files.',
    },
    headers: { connection: 'close' },
  });
}
