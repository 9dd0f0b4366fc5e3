import { useId } from 'react';

interface SelectParts {
  readonly label: string;
  /** What the choice of none is called; left out where one must be chosen. */
  readonly any?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Empty for none. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  /** What was refused of it. */
  readonly error?: string | undefined;
}

/** One of several, or none of them where that has a name: what a list is narrowed by, say. */
export function SelectField({ label, any, options, chosen, onChoose, error }: SelectParts) {
  const id = useId();
  return (
    <div className={error ? 'form-error' : undefined}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <span className="form-error-message" id={`${id}-fault`}>
          {error}
        </span>
      )}
      <select
        className="form-select"
        id={id}
        value={chosen}
        aria-describedby={error ? `${id}-fault` : undefined}
        aria-invalid={error ? true : undefined}
        onChange={({ target }) => onChoose(target.value)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
