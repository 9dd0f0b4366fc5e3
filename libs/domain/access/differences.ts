import type { Party } from '../engine/case-state.js';
import type { Field, Form } from '../engine/language.js';
import { covers, cut, type Extent } from './extent.js';

type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { readonly key: string };

/** One version of a record, and how much of it somebody may read. */
export interface Version {
  /** All that it says. */
  readonly fields: Fields;
  readonly extent: Extent;
  readonly author: Party;
}

/** What one field said and says. */
export interface FieldDifference {
  readonly field: string;
  readonly how: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One row of a list that came, went or says something else. */
export interface RowDifference {
  readonly key: string;
  readonly how: FieldDifference['how'];
  /** The row as it is now; as it was, where it is gone. */
  readonly row: Fields;
  /** What it says otherwise; of a row that came or went, all that it says. */
  readonly fields: readonly FieldDifference[];
}

/** One field of the form: what it said and says, or of a list its rows, in their order. */
export type Difference = FieldDifference & { readonly rows?: readonly RowDifference[] };

/**
 * What a later version of a record says otherwise, in the order of its form, as far as the reader may read both. What was
 * sent once and not sent anew is no difference; that a row is gone which they were sent is.
 */
export function differences(
  form: Form,
  before: Version,
  after: Version,
  reader: Party,
): readonly Difference[] {
  const [was, is] = [before, after].map(({ fields, extent, author }) =>
    cut(form, fields, extent, { reader, author }),
  ) as [Fields, Fields];
  return Object.entries(form.fields).flatMap(([name, field]): readonly Difference[] => {
    if (field.kind === 'items') {
      const rows = rowDifferences(
        field.fields,
        rowsOf(was[name]),
        rowsOf(is[name]),
        rowsOf(after.fields[name]),
      );
      return rows.length > 0 ? [{ field: name, how: 'changed', rows }] : [];
    }
    return covers(after.extent, name) ? fieldDifference(name, field, was[name], is[name]) : [];
  });
}

function rowDifferences(
  fields: Readonly<Record<string, Field>>,
  was: readonly Row[],
  is: readonly Row[],
  all: readonly Row[],
): readonly RowDifference[] {
  const old = new Map(was.map((row) => [row.key, row]));
  const kept = is.flatMap((row): readonly RowDifference[] => {
    const { key } = row;
    const earlier = old.get(key);
    const changed = within(fields, earlier ?? {}, row);
    if (!earlier) return [{ key, how: 'added', row, fields: changed }];
    return changed.length > 0 ? [{ key, how: 'changed', row, fields: changed }] : [];
  });
  const stays = new Set(all.map(({ key }) => key));
  const gone = was
    .filter(({ key }) => !stays.has(key))
    .map((row): RowDifference => ({ key: row.key, how: 'removed', row, fields: within(fields, row, {}) }));
  return [...kept, ...gone];
}

function within(
  fields: Readonly<Record<string, Field>>,
  was: Fields,
  is: Fields,
): readonly FieldDifference[] {
  return Object.entries(fields).flatMap(([name, field]) => fieldDifference(name, field, was[name], is[name]));
}

function fieldDifference(
  name: string,
  field: Field,
  before: unknown,
  after: unknown,
): readonly FieldDifference[] {
  if (isBlank(before) && isBlank(after)) return [];
  if (isBlank(before)) return [{ field: name, how: 'added', after }];
  if (isBlank(after)) return [{ field: name, how: 'removed', before }];
  return isSame(field, before, after) ? [] : [{ field: name, how: 'changed', before, after }];
}

/** The order in which options were chosen says nothing. */
function isSame({ kind }: Field, one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(
      kind === 'choices' && Array.isArray(value) ? [...(value as readonly string[])].sort() : value,
    );
  return plain(one) === plain(other);
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}
