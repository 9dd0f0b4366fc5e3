import type { CaseRecord, Elements, Field, Form, Values } from '../../api/cases.js';
import type { Process } from '../../api/process.js';
import { type Text, useLanguage, useTexts } from '../../language/language.js';
import { Check } from '../form/choice-fields.js';
import type { Row } from '../form/filled.js';
import { withLocalRows } from '../local-rows.js';

/** One thing that can travel: a field, or `field.key` for a row of a list. */
interface Element {
  readonly name: string;
  readonly label: Text;
}

/** A form of which something can travel, and what of it says something. */
export interface Travelling {
  readonly form: Form;
  readonly elements: readonly Element[];
}

/**
 * What there is to choose from: of each form that the package allows, the filled fields of its latest record, and of a
 * list each of its rows. The form that is being sent counts as the latest of its kind.
 */
export function travelling(
  process: Process,
  allowed: Elements,
  records: readonly CaseRecord[],
  sending: { readonly form: string; readonly fields: Values },
): readonly Travelling[] {
  return Object.entries(allowed).flatMap(([name, elements]) => {
    const record = records.find((one) => one.form === name);
    const form = process.forms[name] && withLocalRows(process.forms[name], record?.localRows);
    const fields = name === sending.form ? sending.fields : record?.fields;
    const found = form?.fields.flatMap((field) => elementsOf(field, fields?.[field.name]));
    const open = found?.filter((element) => covers(elements, element.name)) ?? [];
    return form && open.length > 0 ? [{ form, elements: open }] : [];
  });
}

function elementsOf(field: Field, value: unknown): readonly Element[] {
  const { name, label } = field;
  if (field.kind !== 'items' || !Array.isArray(value)) return value === undefined ? [] : [{ name, label }];
  return (value as readonly Row[]).map((row, place) => {
    const { da, en } = field.keys?.[row.key] ?? numbered(field, row, place);
    return { name: `${name}.${row.key}`, label: { da: `${label.da}: ${da}`, en: `${label.en}: ${en}` } };
  });
}

/** A row that somebody added, by its number and what it begins with. */
function numbered({ fields = [] }: Field, row: Row, place: number): Text {
  const first = fields.find(({ kind, name }) => kind === 'text' && row[name] !== undefined);
  const said = first ? `${place + 1}. ${String(row[first.name])}` : String(place + 1);
  return { da: said, en: said };
}

/** Whether one of them is the element, or the list that it is a row of. */
function covers(elements: readonly string[], name: string): boolean {
  return elements.includes(name) || elements.includes(name.split('.')[0] ?? '');
}

interface Parts {
  readonly found: readonly Travelling[];
  /** Form → elements that travel where the sender says nothing. */
  readonly usual: Elements;
  /** Form → elements that travel; a form that is not there travels as usual. */
  readonly chosen: Elements;
  readonly onChange: (chosen: Elements) => void;
}

/** The sender's choice, field by field and row by row. */
export function ElementChoice({ found, usual, chosen, onChange }: Parts) {
  const text = useTexts().act.elementChoice;
  const { say } = useLanguage();
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{found.length > 0 ? text.lead : text.none}</p>
      <div className="element-forms">
        {found.map(({ form, elements }) => {
          const going = elements
            .filter(({ name }) => covers(chosen[form.name] ?? usual[form.name] ?? [], name))
            .map(({ name }) => name);
          return (
            <fieldset key={form.name} className="element-form">
              <legend className="form-label">{say(form.label)}</legend>
              {elements.map(({ name, label }) => (
                <Check
                  key={name}
                  id={`elements-${form.name}-${name}`}
                  label={say(label)}
                  checked={going.includes(name)}
                  onChange={(goes) =>
                    onChange({
                      ...chosen,
                      [form.name]: goes ? [...going, name] : going.filter((other) => other !== name),
                    })
                  }
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
