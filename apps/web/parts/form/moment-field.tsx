import { FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

/** A minute by the clocks in Denmark, as the browser lets people type or pick it. */
export function MomentField({ field, value, onChange, ...group }: FieldProps) {
  return (
    <FieldGroup {...group} required={field.required}>
      {(control) => (
        <input
          {...control}
          className="form-input moment-input"
          type="datetime-local"
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldGroup>
  );
}
