import type { Field, Form, Values } from '../../api/cases.js';

/** What stands in a plain field. A number is the text that was typed. */
export type PlainValue = string | number | boolean | readonly string[];

/** A row of a list: its own key in it, and what stands in its fields. */
export type Row = { readonly key: string } & Readonly<Record<string, PlainValue>>;

/** What stands in a field while somebody fills it in. */
export type FieldValue = PlainValue | readonly Row[];

export type Filled = Readonly<Record<string, FieldValue>>;

/** RFC 6901: where a field lies in what is sent. Problems point there, and so does the page. */
export const pointerTo = (field: string) => `/fields/${field}`;

/** The same within a row: counted from the first one, as what is sent is. */
export const pointerInto = (list: string, place: number, field: string) => `${list}/${place}/${field}`;

/** The id on the page of what lies at a pointer. */
export const placeOf = (pointer: string) => pointer.slice(1).replaceAll('/', '-');

/**
 * The rows as the page draws them: those that are always there in the form's order, else those that were added. Where
 * there must be one, the first is there to be written in.
 */
export function rowsOf({ keys, required }: Field, value: FieldValue | undefined): readonly Row[] {
  const found = Array.isArray(value) ? value.filter(isRow) : [];
  if (!keys) return found.length === 0 && required ? [{ key: 'a1' } as Row] : found;
  return Object.keys(keys).map((key) => found.find((row) => row.key === key) ?? ({ key } as Row));
}

export function isPlain(value: FieldValue | undefined): value is PlainValue | undefined {
  return !Array.isArray(value) || value.every((one) => typeof one === 'string');
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'key' in value;
}

/** What is sent of it: nothing that was left blank, and numbers as numbers. */
export function sendable(form: Pick<Form, 'fields'>, filled: Filled): Values {
  return sent(form.fields, filled);
}

function sent(fields: readonly Field[], filled: Filled): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = filled[field.name];
      return isLeftBlank(field, value) ? [] : [[field.name, asSent(field, value ?? [])]];
    }),
  );
}

/** What a page sees for itself before it asks the server, which judges the rest. */
export interface Slip {
  readonly pointer: string;
  readonly what: 'missing' | 'number';
}

/** Required fields that were left blank, and numbers that are none. */
export function slipsIn(form: Pick<Form, 'fields'>, filled: Filled): readonly Slip[] {
  return form.fields.flatMap((field) => slipsAt(field, filled[field.name], pointerTo(field.name)));
}

function slipsAt(field: Field, value: FieldValue | undefined, pointer: string): readonly Slip[] {
  const { kind, required, fields = [] } = field;
  if (kind === 'items' && !(isLeftBlank(field, value) && (!required || !field.keys))) {
    return rowsOf(field, value).flatMap((row, place) =>
      fields.flatMap((inner) => slipsAt(inner, row[inner.name], pointerInto(pointer, place, inner.name))),
    );
  }
  if (isLeftBlank(field, value)) return required ? [{ pointer, what: 'missing' }] : [];
  const wrong = kind === 'number' && typeof value === 'string' && numberOf(value) === null;
  return wrong ? [{ pointer, what: 'number' }] : [];
}

/** How many of the fixed rows have all that a row must say, and how many there are. */
export function progressOf(field: Field, value: FieldValue | undefined): { done: number; of: number } {
  const rows = rowsOf(field, value);
  const must = field.fields?.filter(({ required }) => required) ?? [];
  const whole = (row: Row) => must.every((inner) => !isLeftBlank(inner, row[inner.name]));
  return { done: rows.filter(whole).length, of: rows.length };
}

/** Nothing was typed there; of rows that are always there, in none of them. */
export function isLeftBlank(field: Field, value: FieldValue | undefined): boolean {
  if (field.kind !== 'items') return value === undefined || isBlank(value);
  const rows = rowsOf(field, value);
  const isUntouched = (row: Row) =>
    (field.fields ?? []).every((inner) => isLeftBlank(inner, row[inner.name]));
  return field.keys ? rows.every(isUntouched) : rows.length === 0;
}

function isBlank(value: FieldValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

function asSent(field: Field, value: FieldValue): unknown {
  const { kind, fields = [] } = field;
  if (kind === 'items') return rowsOf(field, value).map((row) => ({ key: row.key, ...sent(fields, row) }));
  if (kind === 'number' && typeof value === 'string') return numberOf(value) ?? value;
  if ((kind === 'text' || kind === 'email') && typeof value === 'string') return value.trim();
  return value;
}

/** As people write it, with a comma or a point; null for what is no number. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
