import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { latestProcessQuery } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Toggles } from '../../parts/toggles.js';

export interface Chosen {
  readonly state: 'open' | 'closed' | 'all';
  readonly holding: boolean;
  /** Null for any. */
  readonly stage: string | null;
}

interface FilterParts {
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Which cases are listed. A closed case stands at no stage. */
export function CaseFilters({ chosen, onChoose }: FilterParts) {
  const text = useTexts().cases.caseFilters;
  const id = useId();
  return (
    <div className="list-tools case-filters">
      <Toggles
        label={text.which}
        options={text.states}
        chosen={chosen.state}
        onChoose={(state) => onChoose({ ...chosen, state, stage: state === 'closed' ? null : chosen.stage })}
      />
      {chosen.state !== 'closed' && (
        <StageChoice stage={chosen.stage} onChoose={(stage) => onChoose({ ...chosen, stage })} />
      )}
      <div className="form-group-checkbox">
        <input
          type="checkbox"
          className="form-checkbox"
          id={id}
          checked={chosen.holding}
          onChange={({ target }) => onChoose({ ...chosen, holding: target.checked })}
        />
        <label htmlFor={id}>{text.holding}</label>
      </div>
    </div>
  );
}

interface StageParts {
  readonly stage: string | null;
  readonly onChoose: (stage: string | null) => void;
}

function StageChoice({ stage, onChoose }: StageParts) {
  const text = useTexts().cases.caseFilters;
  const { say } = useLanguage();
  const id = useId();
  const { data: process } = useQuery(latestProcessQuery);
  const stages = Object.entries(process?.stages ?? {});
  return (
    <div className="stage-choice">
      <label className="form-label" htmlFor={id}>
        {text.stage}
      </label>
      <select
        className="form-select"
        id={id}
        value={stage ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">{text.anyStage}</option>
        {Object.entries(process?.legs ?? {}).map(([leg, { label }]) => (
          <optgroup key={leg} label={say(label)}>
            {stages
              .filter(([, its]) => its.leg === leg)
              .map(([name, its]) => (
                <option key={name} value={name}>
                  {say(its.label)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
