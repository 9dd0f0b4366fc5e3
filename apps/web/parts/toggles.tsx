import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import '../styles/toggles.css';

interface TogglesParts<Id extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Id, string>>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Which part of a list is shown: always exactly one. */
export function Toggles<Id extends string>({ label, options, chosen, onChoose }: TogglesParts<Id>) {
  const ids = Object.keys(options) as Id[];
  const choose = (keys: ReadonlySet<string | number>) => {
    const found = ids.find((id) => keys.has(id));
    if (found !== undefined) onChoose(found);
  };
  return (
    <ToggleButtonGroup
      className="toggles"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
    >
      {ids.map((id) => (
        <ToggleButton key={id} id={id} className="toggle">
          {options[id]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
