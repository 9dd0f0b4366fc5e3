import { useColleagues } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { type Control, FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

export function TextInput({ field, value, onChange, ...group }: FieldProps) {
  return (
    <FieldGroup {...group} required={field.required}>
      {(control) => (
        <>
          <input
            {...control}
            className="form-input"
            type={field.kind === 'email' ? 'email' : 'text'}
            autoComplete="off"
            list={field.suggests && suggestionsOf(control)}
            value={asText(value)}
            onChange={({ target }) => onChange(target.value)}
          />
          {field.suggests === 'colleagues' && <Colleagues id={suggestionsOf(control)} />}
        </>
      )}
    </FieldGroup>
  );
}

const suggestionsOf = (control: Control) => `${control.id}-suggestions`;

/** Offered, and no more: somebody else may be meant. */
function Colleagues({ id }: { readonly id: string }) {
  const names = new Set(useColleagues().values());
  return (
    <datalist id={id}>
      {[...names].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  );
}

export function LongTextInput({ field, value, onChange, ...group }: FieldProps) {
  const text = asText(value);
  return (
    <FieldGroup {...group} required={field.required}>
      {(control) => (
        <>
          <textarea
            {...control}
            aria-describedby={[control['aria-describedby'], text && limitOf(control)]
              .filter(Boolean)
              .join(' ')}
            className="form-input long-text"
            rows={3}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
          {field.max !== undefined && text && <Limit id={limitOf(control)} text={text} max={field.max} />}
        </>
      )}
    </FieldGroup>
  );
}

const limitOf = (control: Control) => `${control.id}-limit`;

/** Counted in characters, as the server does. */
function Limit({ id, text, max }: { readonly id: string; readonly text: string; readonly max: number }) {
  const say = useTexts().form.textFields;
  const { number } = useFormats();
  const used = [...text].length;
  const over = used > max;
  return (
    <span id={id} className={over ? 'form-error-message' : 'form-hint'}>
      {over ? say.over(used - max, number(used - max)) : say.used(number(used), number(max))}
    </span>
  );
}

/** Kept as it is typed: a half-written number is no number yet. */
export function NumberInput({ field, value, onChange, hint, ...group }: FieldProps) {
  const text = useTexts().form.textFields;
  const { number } = useFormats();
  const range =
    field.min !== undefined && field.max !== undefined
      ? text.between(number(field.min), number(field.max))
      : undefined;
  return (
    <FieldGroup {...group} hint={hint ?? range} required={field.required}>
      {(control) => (
        <input
          {...control}
          className="form-input number-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={asText(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldGroup>
  );
}

function asText(value: FieldProps['value']): string {
  return value === undefined ? '' : String(value);
}
