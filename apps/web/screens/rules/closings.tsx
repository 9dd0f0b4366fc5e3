import { useId, useState } from 'react';
import type { Field } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import type { Closing, LocalRules } from '../../api/rules.js';
import { useTexts } from '../../language/language.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { useFaults } from '../../parts/form/faults.js';
import { placeOf } from '../../parts/form/filled.js';
import { DateField } from '../../parts/form/large-fields.js';
import { SelectField } from '../../parts/select-field.js';
import { Empty, Failed } from '../../parts/states.js';
import { useClosingWords } from './closing-words.js';
import { Pending } from './pending.js';
import { usePropose } from './propose.js';

/** Where the closings lie in what is sent. */
const list = '/calendar/closings';

/** The closing in which a pointer leads somewhere, or the list as a whole: a closing is written as one line. */
function closingOf(pointer: string): string {
  return pointer.split('/').slice(0, 4).join('/');
}

/** The days on which an organisation closes, and a change of them. */
export function Closings({ calendar }: { readonly calendar: LocalRules['calendar'] }) {
  const text = useTexts().rules.closings;
  const leads = useMe().may.includes('changeLocalRules');
  const { kinds, when, name, whole } = useClosingWords();
  const [closings, put] = useState<readonly Closing[]>(calendar.closings);
  const [dropped, drop] = useState<readonly Closing[]>([]);
  const propose = usePropose();
  const isDropped = (closing: Closing) => dropped.includes(closing);
  const proposed = closings.filter((closing) => !isDropped(closing));
  const added = proposed.filter((closing) => !calendar.closings.includes(closing));
  const gone = calendar.closings.filter(isDropped);
  const labels = new Map([
    [list, text.heading],
    ...proposed.flatMap((closing, place) =>
      ['', '/from', '/to', '/yearly', '/kind', '/label'].map(
        (part) => [`${list}/${place}${part}`, whole(closing)] as const,
      ),
    ),
  ]);
  const faults = useFaults(labels, [], propose.error).map((one) => ({
    ...one,
    pointer: closingOf(one.pointer),
  }));
  const pointerOf = (closing: Closing) => `${list}/${proposed.indexOf(closing)}`;
  const wrongWith = (closing: Closing) => faults.filter(({ pointer }) => pointer === pointerOf(closing));
  // What was wrong of them is not wrong of others.
  const change = (all: readonly Closing[], without: readonly Closing[]) => {
    put(all);
    drop(without);
    propose.reset();
  };
  /** It stays where it is until the change is in force, and so does the focus. */
  const turn = (closing: Closing) =>
    change(closings, isDropped(closing) ? dropped.filter((one) => one !== closing) : [...dropped, closing]);
  return (
    <section>
      <h2 id={placeOf(list)} tabIndex={-1}>
        {text.heading}
      </h2>
      <p>{text.help}</p>
      {closings.length === 0 && <Empty>{text.none}</Empty>}
      {faults.length > 0 && <ErrorSummary key={propose.submittedAt} faults={faults} />}
      {closings.map((closing) => (
        <div
          className={wrongWith(closing).length > 0 ? 'closing form-error' : 'closing'}
          key={JSON.stringify(closing)}
          id={placeOf(pointerOf(closing))}
        >
          <p className={isDropped(closing) ? 'closing-dropped' : undefined}>
            <strong>{name(closing)}</strong>: {when(closing)}
            {closing.kind === 'summerHoliday' && closing.label && ` (${kinds.summerHoliday})`}
            {isDropped(closing) && <span className="record-mark">{text.dropped}</span>}
          </p>
          {wrongWith(closing).map(({ detail }) => (
            <p className="form-error-message" key={detail}>
              {detail}
            </p>
          ))}
          {leads && (
            <button type="button" className="link-button" onClick={() => turn(closing)}>
              {isDropped(closing) ? text.keep : text.drop}
              <span className="sr-only">: {whole(closing)}</span>
            </button>
          )}
        </div>
      ))}
      {leads && <NewClosing onAdd={(closing) => change([...closings, closing], dropped)} />}
      {propose.error && faults.length === 0 && <Failed error={propose.error} />}
      <Pending
        many={added.length + gone.length}
        go={text.preview}
        busy={propose.isPending}
        onGo={() => propose.mutate({ kind: 'calendar', calendar: { ...calendar, closings: proposed } })}
        onUndo={() => change(calendar.closings, [])}
        backTo={placeOf(list)}
      />
    </section>
  );
}

const dayField = { kind: 'date', label: { da: '', en: '' }, required: true } as unknown as Field;

function NewClosing({ onAdd }: { readonly onAdd: (closing: Closing) => void }) {
  const text = useTexts().rules.closings;
  const { kinds } = useClosingWords();
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
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
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
