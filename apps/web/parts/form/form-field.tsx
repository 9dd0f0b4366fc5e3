import { useLanguage } from '../../language/language.js';
import { faultAt } from './faults.js';
import { type FieldValue, isPlain } from './filled.js';
import { ItemsField } from './items-field.js';
import { type Drawn, PlainField } from './plain-field.js';

interface Parts extends Omit<Drawn, 'value' | 'onChange'> {
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** A field of the process's own forms. */
export function FormField({ value, ...drawn }: Parts) {
  const { say } = useLanguage();
  const { at, field, faults } = drawn;
  if (field.kind !== 'items') return <PlainField {...drawn} value={isPlain(value) ? value : undefined} />;
  return (
    <ItemsField
      {...drawn}
      value={value}
      label={say(field.label)}
      hint={say(field.help) || undefined}
      error={faultAt(faults, at)}
    />
  );
}
