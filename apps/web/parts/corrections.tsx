import type { CaseRecord, Form, Values } from '../api/cases.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { useShow } from './field-values.js';

/** Each correction of a record, newest first: when, why, and what it said before and after, field by field. */
export function Corrections({ record, form }: { readonly record: CaseRecord; readonly form: Form }) {
  const text = useTexts().parts.corrections;
  const { moment } = useFormats();
  return record.corrections.map(({ revision, at, reason, before }, place) => (
    <section className="record-correction" key={revision}>
      <h4>
        <time dateTime={at}>{text.corrected(moment(at))}</time>
      </h4>
      {reason !== null && (
        <p>
          {text.why}: <span className="record-words">{reason}</span>
        </p>
      )}
      <Difference
        form={form}
        before={before}
        after={place === 0 ? record.fields : (record.corrections[place - 1]?.before ?? {})}
      />
    </section>
  ));
}

interface Versions {
  readonly form: Form;
  readonly before: Values;
  readonly after: Values;
}

function Difference({ form, before, after }: Versions) {
  const text = useTexts().parts.corrections;
  const { say } = useLanguage();
  const show = useShow(form, { ...before, ...after }, undefined);
  const changed = form.fields.filter(
    ({ name }) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  if (changed.length === 0) return <p className="record-nothing">{text.same}</p>;
  const said = (values: Values, field: Form['fields'][number]) =>
    values[field.name] === undefined ? text.nothing : show(field, values[field.name]);
  return (
    <dl className="record-fields">
      {changed.map((field) => (
        <div key={field.name}>
          <dt>{say(field.label)}</dt>
          <dd>
            {text.was}: <del>{said(before, field)}</del>
          </dd>
          <dd>
            {text.is}: <ins>{said(after, field)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
