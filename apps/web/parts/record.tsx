import { useId } from 'react';
import { Link } from 'wouter';
import type { CaseRecord, Form, Values } from '../api/cases.js';
import type { DefinitionRef } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { type Text, useLanguage, useTexts } from '../language/language.js';
import { Corrections } from './corrections.js';
import { isFilled, useShow } from './field-values.js';
import { FilesPlace } from './files-place.js';
import { Fold } from './fold.js';
import { useRecordForm } from './record-form.js';
import '../styles/consent.css';
import '../styles/record.css';

interface Content {
  readonly form: Form;
  readonly fields: Values;
  /** Names for the ids of organisations, where the caller has them at hand. */
  readonly nameOf?: (id: string) => string;
}

/** What a record says, by the labels of its form and in the form's order. What is not there is left out. */
export function RecordFields({ form, fields, nameOf }: Content) {
  const { say } = useLanguage();
  const text = useTexts().parts.record;
  const show = useShow(form, fields, nameOf);
  const filled = form.fields.filter(({ name }) => isFilled(fields[name]));
  if (filled.length === 0) return <p className="record-nothing">{text.nothing}</p>;
  return (
    <dl className="record-fields">
      {filled.map((field) => (
        <div key={field.name}>
          <dt>{say(field.label)}</dt>
          <dd>{show(field, fields[field.name])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Card {
  readonly record: CaseRecord;
  /** Of the case: an older case keeps the labels it was written under. */
  readonly definition: DefinitionRef;
  /** By whom it was written, in words. */
  readonly by: string;
  readonly nameOf?: (id: string) => string;
  /** Of the case, where the record may be corrected from here. */
  readonly caseId?: string;
  /** Its content is shown on demand. */
  readonly folded?: boolean;
}

/** A record under its form's label: by whom, when, and whether this is all of it. */
export function RecordCard({ record, definition, by, nameOf, caseId, folded = false }: Card) {
  const text = useTexts().parts.record;
  const { say } = useLanguage();
  const heading = useId();
  const form = useRecordForm(definition, record);
  const head = <Head id={heading} record={record} label={form?.label} by={by} />;
  const body = form && (
    <FilesPlace known={record.files} {...(caseId !== undefined && { caseId })}>
      {record.erased ? (
        <p className="record-nothing">{text.erased}</p>
      ) : (
        <RecordFields form={form} fields={record.fields} {...(nameOf !== undefined && { nameOf })} />
      )}
      {!record.erased && <Why record={record} />}
      {!record.erased && <Corrections record={record} form={form} />}
      {record.revision > 1 && caseId !== undefined && (
        <p>
          <Link
            href={`/cases/${caseId}/records/${record.record}/versions`}
            aria-label={text.versionsLong(say(form.label))}
          >
            {text.versions}
          </Link>
        </p>
      )}
      {record.mayCorrect && caseId !== undefined && (
        <Link
          className="button button-secondary"
          href={`/cases/${caseId}/records/${record.record}/correct`}
          aria-label={text.correctLong(say(form.label))}
        >
          {text.correct}
        </Link>
      )}
    </FilesPlace>
  );
  if (folded) {
    return (
      <Fold label={head} look="heading" className="record">
        {body}
      </Fold>
    );
  }
  return (
    <article className="record" aria-labelledby={heading}>
      {head}
      {body}
    </article>
  );
}

/** Nobody is told why they may read what they wrote themselves. */
function Why({ record }: { readonly record: CaseRecord }) {
  const text = useTexts().parts.record;
  const { say } = useLanguage();
  const told = record.grounds.filter(({ kind }) => kind !== 'own' && kind !== 'subject');
  if (told.length === 0) return null;
  const reasons = new Set(told.map(({ purpose, basis }) => `${say(purpose)} (${say(basis)})`));
  return (
    <p className="record-why">
      {text.why}: {[...reasons].join('; ')}
    </p>
  );
}

interface Heading {
  readonly id: string;
  readonly record: CaseRecord;
  readonly label: Text | undefined;
  readonly by: string;
}

function Head({ id, record, label, by }: Heading) {
  const { say } = useLanguage();
  const text = useTexts().parts.record;
  const formats = useFormats();
  return (
    <div className="record-head">
      <h3 id={id}>{say(label) || text.unknown}</h3>
      {!record.whole && !record.erased && <span className="record-mark">{text.excerpt}</span>}
      {record.corrections.length > 0 && <span className="record-mark">{text.corrected}</span>}
      <p>
        {by}, <time dateTime={record.at}>{formats.moment(record.at)}</time>
        {record.revision > 1 && ` · ${text.version(record.revision)}`}
      </p>
    </div>
  );
}
