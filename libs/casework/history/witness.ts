import { readSeal, type SealedHead } from './head.js';

/**
 * Keeps heads where the database has no say, by their numbers. It takes each once: nothing of ours ever changes one or
 * takes it away. A head is text: a line for each case that it lists, `id version hash`, in the order of the ids, and
 * the sealed head in the last line.
 */
export interface Witness {
  /** The heads that it has, in ascending order. */
  numbers(): Promise<readonly number[]>;
  /** In bytes. */
  size(number: number): Promise<number>;
  /** Fewer bytes only where the head ends. */
  read(number: number, from: number, length: number): Promise<Buffer>;
  /**
   * Takes the head, whole or not at all, and for good.
   *
   * @throws HeadKept where it has one of this number
   */
  keep(number: number, content: AsyncIterable<string>): Promise<void>;
}

/** The witness has a head of this number, and keeps that one. */
export class HeadKept extends Error {
  override readonly name = 'HeadKept';
}

/** More than a sealed head is long. */
const sealRoom = 2048;

/** The sealed head in the last line, and where that line begins; null where there is none that can be read. */
export async function sealOf(
  witness: Witness,
  number: number,
): Promise<{ readonly sealed: SealedHead; readonly begins: number } | null> {
  const size = await witness.size(number);
  const from = Math.max(0, size - sealRoom);
  const tail = (await witness.read(number, from, sealRoom)).toString('utf8');
  if (!tail.endsWith('\n')) return null;
  const begins = tail.lastIndexOf('\n', tail.length - 2) + 1;
  const sealed = readSeal(tail.slice(begins));
  return sealed && { sealed, begins: from + begins };
}
