import type { CaseRecord, Form } from '../api/cases.js';

/** The form with the rows besides that an organisation had added when a record was written on it. */
export function withLocalRows(form: Form, local: CaseRecord['localRows']): Form {
  if (!local) return form;
  const fields = form.fields.map((field) => {
    const rows = local[field.name];
    return rows ? { ...field, keys: { ...field.keys, ...rows } } : field;
  });
  return { ...form, fields };
}
