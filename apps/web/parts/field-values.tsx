import type { ReactNode } from 'react';
import type { Field, Form, Values } from '../api/cases.js';
import { usePartyNames } from '../api/names.js';
import { useProcessWords } from '../api/process.js';
import { type Formats, useFormats } from '../language/format.js';
import { type Text, useLanguage, useTexts } from '../language/language.js';
import { ChosenRow } from './chosen-row.js';
import { FileList } from './file-list.js';

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
  row: (field, value) => <ChosenRow field={field} chosen={String(value)} />,
  longText: (_, value) => <span className="record-words">{String(value)}</span>,
  choice: ({ options }, value, { say }) => say(options?.[String(value)]) || String(value),
  choices: ({ options }, value, { say }) => (
    <ul>
      {(value as readonly string[]).map((chosen) => (
        <li key={chosen}>{say(options?.[chosen]) || chosen}</li>
      ))}
    </ul>
  ),
  items: (field, value, speech) => <Rows field={field} rows={value as readonly Values[]} speech={speech} />,
  number: (_, value, { formats }) => formats.number(Number(value), Number.isInteger(value) ? 0 : 1),
  yesNo: (_, value, { text }) => (value === true ? text.yes : text.no),
  date: (_, value, { formats }) => <time dateTime={String(value)}>{formats.day(String(value))}</time>,
  moment: (_, value, { formats }) => <time dateTime={String(value)}>{formats.minute(String(value))}</time>,
  organisation: ({ role = '' }, value, { organisation }) => organisation(String(value), role),
  party: (_, value, { role }) => role(String(value)),
  files: (_, value) => <FileList ids={value as readonly string[]} />,
};

interface RowsParts {
  readonly field: Field;
  readonly rows: readonly Values[];
  readonly speech: Speech;
}

/** Row by row, those that the form always has in its order and under their labels. */
function Rows({ field, rows, speech }: RowsParts) {
  const labelled = inOrder(field, rows);
  return (
    <ol className={field.keys ? 'item-rows' : 'item-rows numbered'}>
      {labelled.map(({ row, label }) => (
        <li key={String(row.key)}>
          {label !== null && <strong>{speech.say(label) || String(row.key)}</strong>}
          <dl className="record-fields">
            {field.fields
              ?.filter(({ name }) => isFilled(row[name]))
              .map((inner) => (
                <div key={inner.name}>
                  <dt>{speech.say(inner.label)}</dt>
                  <dd>{shows[inner.kind](inner, row[inner.name], speech)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

interface LabelledRow {
  readonly row: Values;
  /** Null where rows have none. */
  readonly label: Text | undefined | null;
}

/** A row whose place the form no longer has stands last. */
function inOrder({ keys }: Field, rows: readonly Values[]): readonly LabelledRow[] {
  if (!keys) return rows.map((row) => ({ row, label: null }));
  const known = Object.entries(keys).flatMap(([key, label]) =>
    rows.filter((row) => row.key === key).map((row) => ({ row, label })),
  );
  const others = rows.filter((row) => !Object.hasOwn(keys, String(row.key)));
  return [...known, ...others.map((row) => ({ row, label: undefined }))];
}

export function isFilled(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

/** How each field of these values is read aloud. */
export function useShow(form: Form, fields: Values, nameOf: ((id: string) => string) | undefined) {
  const { say } = useLanguage();
  const text = useTexts().parts.fieldValues;
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
