import { randomBytes } from 'node:crypto';
import type { CprKeys, SealedText } from '../people/cpr-keys.js';

/**
 * Each file has a key of its own, sealed by the ring that seals CPR numbers: keys change without a file being touched,
 * and a file whose secret is gone is gone, wherever there are copies of it.
 */
export function newSecret(keys: CprKeys, id: string): { readonly key: Buffer; readonly sealed: SealedText } {
  const key = randomBytes(32);
  return { key, sealed: keys.sealText(key.toString('base64'), id) };
}

export function secretOf(keys: CprKeys, id: string, sealed: SealedText): Buffer {
  return Buffer.from(keys.openText(sealed, id), 'base64');
}
