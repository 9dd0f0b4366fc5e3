import type { Form } from '../../api/cases.js';
import type { Fault } from './faults.js';
import { type Filled, pointerTo } from './filled.js';
import { FormField } from './form-field.js';
import type { CaseParty } from './party-field.js';

interface Parts {
  readonly form: Form;
  readonly filled: Filled;
  readonly onChange: (filled: Filled) => void;
  readonly faults: readonly Fault[];
  readonly parties: readonly CaseParty[];
}

/** All fields of a form, in its order. */
export function FormFields({ form, filled, onChange, faults, parties }: Parts) {
  return form.fields.map((field) => (
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
