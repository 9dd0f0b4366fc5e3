import { useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../../language/language.js';
import type { Fault } from './faults.js';
import { FieldGroup } from './field-group.js';
import type { FieldProps } from './field-props.js';
import { type FieldValue, placeOf, pointerInto, progressOf, type Row, rowsOf } from './filled.js';
import { PlainField } from './plain-field.js';

interface Parts extends Omit<FieldProps, 'value' | 'onChange'> {
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly faults: readonly Fault[];
}

/** A list of rows: those that the form always has, one after the other, or as many as somebody adds. */
export function ItemsField({ field, value, onChange, faults, ...group }: Parts) {
  const { say } = useLanguage();
  const rows = rowsOf(field, value);
  const change = (changed: Row) => onChange(rows.map((row) => (row.key === changed.key ? changed : row)));
  return (
    <FieldGroup {...group} required={field.required} holds="many">
      {() => (
        <>
          {field.keys && <Progress field={field} value={value} />}
          {field.keys ? (
            rows.map((row, place) => (
              <RowFields
                key={row.key}
                at={group.at}
                place={place}
                heading={say(field.keys?.[row.key])}
                field={field}
                row={row}
                faults={faults}
                onChange={change}
              />
            ))
          ) : (
            <AddedRows {...group} field={field} rows={rows} faults={faults} onChange={onChange} />
          )}
        </>
      )}
    </FieldGroup>
  );
}

/** How far one has come with the rows that are always there. */
function Progress({ field, value }: Pick<Parts, 'field' | 'value'>) {
  const text = useTexts().form.itemsField;
  const { done, of } = progressOf(field, value);
  return (
    <div className="item-progress">
      <output>{text.progress(done, of)}</output>
      <progress value={done} max={of} aria-hidden="true" />
    </div>
  );
}

interface Added extends Pick<Parts, 'at' | 'label' | 'field' | 'faults' | 'onChange'> {
  readonly rows: readonly Row[];
}

/** By chance, so that a row that is gone does not lend its key to another. */
function keyBeside(rows: readonly Row[]): string {
  const key = `a${Math.floor(Math.random() * 100_000)}`;
  return rows.some((row) => row.key === key) ? keyBeside(rows) : key;
}

/** The keyboard goes along: to a row that is added, and to the button below when one is taken away. */
function AddedRows({ at, label, field, rows, faults, onChange }: Added) {
  const text = useTexts().form.itemsField;
  const [told, tell] = useState('');
  const added = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added.current === null) return;
    const place = rows.findIndex(({ key }) => key === added.current);
    if (place < 0) return;
    added.current = null;
    list.current?.children[place]
      ?.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]')
      ?.focus();
  }, [rows]);
  const add = () => {
    const key = keyBeside(rows);
    added.current = key;
    tell('');
    onChange([...rows, { key } as Row]);
  };
  const remove = (place: number) => {
    onChange(rows.filter((_, other) => other !== place));
    tell(text.removed(place + 1));
    button.current?.focus();
  };
  const full = field.most !== undefined && rows.length >= field.most;
  return (
    <>
      <div ref={list}>
        {rows.map((row, place) => (
          <RowFields
            key={row.key}
            at={at}
            place={place}
            heading={text.row(place + 1)}
            field={field}
            row={row}
            faults={faults}
            onChange={(changed) => onChange(rows.map((one) => (one.key === changed.key ? changed : one)))}
            remove={{ label: text.remove, long: text.removeLong(place + 1, label), now: () => remove(place) }}
          />
        ))}
      </div>
      <output className="sr-only">{told}</output>
      {full && <p className="form-hint">{text.full(field.most ?? 0)}</p>}
      <button
        type="button"
        className="button button-secondary"
        aria-label={text.addTo(label)}
        aria-disabled={full || undefined}
        ref={button}
        onClick={() => !full && add()}
      >
        {text.add}
      </button>
    </>
  );
}

interface RowParts extends Pick<Parts, 'at' | 'field' | 'faults'> {
  readonly place: number;
  readonly heading: string;
  readonly row: Row;
  readonly onChange: (row: Row) => void;
  readonly remove?: { readonly label: string; readonly long: string; readonly now: () => void };
}

function RowFields({ at, place, heading, field, row, faults, onChange, remove }: RowParts) {
  const id = placeOf(`${at}/${place}`);
  return (
    <fieldset className="item-row" id={id} aria-labelledby={`${id}-heading`}>
      <legend className="item-heading" id={`${id}-heading`}>
        {heading}
      </legend>
      {field.fields?.map((inner) => (
        <PlainField
          key={inner.name}
          at={pointerInto(at, place, inner.name)}
          field={inner}
          value={row[inner.name]}
          faults={faults}
          parties={[]}
          onChange={(value) => onChange({ ...row, [inner.name]: value } as Row)}
        />
      ))}
      {remove && (
        <button type="button" className="link-button" aria-label={remove.long} onClick={remove.now}>
          {remove.label}
        </button>
      )}
    </fieldset>
  );
}
