import type { Field, Form } from '../../api/cases.js';
import type { Text } from '../../language/language.js';

/** Fields that are filled in together. */
export interface FormPart {
  readonly label: Text;
  readonly fields: readonly Field[];
}

/** A long form in the parts that it names; null for one that is filled in as a whole. */
export function partsOf({ parts, fields }: Form): readonly FormPart[] | null {
  if (!parts) return null;
  return parts.map(({ label, fields: names }) => ({
    label,
    fields: names.flatMap((name) => fields.find((field) => field.name === name) ?? []),
  }));
}
