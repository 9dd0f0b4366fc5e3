import type { Field, Form } from './language.js';

/** A field in which one row of another record is chosen. */
export type RowChoice = Extract<Field, { readonly kind: 'row' }>;

/** A row that a filled-in form names, and where: `['buildsOn']`, or in a list `['elements', 0, 'buildsOn']`. */
export interface NamedRow {
  readonly at: readonly (string | number)[];
  readonly field: RowChoice;
  readonly key: unknown;
}

/** The fields of a form, those of its lists' rows too, in which a row is chosen. */
export function rowChoicesOf({ fields }: Pick<Form, 'fields'>): readonly RowChoice[] {
  return Object.values(fields).flatMap((field) => {
    if (field.kind === 'items') return rowChoicesOf(field);
    return field.kind === 'row' ? [field] : [];
  });
}

/** The rows that a filled-in form names. What is left blank names none. */
export function namedRows(
  { fields }: Pick<Form, 'fields'>,
  filled: Readonly<Record<string, unknown>>,
): readonly NamedRow[] {
  return Object.entries(fields).flatMap(([name, field]): readonly NamedRow[] => {
    const value = filled[name];
    if (field.kind === 'row') return isBlank(value) ? [] : [{ at: [name], field, key: value }];
    if (field.kind !== 'items' || !Array.isArray(value)) return [];
    return (value as readonly Readonly<Record<string, unknown>>[]).flatMap((row, place) =>
      namedRows(field, row ?? {}).map((one) => ({ ...one, at: [name, place, ...one.at] })),
    );
  });
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
