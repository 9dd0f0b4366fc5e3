import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { useTexts } from '../../language/language.js';
import { SelectField } from '../select-field.js';

interface ChoiceParts {
  readonly label: string;
  /** Empty while none is chosen. */
  readonly chosen: string;
  readonly onChoose: (person: string) => void;
  /** Whether one may choose oneself. */
  readonly oneself?: boolean;
  /** What was refused of it. */
  readonly error?: string | undefined;
}

/** One of the people one works with. */
export function ColleagueChoice({ label, chosen, onChoose, oneself = false, error }: ChoiceParts) {
  const text = useTexts().task.colleagueChoice;
  const { person } = useMe();
  const colleagues = [...useColleagues()].filter(([who]) => oneself || who !== person);
  return (
    <div className="colleague-choice">
      <SelectField
        label={label}
        any={text.choose}
        options={colleagues.map(([value, name]) => ({ value, label: name }))}
        chosen={chosen}
        onChoose={onChoose}
        error={error}
      />
    </div>
  );
}
