import { useId } from 'react';
import type { Versions } from '../../api/versions.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';

const words = {
  da: {
    earlier: 'Den tidligere version',
    later: 'Den senere version',
    version: (no: number, when: string) => `Version ${no}, ${when}`,
  },
  en: {
    earlier: 'The earlier version',
    later: 'The later version',
    version: (no: number, when: string) => `Version ${no}, ${when}`,
  },
};

interface Parts {
  readonly versions: Versions['versions'];
  readonly from: number;
  readonly to: number;
  readonly choose: (pair: { readonly from: number; readonly to: number }) => void;
}

/** Which two are held against each other; the later one is never the earlier. */
export function VersionChoice({ versions, from, to, choose }: Parts) {
  const text = useWords(words);
  const { day } = useFormats();
  const options = versions.map(({ revision, at }) => {
    return { revision, label: text.version(revision, day(at)) };
  });
  const last = Math.max(...options.map(({ revision }) => revision));
  const first = Math.min(...options.map(({ revision }) => revision));
  return (
    <div className="version-choice">
      <Choice
        label={text.earlier}
        options={options.filter(({ revision }) => revision < last)}
        chosen={from}
        onChoose={(chosen) => choose({ from: chosen, to: chosen < to ? to : nextAfter(options, chosen) })}
      />
      <Choice
        label={text.later}
        options={options.filter(({ revision }) => revision > first)}
        chosen={to}
        onChoose={(chosen) =>
          choose({ to: chosen, from: from < chosen ? from : nextBefore(options, chosen) })
        }
      />
    </div>
  );
}

interface Option {
  readonly revision: number;
  readonly label: string;
}

function nextAfter(options: readonly Option[], chosen: number): number {
  return Math.min(...options.map(({ revision }) => revision).filter((one) => one > chosen));
}

function nextBefore(options: readonly Option[], chosen: number): number {
  return Math.max(...options.map(({ revision }) => revision).filter((one) => one < chosen));
}

interface ChoiceParts {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: number;
  readonly onChoose: (revision: number) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceParts) {
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
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {options.map(({ revision, label: name }) => (
          <option key={revision} value={revision}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
