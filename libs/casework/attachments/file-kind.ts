import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Kinds that are taken, by what their content is, with the endings that a file of the kind may have. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'image/heif': ['.heic', '.heif'],
  'text/plain': ['.txt', '.text', '.csv', '.md'],
};

/** Endings of kinds that are taken, as the browser's choice of files has them. */
export const takenEndings: readonly string[] = [...new Set(Object.values(kinds).flat())];

/** The ending that files of a kind that is taken have for the most part; none for another kind. */
export function endingOf(mediaType: string): string {
  return kinds[mediaType]?.[0] ?? '';
}

/** So much of a file's beginning tells what it is. */
export const headSize = 4_100;

export type KindFault = 'forbidden-kind' | 'not-what-it-says';

/**
 * What a file is by its content, and whether it is what its name says: the name alone proves nothing, and a name that
 * says otherwise deceives whoever opens it.
 *
 * @param head its beginning, `headSize` bytes or all of it
 */
export async function kindOf(head: Uint8Array, name: string): Promise<{ readonly type: string } | KindFault> {
  const found = await fileTypeFromBuffer(head);
  const type = found?.mime ?? (mayBeText(head) ? 'text/plain' : undefined);
  const says = extname(name).toLowerCase();
  const known = says === '' || takenEndings.includes(says);
  if (type === undefined || !known) return known && says !== '' ? 'not-what-it-says' : 'forbidden-kind';
  const endings = kinds[type];
  if (says === '') return endings ? { type } : 'forbidden-kind';
  return endings?.includes(says) ? { type } : 'not-what-it-says';
}

/** The rest of a text is looked at as it comes, see `TextCheck`. */
function mayBeText(head: Uint8Array): boolean {
  return new TextCheck().holds(head);
}

/** Text in UTF-8, without control characters other than those of lines, tabs and pages. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  /** Whether it is text so far. */
  holds(chunk: Uint8Array): boolean {
    try {
      return !hasControls(this.decoder.decode(chunk, { stream: true }));
    } catch {
      return false;
    }
  }

  /** Whether it did not end within a character. */
  ends(): boolean {
    try {
      this.decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}
