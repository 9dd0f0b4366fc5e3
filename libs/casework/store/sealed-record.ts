import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

export type RecordContent = Readonly<Record<string, unknown>>;

/** Personal content with what ties it to the log. */
export interface SealedRecord {
  readonly content: RecordContent;
  /** 128 random bits, kept with the content: once both are erased, the digest cannot be guessed back. */
  readonly salt: Buffer;
  readonly digest: Buffer;
}

export function sealRecord(content: RecordContent): SealedRecord {
  const salt = randomBytes(16);
  return { content, salt, digest: digestOf(salt, content) };
}

/** SHA-256 over salt and canonical content. */
export function digestOf(salt: Buffer, content: RecordContent): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(content)).digest();
}
