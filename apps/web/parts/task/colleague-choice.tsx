import { useId } from 'react';
import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { useTexts } from '../../language/language.js';

interface ChoiceParts {
  readonly label: string;
  /** Empty while none is chosen. */
  readonly chosen: string;
  readonly onChoose: (person: string) => void;
  /** Whether one may choose oneself. */
  readonly oneself?: boolean;
}

/** One of the people one works with. */
export function ColleagueChoice({ label, chosen, onChoose, oneself = false }: ChoiceParts) {
  const text = useTexts().task.colleagueChoice;
  const { person } = useMe();
  const id = useId();
  const colleagues = [...useColleagues()].filter(([who]) => oneself || who !== person);
  return (
    <div className="colleague-choice">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="form-select"
        id={id}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{text.choose}</option>
        {colleagues.map(([who, name]) => (
          <option key={who} value={who}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
