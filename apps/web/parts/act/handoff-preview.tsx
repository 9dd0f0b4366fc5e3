import { useQuery } from '@tanstack/react-query';
import type { CaseRecord, Place } from '../../api/cases.js';
import { usePartyNames } from '../../api/names.js';
import { type Previewed as Body, previewQuery } from '../../api/preview.js';
import type { DefinitionRef } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { FilesPlace } from '../files-place.js';
import { RecordFields } from '../record.js';
import { useRecordForm } from '../record-form.js';
import { Answered, Empty } from '../states.js';
import { byTold, Untold } from '../untold.js';

interface Parts {
  readonly place: Place;
  readonly definition: DefinitionRef | null;
  readonly body: Body;
}

/** What travels, shown to the sender as the receiver will see it: before the answer, and after a yes. */
export function HandoffPreview({ place, definition, body }: Parts) {
  const text = useTexts().act.handoffPreview;
  const preview = useQuery(previewQuery(place, body));
  const receiver = preview.data?.receiver;
  const nameOf = usePartyNames(receiver ? [receiver] : [], definition);
  return (
    <section className="preview" aria-busy={preview.isFetching}>
      <h2>{receiver ? text.named(nameOf(receiver)) : text.heading}</h2>
      <p>{text.person}</p>
      <Answered query={preview}>
        {({ before, after }) => (
          <FilesPlace {...('caseId' in place && { caseId: place.caseId })}>
            <div className="preview-sides">
              <Side label={text.before} records={before} definition={definition} />
              <Side label={text.after} records={after} definition={definition} />
            </div>
          </FilesPlace>
        )}
      </Answered>
    </section>
  );
}

interface Shown {
  readonly label: string;
  readonly records: readonly CaseRecord[];
  readonly definition: DefinitionRef | null;
}

function Side({ label, records, definition }: Shown) {
  const text = useTexts().act.handoffPreview;
  const { told, untold } = byTold(records);
  return (
    <section className="preview-side">
      <h3>{label}</h3>
      {records.length === 0 && <Empty>{text.nothing}</Empty>}
      {told.map((record) => (
        <Previewed key={record.record} record={record} definition={definition} />
      ))}
      <Untold records={untold} definition={definition} saying={text.untold} />
    </section>
  );
}

interface One {
  readonly record: CaseRecord;
  readonly definition: DefinitionRef | null;
}

function Previewed({ record, definition }: One) {
  const { say } = useLanguage();
  const form = useRecordForm(definition, record);
  if (!form) return null;
  return (
    <div className="preview-record">
      <h4>{say(form.label)}</h4>
      <FilesPlace known={record.files}>
        <RecordFields form={form} fields={record.fields} />
      </FilesPlace>
    </div>
  );
}
