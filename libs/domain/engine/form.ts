import type { ConsentInput, Writable } from './case-state.js';
import { fieldOf } from './element.js';
import type { ConsentForm, Fact, Field, Form } from './language.js';

/** What a filled-in form tells the engine; everything else in it is personal content and stays outside. */
export interface FormReading {
  readonly facts: Readonly<Record<string, Fact>>;
  /** Whom the form names as receiver: an organisation of a role, or the case's party of a role. */
  readonly to?: { readonly role: string; readonly id?: string };
  readonly consent?: ConsentInput;
}

/** Reads the fields that the definition marks as facts, the receiver, and what the form consents to. The fields have been validated before. */
export function readForm(form: Form, fields: Readonly<Record<string, unknown>>): FormReading {
  const facts: Record<string, Fact> = {};
  let to: FormReading['to'];
  for (const [name, field] of Object.entries(form.fields)) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (field.fact !== undefined && isFact(value)) facts[field.fact] = told(field, value);
    if (typeof value === 'string') to = receiver(field, value) ?? to;
  }
  if (form.consent) return { facts, consent: consentIn(form.consent, fields) };
  return to ? { facts, to } : { facts };
}

/** Of a moment the day: the time of day is nobody's but theirs who meet. */
function told({ kind }: Field, value: Fact): Fact {
  return kind === 'moment' ? String(value).slice(0, 10) : value;
}

function consentIn(form: ConsentForm, fields: Readonly<Record<string, unknown>>): ConsentInput {
  const said = (name: string | undefined) => (name === undefined ? undefined : fields[name]);
  const code = (name: string | undefined) => {
    const value = said(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const chosen = said(form.elements);
  const input: Writable<ConsentInput> = {
    recipient: 'role' in form.recipient ? form.recipient.role : (code(form.recipient.field) ?? ''),
    elements: byForm(Array.isArray(chosen) ? chosen : []),
  };
  if (form.opens !== undefined) input.opens = form.opens;
  const [purpose, until, givenBy, how] = [form.purpose, form.until, form.givenBy, form.how].map(code);
  if (purpose !== undefined) input.purpose = purpose;
  if (until !== undefined) input.until = until;
  if (givenBy !== undefined) input.givenBy = givenBy;
  if (how !== undefined) input.how = how;
  return input;
}

/** `form.field` or `form.field.key` in a row → the elements of each form. */
function byForm(chosen: readonly string[]): ConsentInput['elements'] {
  const elements: Record<string, string[]> = {};
  for (const option of chosen) {
    const form = fieldOf(option);
    elements[form] = [...(elements[form] ?? []), option.slice(form.length + 1)];
  }
  return elements;
}

function receiver(field: Field, value: string): FormReading['to'] {
  if (field.kind === 'organisation') return { role: field.role, id: value };
  return field.kind === 'party' ? { role: value } : undefined;
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
