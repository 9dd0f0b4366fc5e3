import type { Instant } from '#domain';
import { CursorWrong, type Page } from '../queries.js';

/** Where lists put what has no date. */
export const never = 'infinity';

const shapes = {
  /** As JavaScript writes it, or `never`. */
  moment: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|infinity)$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  no: /^\d{1,9}$/,
} as const;

/**
 * The keys of one list: of which kinds its order is made. A cursor says after which key the next page begins; it is
 * checked, not secret: what it points at is read under the reader's own rights.
 */
export class ListKey {
  constructor(
    private readonly list: string,
    private readonly parts: readonly (keyof typeof shapes)[],
  ) {}

  /**
   * The key after which the page begins; null for the first page.
   * @throws CursorWrong
   */
  read(cursor: string | null): readonly string[] | null {
    if (cursor === null) return null;
    const [list, ...key] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
    const sound =
      key.length === this.parts.length &&
      this.parts.every((part, index) => shapes[part].test(key[index] ?? ''));
    if (list !== this.list || !sound) throw new CursorWrong();
    return key;
  }

  /**
   * @param rows one more than `limit` where there is a next page
   * @param item what is shown of a row; nothing if the reader may see nothing of it
   */
  page<Row, Item>(
    rows: readonly Row[],
    limit: number,
    key: (row: Row) => readonly string[],
    item: (row: Row) => Item | null,
  ): Page<Item> {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last !== undefined ? this.write(key(last)) : null;
    return { items: shown.map(item).filter((one) => one !== null), next };
  }

  private write(key: readonly string[]): string {
    return Buffer.from([this.list, ...key].join(' ')).toString('base64url');
  }
}

/** A due moment as a key: PostgreSQL's 'infinity' comes as the number. */
export function momentKey(at: Date | number): Instant {
  return at instanceof Date ? at.toISOString() : never;
}
