import type { LocalRows } from '#domain';

/**
 * How an organisation's own rows were called, of those that are shown and of no others: a name tells of the row.
 *
 * @param all of the record, by the name of the field
 * @param shown its fields, cut to what the reader may read
 */
export function labelsOf(all: LocalRows, shown: Readonly<Record<string, unknown>>): LocalRows {
  const open = Object.entries(all).flatMap(([field, labels]) => {
    const rows = shown[field];
    const keys = Array.isArray(rows) ? rows.map(({ key }: { readonly key: string }) => key) : [];
    const found = Object.entries(labels).filter(([key]) => keys.includes(key));
    return found.length > 0 ? [[field, Object.fromEntries(found)] as const] : [];
  });
  return Object.fromEntries(open);
}
