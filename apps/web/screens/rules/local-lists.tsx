import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field } from '../../api/cases.js';
import { send } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { type LocalList, type LocalRow, type LocalRules, localRulesQuery } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { type Texts, useLanguage, useTexts } from '../../language/language.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { type Fault, faultAt, useFaults } from '../../parts/form/faults.js';
import { placeOf } from '../../parts/form/filled.js';
import { DateField } from '../../parts/form/large-fields.js';
import { TextInput } from '../../parts/form/text-fields.js';
import { Empty, Failed } from '../../parts/states.js';
import { tell } from '../../parts/told.js';
import { Pending } from './pending.js';
import '../../styles/form.css';

/** As it stands on the page: a new one has no key yet. */
interface Typed {
  readonly key?: string;
  readonly da: string;
  readonly en: string;
  readonly from: string;
  readonly until: string;
}

const typedOf = (rows: readonly LocalRow[]): readonly Typed[] =>
  rows.map(({ key, label, from, until = '' }) => ({ key, ...label, from, until }));

const sentOf = ({ key, da, en, from, until }: Typed) => ({
  ...(key !== undefined && { key }),
  label: { da: da.trim(), en: en.trim() },
  from,
  ...(until && { until }),
});

/** What an organisation has added to lists of its forms; changed by its leader. */
export function LocalLists({ rules }: { readonly rules: LocalRules }) {
  const text = useTexts().rules.localLists;
  if (rules.lists.length === 0) return null;
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.help}</p>
      {rules.lists.map((list) => (
        <OneList key={list.name} list={list} edition={rules.edition} />
      ))}
    </section>
  );
}

const headingOf = ({ name }: LocalList) => `list-${name}`;

function OneList({ list, edition }: { readonly list: LocalList; readonly edition: number }) {
  const text = useTexts().rules.localLists;
  const { say } = useLanguage();
  const leads = useMe().may.includes('changeLocalRules');
  return (
    <>
      <h3 id={headingOf(list)} tabIndex={-1}>
        {say(list.label)}
      </h3>
      <p className="form-label">{text.fixedRows}</p>
      <ul>
        {Object.entries(list.keys).map(([key, label]) => (
          <li key={key}>{say(label)}</li>
        ))}
      </ul>
      <p className="form-label">{text.own}</p>
      {list.rows.length === 0 && <Empty>{text.none}</Empty>}
      {leads ? <Editing list={list} edition={edition} /> : <Reading rows={list.rows} />}
    </>
  );
}

function Reading({ rows }: { readonly rows: readonly LocalRow[] }) {
  const text = useTexts().rules.localLists;
  const { say } = useLanguage();
  const { day } = useFormats();
  return (
    <ul>
      {rows.map(({ key, label, from, until }) => (
        <li key={key}>
          {say(label)}, {until ? text.through(day(from), day(until)) : text.since(day(from))}
        </li>
      ))}
    </ul>
  );
}

function Editing({ list, edition }: { readonly list: LocalList; readonly edition: number }) {
  const text = useTexts().rules.localLists;
  const client = useQueryClient();
  const before = typedOf(list.rows);
  const [rows, type] = useState(before);
  const saving = useMutation({
    mutationFn: () =>
      send<LocalRules>('PUT', `/api/v1/local-lists/${list.name}`, {
        body: { edition, rows: rows.map(sentOf) },
      }),
    onSuccess: (rules) => {
      client.setQueryData(localRulesQuery.queryKey, rules);
      tell((texts) => texts.rules.localLists.saved, '/rules');
    },
  });
  const faults = useFaults(labelsOf(rows, text), [], saving.error);
  const isAsItWas = (row: Typed) => before.some((one) => JSON.stringify(one) === JSON.stringify(row));
  const changed = rows.filter((row) => !isAsItWas(row)).length;
  const empty: Typed = { da: '', en: '', from: '', until: '' };
  return (
    <div className="act-form">
      {faults.length > 0 && <ErrorSummary key={saving.submittedAt} faults={faults} />}
      {rows.map((row, place) => (
        <RowFields
          // A new one is known by its place until it is saved.
          key={row.key ?? `new ${place}`}
          row={row}
          place={place}
          faults={faults}
          onChange={(next) => type(rows.map((one, other) => (other === place ? next : one)))}
          onDrop={row.key === undefined ? () => type(rows.filter((_, other) => other !== place)) : null}
        />
      ))}
      {rows.length < list.most && (
        <button type="button" className="button button-secondary" onClick={() => type([...rows, empty])}>
          {text.add}
        </button>
      )}
      {saving.error && faults.length === 0 && <Failed error={saving.error} />}
      <Pending
        many={changed}
        go={text.save}
        busy={saving.isPending}
        onGo={() => saving.mutate()}
        onUndo={() => {
          type(before);
          saving.reset();
        }}
        backTo={headingOf(list)}
      />
    </div>
  );
}

const at = (place: number, part: string) => `/rows/${place}/${part}`;

function labelsOf(rows: readonly Typed[], text: Texts['rules']['localLists']): ReadonlyMap<string, string> {
  return new Map([
    ['/rows', text.own],
    ...rows.flatMap((row, place): [string, string][] => {
      const name = row.da.trim() || text.row(place + 1);
      return [
        [at(place, 'label/da'), `${name}: ${text.da}`],
        [at(place, 'label/en'), `${name}: ${text.en}`],
        [at(place, 'from'), `${name}: ${text.from}`],
        [at(place, 'until'), `${name}: ${text.until}`],
      ];
    }),
  ]);
}

const textField = { kind: 'text', label: { da: '', en: '' }, required: true, max: 200 } as unknown as Field;
const dayField = { kind: 'date', label: { da: '', en: '' }, required: true } as unknown as Field;

interface RowParts {
  readonly row: Typed;
  readonly place: number;
  readonly faults: readonly Fault[];
  readonly onChange: (row: Typed) => void;
  /** Null for one that is in use: it is retired by its last day. */
  readonly onDrop: (() => void) | null;
}

function RowFields({ row, place, faults, onChange, onDrop }: RowParts) {
  const text = useTexts().rules.localLists;
  const field = (part: string, name: 'da' | 'en' | 'from' | 'until') => ({
    at: at(place, part),
    label: text[name],
    hint: name === 'until' ? text.untilHint : undefined,
    error: faultAt(faults, at(place, part)),
    value: row[name],
    onChange: (value: unknown) => onChange({ ...row, [name]: String(value) }),
  });
  const heading = row.da.trim() || text.row(place + 1);
  return (
    <fieldset className="item-row" id={placeOf(`/rows/${place}`)}>
      <legend className="item-heading">{heading}</legend>
      <TextInput field={textField} {...field('label/da', 'da')} />
      <TextInput field={textField} {...field('label/en', 'en')} />
      <DateField field={dayField} {...field('from', 'from')} />
      <DateField field={{ ...dayField, required: false }} {...field('until', 'until')} />
      {onDrop && (
        <button type="button" className="link-button" onClick={onDrop}>
          {text.drop}
          <span className="sr-only">: {heading}</span>
        </button>
      )}
    </fieldset>
  );
}
