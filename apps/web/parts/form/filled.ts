import type { Field, Form, Values } from '../../api/cases.js';

/** What stands in a field while somebody fills it in. A number is the text that was typed. */
export type FieldValue = string | number | boolean | readonly string[];

export type Filled = Readonly<Record<string, FieldValue>>;

/** RFC 6901: where a field lies in what is sent. Problems point there, and so does the page. */
export const pointerTo = (field: string) => `/fields/${field}`;

/** The id on the page of what lies at a pointer. */
export const placeOf = (pointer: string) => pointer.slice(1).replaceAll('/', '-');

/** What is sent of it: nothing that was left blank, and numbers as numbers. */
export function sendable(form: Form, filled: Filled): Values {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = filled[field.name];
      return value === undefined || isBlank(value) ? [] : [[field.name, asSent(field, value)]];
    }),
  );
}

/** What a page sees for itself before it asks the server, which judges the rest. */
export interface Slip {
  readonly pointer: string;
  readonly what: 'missing' | 'number';
}

/** Required fields that were left blank, and numbers that are none. */
export function slipsIn(form: Form, filled: Filled): readonly Slip[] {
  return form.fields.flatMap(({ name, kind, required }): Slip[] => {
    const value = filled[name] ?? '';
    if (isBlank(value)) return required ? [{ pointer: pointerTo(name), what: 'missing' }] : [];
    const wrong = kind === 'number' && typeof value === 'string' && numberOf(value) === null;
    return wrong ? [{ pointer: pointerTo(name), what: 'number' }] : [];
  });
}

/** The fields of a draft that the form still has: it may be older than the form. */
export function remembered(form: Form, draft: Filled): Filled {
  const known = new Set(form.fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(draft).filter(([name]) => known.has(name)));
}

function isBlank(value: FieldValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

function asSent({ kind }: Field, value: FieldValue): FieldValue {
  if (kind === 'number' && typeof value === 'string') return numberOf(value) ?? value;
  if ((kind === 'text' || kind === 'email') && typeof value === 'string') return value.trim();
  return value;
}

/** As people write it, with a comma or a point; null for what is no number. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
