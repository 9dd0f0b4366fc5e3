import type { Field, Form } from '../../api/cases.js';
import { useLanguage } from '../../language/language.js';
import type { Fault } from './faults.js';
import { type Filled, pointerTo } from './filled.js';
import { FormField } from './form-field.js';
import { partsOf } from './parts-of.js';
import type { CaseParty } from './party-field.js';

interface Filling {
  readonly filled: Filled;
  readonly onChange: (filled: Filled) => void;
  readonly faults: readonly Fault[];
  readonly parties: readonly CaseParty[];
}

/** All fields of a form, in its order; a long one under the headings of its parts. */
export function FormFields({ form, ...filling }: Filling & { readonly form: Form }) {
  const { say } = useLanguage();
  const parts = partsOf(form);
  if (!parts) return <FieldsOf fields={form.fields} {...filling} />;
  return parts.map(({ label, fields }) => (
    <section key={label.da}>
      <h2>{say(label)}</h2>
      <FieldsOf fields={fields} {...filling} />
    </section>
  ));
}

export function FieldsOf({
  fields,
  filled,
  onChange,
  faults,
  parties,
}: Filling & { readonly fields: readonly Field[] }) {
  return fields.map((field) => (
    <FormField
      key={field.name}
      at={pointerTo(field.name)}
      field={field}
      value={filled[field.name]}
      faults={faults}
      parties={parties}
      onChange={(value) => onChange({ ...filled, [field.name]: value })}
    />
  ));
}
