import { type Items, type LocalRows, localKey } from '#domain';
import { type Fault, fault, within } from './fault.js';

/** Rows that the organisation does not ask, and those of its own that are missing. */
export function localRowFaults(
  lists: readonly (readonly [name: string, list: Items])[],
  fields: object,
  at: string,
  localRows: LocalRows,
): readonly Fault[] {
  return lists.flatMap(([name, { local = '' }]) => {
    const rows: unknown = (fields as Readonly<Record<string, unknown>>)[name];
    if (!Array.isArray(rows)) return [];
    const asked = Object.keys(localRows[local] ?? {});
    const keys = rows.map(({ key }: { readonly key: string }) => key);
    const list = within(at, name);
    const strangers = keys.flatMap((key, place) =>
      key.startsWith(localKey) && !asked.includes(key)
        ? [fault(within(within(list, String(place)), 'key'), 'not-an-option')]
        : [],
    );
    const whole = asked.every((key) => keys.includes(key));
    return whole ? strangers : [...strangers, fault(list, 'row-missing')];
  });
}
