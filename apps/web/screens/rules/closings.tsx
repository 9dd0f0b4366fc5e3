import { useId, useState } from 'react';
import type { Field } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import type { Closing, LocalRules } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { DateField } from '../../parts/form/date-field.js';
import { SelectField } from '../../parts/select-field.js';
import { Failed } from '../../parts/states.js';
import { usePropose } from './propose.js';

const words = {
  da: {
    heading: 'Lukkedage',
    help: 'Helligdage og weekender tælles af sig selv. Her står de dage, I selv holder lukket.',
    none: 'I har ikke skrevet nogen lukkedage ind.',
    every: (day: string) => `Hvert år den ${day}`,
    since: (day: string) => `fra ${day}`,
    until: (day: string) => `til ${day}`,
    span: (from: string, to: string) => `${from} til ${to}`,
    kinds: { closed: 'Lukket', summerHoliday: 'Sommerferie' },
    drop: 'Fjern',
    add: 'Tilføj en lukning',
    label: 'Navn',
    from: 'Første dag',
    to: 'Sidste dag',
    kind: 'Slags',
    any: 'Vælg',
    put: 'Tilføj',
    preview: 'Se, hvad ændringen betyder',
    undo: 'Fortryd',
    changed: 'Ændret, ikke gemt endnu.',
  },
  en: {
    heading: 'Closing days',
    help: 'Public holidays and weekends are counted by themselves. Here are the days on which you close.',
    none: 'You have entered no closing days.',
    every: (day: string) => `Every year on ${day}`,
    since: (day: string) => `from ${day}`,
    until: (day: string) => `to ${day}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    kinds: { closed: 'Closed', summerHoliday: 'Summer holiday' },
    drop: 'Remove',
    add: 'Add a closing',
    label: 'Name',
    from: 'First day',
    to: 'Last day',
    kind: 'Kind',
    any: 'Choose',
    put: 'Add',
    preview: 'See what the change means',
    undo: 'Undo',
    changed: 'Changed, not saved yet.',
  },
};

/** The days on which an organisation closes, and a change of them. */
export function Closings({ calendar }: { readonly calendar: LocalRules['calendar'] }) {
  const text = useWords(words);
  const { leader } = useMe();
  const sayClosing = useClosingWords();
  const [closings, change] = useState<readonly Closing[]>(calendar.closings);
  const propose = usePropose();
  const changed = JSON.stringify(closings) !== JSON.stringify(calendar.closings);
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.help}</p>
      {closings.length === 0 && <p>{text.none}</p>}
      {closings.map((closing, place) => (
        <div className="closing" key={JSON.stringify(closing)}>
          <p>
            <strong>{closing.label ?? text.kinds[closing.kind]}</strong>: {sayClosing(closing)}
            {closing.kind === 'summerHoliday' && closing.label && ` (${text.kinds.summerHoliday})`}
          </p>
          {leader && (
            <button
              type="button"
              className="link-button"
              onClick={() => change(closings.filter((_, other) => other !== place))}
            >
              {text.drop}
              <span className="sr-only">: {closing.label ?? sayClosing(closing)}</span>
            </button>
          )}
        </div>
      ))}
      {leader && <NewClosing onAdd={(closing) => change([...closings, closing])} />}
      {changed && (
        <div className="actions">
          <output>{text.changed}</output>
          <button
            type="button"
            className="button button-primary"
            disabled={propose.isPending}
            onClick={() =>
              propose.mutate({ kind: 'calendar', calendar: { ...calendar, closings: [...closings] } })
            }
          >
            {text.preview}
          </button>
          <button type="button" className="button button-secondary" onClick={() => change(calendar.closings)}>
            {text.undo}
          </button>
        </div>
      )}
      {propose.error && <Failed error={propose.error} />}
    </section>
  );
}

/** When it closes, in words. */
function useClosingWords(): (closing: Closing) => string {
  const text = useWords(words);
  const { language } = useLanguage();
  const { day } = useFormats();
  return ({ yearly, from, to }) => {
    if (yearly === undefined) return text.span(day(from ?? ''), day(to ?? ''));
    const locale = language === 'da' ? 'da-DK' : 'en-GB';
    const named = new Date(`2000-${yearly}T12:00:00Z`).toLocaleDateString(locale, {
      day: 'numeric',
      month: 'long',
    });
    const limits = [from && text.since(day(from)), to && text.until(day(to))].filter(Boolean);
    return [text.every(named), ...limits].join(', ');
  };
}

const dayField = { kind: 'date', label: { da: '', en: '' }, required: true } as unknown as Field;

function NewClosing({ onAdd }: { readonly onAdd: (closing: Closing) => void }) {
  const text = useWords(words);
  const id = useId();
  const empty = { label: '', from: '', to: '', kind: 'closed' };
  const [typed, type] = useState(empty);
  const day = (name: 'from' | 'to') => (
    <DateField
      field={dayField}
      at={`/new/${name}`}
      label={text[name]}
      hint={undefined}
      error={undefined}
      value={typed[name]}
      onChange={(value) => type({ ...typed, [name]: String(value) })}
    />
  );
  const add = () => {
    const { label, from, to, kind } = typed;
    onAdd({ from, to, kind: kind as Closing['kind'], ...(label.trim() && { label: label.trim() }) });
    type(empty);
  };
  return (
    <fieldset>
      <legend>{text.add}</legend>
      <div className="new-closing">
        <div>
          <label className="form-label" htmlFor={id}>
            {text.label}
          </label>
          <input
            className="form-input"
            id={id}
            maxLength={100}
            value={typed.label}
            onChange={({ target }) => type({ ...typed, label: target.value })}
          />
        </div>
        {day('from')}
        {day('to')}
        <SelectField
          label={text.kind}
          any={text.any}
          options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
          chosen={typed.kind}
          onChoose={(kind) => type({ ...typed, kind })}
        />
        <button
          type="button"
          className="button button-secondary"
          disabled={!typed.from || !typed.to || !typed.kind}
          onClick={add}
        >
          {text.put}
        </button>
      </div>
    </fieldset>
  );
}
