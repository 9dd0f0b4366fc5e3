import type { Fact, Field, Form } from './language.js';

/** What a filled-in form tells the engine; everything else in it is personal content and stays outside. */
export interface FormReading {
  readonly facts: Readonly<Record<string, Fact>>;
  /** Whom the form names as receiver: an organisation of a role, or the case's party of a role. */
  readonly to?: { readonly role: string; readonly id?: string };
}

/** Reads the fields that the definition marks as facts, and the receiver. The fields have been validated before. */
export function readForm(form: Form, fields: Readonly<Record<string, unknown>>): FormReading {
  const facts: Record<string, Fact> = {};
  let to: FormReading['to'];
  for (const [name, field] of Object.entries(form.fields)) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (field.fact !== undefined && isFact(value)) facts[field.fact] = value;
    if (typeof value === 'string') to = receiver(field, value) ?? to;
  }
  return to ? { facts, to } : { facts };
}

function receiver(field: Field, value: string): FormReading['to'] {
  if (field.kind === 'organisation') return { role: field.role, id: value };
  return field.kind === 'party' ? { role: value } : undefined;
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
