import { createHash } from 'node:crypto';
import { type Head, headDigest, isSigned, type SealedHead } from './head.js';
import { sealOf, type Witness } from './witness.js';
import type { WitnessState } from './witness-state.js';

/** A head whose lines may be held against the database. */
export interface TrustedHead {
  readonly head: Head;
  /** Its lines end there. */
  readonly bytes: number;
}

export interface HeadFault {
  readonly head: number;
  readonly what: string;
}

/**
 * Reads every head that the witness has, and that it was given; where one begins anew, from that one on: what lies before
 * is held against nothing any more, and whose key it was signed with may have been the reason.
 *
 * @param keys whose signatures count: public keys, 32 bytes in base64
 * @param state what the database knows of heads
 * @param tell is told what is wrong: heads that are missing, signed by others, changed, or no part of the chain
 * @returns those that can be trusted, in order
 */
export async function trustedHeads(
  witness: Witness,
  keys: readonly string[],
  state: WitnessState,
  tell: (fault: HeadFault) => void,
): Promise<readonly TrustedHead[]> {
  const numbers = new Set(await witness.numbers());
  const newest = Math.max(state.number, ...numbers);
  const seals = new Map<number, Seal>();
  for (const number of numbers) {
    const seal = await sealOf(witness, number);
    if (seal) seals.set(number, seal);
  }
  const begun = beginsAnew(seals, keys);
  const trusted: TrustedHead[] = [];
  for (let number = Math.max(begun, 1); number <= newest; number++) {
    const seal = seals.get(number);
    if (!numbers.has(number)) tell({ head: number, what: 'is missing' });
    else if (!seal) tell({ head: number, what: 'cannot be read: it was changed or cut off' });
    if (!seal) continue;
    const what =
      sealFault(number, seal.sealed, keys) ??
      (number > begun ? chainFault(seal.sealed.head, seals.get(number - 1)) : null) ??
      (number === state.number && headDigest(seal.sealed.head) !== state.digest
        ? 'is not the one that the database gave it'
        : await linesFault(witness, seal));
    if (what) tell({ head: number, what });
    else trusted.push({ head: seal.sealed.head, bytes: seal.begins });
  }
  return trusted;
}

interface Seal {
  readonly sealed: SealedHead;
  readonly begins: number;
}

/** The number of the last head that begins anew; 0 where none does. */
function beginsAnew(seals: ReadonlyMap<number, Seal>, keys: readonly string[]): number {
  const anew = [...seals].filter(
    ([number, { sealed }]) => sealed.head.scope === 'anew' && sealFault(number, sealed, keys) === null,
  );
  return Math.max(0, ...anew.map(([number]) => number));
}

function sealFault(number: number, sealed: SealedHead, keys: readonly string[]): string | null {
  if (!keys.includes(sealed.head.key)) return 'is signed with a key that is not trusted';
  if (!isSigned(sealed)) return 'was changed: its signature does not hold';
  return sealed.head.number === number ? null : `is head ${sealed.head.number} under another number`;
}

function chainFault(head: Head, before: Seal | undefined): string | null {
  const fits = !before || head.previous === headDigest(before.sealed.head);
  return fits ? null : 'does not follow from the head before it';
}

const chunk = 1 << 20;

async function linesFault(witness: Witness, { sealed: { head }, begins }: Seal): Promise<string | null> {
  const digest = createHash('sha256');
  for (let from = 0; from < begins; from += chunk) {
    digest.update(await witness.read(head.number, from, Math.min(chunk, begins - from)));
  }
  return digest.digest('hex') === head.linesDigest ? null : 'was changed: its lines are not those signed';
}
