import { createHash, randomBytes } from 'node:crypto';
import type { LocalRows } from '#domain';
import { canonicalJson } from './canonical-json.js';

export type RecordContent = Readonly<Record<string, unknown>>;

/**
 * Under this name stands why a version corrects the one before: sealed with it, and erased with it. No field of a form
 * has such a name.
 */
const correction = '$correction';

/**
 * Under this name stands how the rows were called that the author's organisation had added to lists of the form. They
 * stay with what was written under them, whatever the organisation calls them later.
 */
const localRows = '$localRows';

/** @param rows by the name of the field */
export function withLabels(content: RecordContent, rows: LocalRows): RecordContent {
  return Object.keys(rows).length > 0 ? { ...content, [localRows]: rows } : content;
}

/**
 * Under this name stand the SHA-256 of the files that the record names, by their ids: so its digest vouches for them. No
 * field of a form has such a name.
 */
const files = '$files';

/** Id of a file → SHA-256 of its content, in hexadecimal. */
export type FileHashes = Readonly<Record<string, string>>;

export function withFiles(content: RecordContent, hashes: FileHashes): RecordContent {
  return Object.keys(hashes).length > 0 ? { ...content, [files]: hashes } : content;
}

export function withReason(content: RecordContent, reason: string): RecordContent {
  return { ...content, [correction]: { reason } };
}

/** What the form says, how its local rows were called, and why it was corrected; null where it was not. */
export function partsOf(content: RecordContent): {
  readonly fields: RecordContent;
  readonly localRows: LocalRows;
  readonly reason: string | null;
} {
  const { [correction]: why, [localRows]: rows = {}, [files]: _, ...fields } = content;
  return {
    fields,
    localRows: rows as LocalRows,
    reason: (why as { readonly reason: string } | undefined)?.reason ?? null,
  };
}

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
