import { useId } from 'react';
import '../styles/toggles.css';

interface TogglesParts<Id extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Id, string>>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Which part of a list is shown: always exactly one. */
export function Toggles<Id extends string>({ label, options, chosen, onChoose }: TogglesParts<Id>) {
  const name = useId();
  const ids = Object.keys(options) as Id[];
  return (
    <fieldset className="toggles">
      <legend className="sr-only">{label}</legend>
      {ids.map((id) => (
        <label key={id} className="toggle">
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          {options[id]}
        </label>
      ))}
    </fieldset>
  );
}
