import type { Versions } from '../../api/versions.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { SelectField } from '../../parts/select-field.js';

interface Parts {
  readonly versions: Versions['versions'];
  readonly from: number;
  readonly to: number;
  readonly choose: (pair: { readonly from: number; readonly to: number }) => void;
}

/** Which two are held against each other; the later one is never the earlier. */
export function VersionChoice({ versions, from, to, choose }: Parts) {
  const text = useTexts().versions.versionChoice;
  const { day } = useFormats();
  const options = versions.map(({ revision, at }) => {
    return { revision, label: text.version(revision, day(at)) };
  });
  const last = Math.max(...options.map(({ revision }) => revision));
  const first = Math.min(...options.map(({ revision }) => revision));
  const earlier = (chosen: number) =>
    choose({ from: chosen, to: chosen < to ? to : nextAfter(options, chosen) });
  const later = (chosen: number) =>
    choose({ to: chosen, from: from < chosen ? from : nextBefore(options, chosen) });
  return (
    <div className="version-choice">
      <SelectField
        label={text.earlier}
        options={chosenFrom(options.filter(({ revision }) => revision < last))}
        chosen={String(from)}
        onChoose={(value) => earlier(Number(value))}
      />
      <SelectField
        label={text.later}
        options={chosenFrom(options.filter(({ revision }) => revision > first))}
        chosen={String(to)}
        onChoose={(value) => later(Number(value))}
      />
    </div>
  );
}

interface Option {
  readonly revision: number;
  readonly label: string;
}

function chosenFrom(options: readonly Option[]) {
  return options.map(({ revision, label }) => ({ value: String(revision), label }));
}

function nextAfter(options: readonly Option[], chosen: number): number {
  return Math.min(...options.map(({ revision }) => revision).filter((one) => one > chosen));
}

function nextBefore(options: readonly Option[], chosen: number): number {
  return Math.max(...options.map(({ revision }) => revision).filter((one) => one < chosen));
}
