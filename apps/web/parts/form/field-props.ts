import type { Field } from '../../api/cases.js';
import type { FieldValue } from './filled.js';

/** What the input of each kind of field is given. */
export interface FieldProps {
  readonly field: Field;
  readonly at: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}
