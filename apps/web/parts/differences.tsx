import type { Field, Form, Values } from '../api/cases.js';
import type { DefinitionRef } from '../api/process.js';
import type { Difference, Versions } from '../api/versions.js';
import { useLanguage, useTexts } from '../language/language.js';
import { useShow } from './field-values.js';
import { withLocalRows } from './local-rows.js';
import { useVersionsOf } from './record-form.js';
import '../styles/record.css';
import '../styles/differences.css';

type Changes = Pick<Versions, 'form' | 'differences' | 'localRows'>;

/** What two versions say otherwise, field by field and row by row: each change is named, and not only coloured. */
export function Differences({
  of,
  definition,
}: {
  readonly of: Changes;
  readonly definition: DefinitionRef;
}) {
  const text = useTexts().parts.differences;
  const form = useEveryField(of, definition);
  if (of.differences.length === 0) return <p className="record-nothing">{text.same}</p>;
  if (!form) return null;
  return (
    <dl className="differences">
      {of.differences.map((difference) => (
        <Changed key={difference.field} difference={difference} form={form} />
      ))}
    </dl>
  );
}

/** A case that was brought over to a newer version has records with fields that the form no longer has. */
function useEveryField({ form, localRows }: Changes, definition: DefinitionRef): Form | undefined {
  const versions = useVersionsOf(form, definition);
  const [newest] = versions;
  if (!newest) return undefined;
  const fields = versions.flatMap((version) => version.fields);
  const first = fields.filter(({ name }, place) => fields.findIndex((one) => one.name === name) === place);
  return withLocalRows({ ...newest, fields: first }, localRows);
}

function Changed({ difference, form }: { readonly difference: Difference; readonly form: Form }) {
  const { say } = useLanguage();
  const field = form.fields.find(({ name }) => name === difference.field);
  if (!field) return null;
  return (
    <div>
      <dt>{say(field.label)}</dt>
      {difference.rows ? (
        <dd>
          <Rows rows={difference.rows} field={field} form={form} />
        </dd>
      ) : (
        <Said change={difference} field={field} form={form} />
      )}
    </div>
  );
}

interface RowsParts {
  readonly rows: NonNullable<Difference['rows']>;
  readonly field: Field;
  readonly form: Form;
}

function Rows({ rows, field, form }: RowsParts) {
  const text = useTexts().parts.differences;
  const { say } = useLanguage();
  return (
    <ul className="difference-rows nobullet-list no-max-width">
      {rows.map(({ key, how, row, fields }) => (
        <li key={key} className={`difference-row ${how}`}>
          <p className="difference-head">
            <span className="record-mark">{text.how[how]}</span>
            <strong>{say(field.keys?.[key]) || titleOf(field, row) || key}</strong>
          </p>
          <dl className="record-fields">
            {fields.map((change) => {
              const inner = field.fields?.find(({ name }) => name === change.field);
              if (!inner) return null;
              return (
                <div key={change.field}>
                  <dt>{say(inner.label)}</dt>
                  <Said change={change} field={inner} form={form} plain={how !== 'changed'} />
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** A row goes by what its first text says. */
function titleOf({ fields }: Field, row: Values): string {
  const first = fields?.find(({ kind }) => kind === 'text')?.name ?? '';
  const title = row[first];
  return typeof title === 'string' ? title : '';
}

interface SaidParts {
  readonly change: Pick<Difference, 'how' | 'before' | 'after'>;
  readonly field: Field;
  readonly form: Form;
  /** All of it is new, or all of it is gone: that is said already. */
  readonly plain?: boolean;
}

function Said({ change, field, form, plain = false }: SaidParts) {
  const text = useTexts().parts.differences;
  const { how, before, after } = change;
  const values = { [field.name]: after ?? before };
  const show = useShow(form, values, undefined);
  if (plain) return <dd>{show(field, after ?? before)}</dd>;
  return (
    <>
      <dd className="difference-was">
        <span className="difference-word">{text.was}:</span>{' '}
        {how === 'added' ? text.nothing : <del>{show(field, before)}</del>}
      </dd>
      <dd className="difference-is">
        <span className="difference-word">{text.is}:</span>{' '}
        {how === 'removed' ? text.nothing : <ins>{show(field, after)}</ins>}
      </dd>
    </>
  );
}
