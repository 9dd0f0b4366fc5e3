import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Instant } from '#domain';
import { canonicalJson } from '../store/canonical-json.js';

const format = 'stafet-head-1';

/** How far the history reached at one moment: all cases, of which those are listed before it that had gone on. */
export interface Head {
  readonly format: typeof format;
  readonly number: number;
  readonly at: Instant;
  /**
   * What its lines list: `changes` since the head before; every case, `whole`, where database and witness did not know
   * the same last head; or, `anew`, every case, and what was witnessed before holds no more: a restore was acknowledged.
   */
  readonly scope: 'changes' | 'whole' | 'anew';
  /** How many there were at that moment, listed or not. */
  readonly cases: number;
  readonly events: number;
  /** How many lines there are, and the SHA-256 over them, in hex. */
  readonly lines: number;
  readonly linesDigest: string;
  /** `headDigest` of the head before. Null for the first. */
  readonly previous: string | null;
  /** The Ed25519 public key of whoever signed it: 32 bytes in base64. */
  readonly key: string;
}

export interface SealedHead {
  readonly head: Head;
  /** Over the canonical JSON of the head, in base64. */
  readonly signature: string;
}

/** An Ed25519 key to sign heads with. */
export interface WitnessKey {
  /** 32 bytes in base64: what a verifier is told. */
  readonly publicKey: string;
  seal(head: Omit<Head, 'format' | 'key'>): SealedHead;
}

/** RFC 8410: what stands before the 32 secret bytes in a PKCS #8 key. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param secret 32 random bytes */
export function witnessKey(secret: Buffer): WitnessKey {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, secret]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url').toString('base64');
  return {
    publicKey,
    seal(unsigned) {
      const head: Head = { ...unsigned, format, key: publicKey };
      return { head, signature: sign(null, Buffer.from(canonicalJson(head)), key).toString('base64') };
    },
  };
}

/** Whether the key that the head names has signed it. Whose key that is, is another question. */
export function isSigned({ head, signature }: SealedHead): boolean {
  try {
    const x = Buffer.from(head.key, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(canonicalJson(head)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** What the next head names it by, in hex. */
export function headDigest(head: Head): string {
  return createHash('sha256').update(canonicalJson(head)).digest('hex');
}

/** A sealed head as the last line of its file, and as nothing else: another way to write it would be another file. */
export function sealLine({ head, signature }: SealedHead): string {
  return `${JSON.stringify({ head, signature })}\n`;
}

/** What such a line says; null where it is none. */
export function readSeal(line: string): SealedHead | null {
  try {
    const { head, signature } = JSON.parse(line) as SealedHead;
    const sealed = { head, signature: Buffer.from(signature, 'base64').toString('base64') };
    return head.format === format && sealLine(sealed) === line ? sealed : null;
  } catch {
    return null;
  }
}
