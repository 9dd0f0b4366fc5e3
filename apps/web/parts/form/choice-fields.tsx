import { useLanguage, useTexts } from '../../language/language.js';
import { type Control, FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** More than so many are a drop-down list. */
const mostRadios = 5;

export function ChoiceInput({ field, value, onChange, ...group }: FieldProps) {
  const options = useOptions(field.options);
  const Input = options.length <= mostRadios ? RadioInput : SelectInput;
  return (
    <Input
      {...group}
      required={field.required}
      options={options}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  );
}

/** One row of another record, by what it says. One that is there no more is to be chosen anew. */
export function RowInput({ field, value, onChange, ...group }: FieldProps) {
  const options = (field.rows ?? []).map(({ key, label }) => ({ value: key, label }));
  const isThere = options.some((option) => option.value === value);
  return (
    <SelectInput
      {...group}
      required={field.required}
      options={options}
      value={isThere ? String(value) : ''}
      onChange={onChange}
    />
  );
}

function SelectInput({ options, value, onChange, ...group }: OneOfThem) {
  const text = useTexts().form.choiceFields;
  return (
    <FieldGroup {...group}>
      {(control) => (
        <select
          {...control}
          className="form-select"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{text.choose}</option>
          {options.map(({ value: name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldGroup>
  );
}

interface OneOfThem extends Pick<FieldProps, 'at' | 'label' | 'hint' | 'error'> {
  readonly required: boolean;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few, all of them in sight. What need not be answered can be left again. */
export function RadioInput({ options, value, onChange, ...group }: OneOfThem) {
  const text = useTexts().form.choiceFields;
  return (
    <FieldGroup {...group} holds="many">
      {(control) => (
        <>
          {options.map((option) => (
            <Radio
              key={option.value}
              option={option}
              control={control}
              checked={option.value === value}
              onChoose={() => onChange(option.value)}
            />
          ))}
          {!group.required && value !== '' && (
            <button type="button" className="link-button" onClick={() => onChange('')}>
              {text.clear}
            </button>
          )}
        </>
      )}
    </FieldGroup>
  );
}

interface RadioParts {
  readonly option: Option;
  readonly control: Control;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Radio({ option, control, checked, onChoose }: RadioParts) {
  const id = `${control.id}-${option.value}`;
  const hint = option.hint ? `${id}-hint` : undefined;
  return (
    <div className="form-group-radio">
      <input
        type="radio"
        className="form-radio"
        id={id}
        name={control.id}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={hint}
        onChange={onChoose}
      />
      <label htmlFor={id}>{option.label}</label>
      {hint && (
        <span className="form-hint" id={hint}>
          {option.hint}
        </span>
      )}
    </div>
  );
}

export function ChoicesInput({ field, value, onChange, ...group }: FieldProps) {
  const options = useOptions(field.options);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <FieldGroup {...group} required={field.required} holds="many">
      {({ id }) =>
        options.map((option) => (
          <Check
            key={option.value}
            id={`${id}-${option.value}`}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, option.value] : chosen.filter((other) => other !== option.value))
            }
          />
        ))
      }
    </FieldGroup>
  );
}

interface CheckParts {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ id, label, checked, onChange }: CheckParts) {
  return (
    <div className="form-group-checkbox">
      <input
        type="checkbox"
        className="form-checkbox"
        id={id}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

export function YesNoInput({ field, value, onChange, ...group }: FieldProps) {
  const text = useTexts().form.choiceFields;
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  const chosen = value === true ? 'yes' : value === false ? 'no' : '';
  return (
    <RadioInput
      {...group}
      required={field.required}
      options={options}
      value={chosen}
      onChange={(name) => onChange(name === '' ? '' : name === 'yes')}
    />
  );
}

function useOptions(options: FieldProps['field']['options']): readonly Option[] {
  const { say } = useLanguage();
  return Object.entries(options ?? {}).map(([value, label]) => ({ value, label: say(label) }));
}
