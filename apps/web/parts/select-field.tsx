import { useId } from 'react';

interface SelectParts {
  readonly label: string;
  /** What the choice of none is called; left out where one must be chosen. */
  readonly any?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Empty for none. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, or none of them where that has a name: what a list is narrowed by, say. */
export function SelectField({ label, any, options, chosen, onChoose }: SelectParts) {
  const id = useId();
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="form-select"
        id={id}
        value={chosen}
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
