import type { ReactNode } from 'react';
import type { Field, Form, Values } from '../api/cases.js';
import { usePartyNames } from '../api/names.js';
import { useProcessWords } from '../api/process.js';
import { type Formats, useFormats } from '../language/format.js';
import { type Text, useLanguage, useWords } from '../language/language.js';

const words = { da: { yes: 'Ja', no: 'Nej' }, en: { yes: 'Yes', no: 'No' } };

interface Speech {
  readonly text: { readonly yes: string; readonly no: string };
  readonly say: (text: Text | undefined) => string;
  readonly formats: Formats;
  readonly organisation: (id: string, role: string) => string;
  readonly role: (name: string) => string;
}

type Show = (field: Field, value: unknown, speech: Speech) => ReactNode;

const asWritten: Show = (_, value) => String(value);

/** How a value of each kind of field is read aloud. */
const shows: Readonly<Record<Field['kind'], Show>> = {
  text: asWritten,
  email: asWritten,
  longText: (_, value) => <span className="record-words">{String(value)}</span>,
  choice: ({ options }, value, { say }) => say(options?.[String(value)]) || String(value),
  choices: ({ options }, value, { say }) => (
    <ul>
      {(value as readonly string[]).map((chosen) => (
        <li key={chosen}>{say(options?.[chosen]) || chosen}</li>
      ))}
    </ul>
  ),
  number: (_, value, { formats }) => formats.number(Number(value), Number.isInteger(value) ? 0 : 1),
  yesNo: (_, value, { text }) => (value === true ? text.yes : text.no),
  date: (_, value, { formats }) => <time dateTime={String(value)}>{formats.day(String(value))}</time>,
  organisation: ({ role = '' }, value, { organisation }) => organisation(String(value), role),
  party: (_, value, { role }) => role(String(value)),
  moment: asWritten,
  files: asWritten,
  items: asWritten,
};

/** How each field of these values is read aloud. */
export function useShow(form: Form, fields: Values, nameOf: ((id: string) => string) | undefined) {
  const { say } = useLanguage();
  const text = useWords(words);
  const formats = useFormats();
  const { role } = useProcessWords(null);
  const named = form.fields.flatMap((field) => {
    const id = fields[field.name];
    return field.kind === 'organisation' && typeof id === 'string' ? [{ role: field.role ?? '', id }] : [];
  });
  const found = usePartyNames(nameOf ? [] : named, null);
  const organisation = (id: string, of: string) => (nameOf ? nameOf(id) : found({ role: of, id }));
  return (field: Field, value: unknown) =>
    shows[field.kind](field, value, { text, say, formats, organisation, role });
}
