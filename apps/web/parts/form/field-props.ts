import type { Field } from '../../api/cases.js';
import type { PlainValue } from './filled.js';

/** What the input of each kind of plain field is given. */
export interface FieldProps {
  readonly field: Field;
  readonly at: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: PlainValue | undefined;
  readonly onChange: (value: PlainValue) => void;
}
