import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  type Case,
  type CaseRecord,
  caseQuery,
  type Done,
  type Form,
  recordsQuery,
} from '../../api/cases.js';
import { send } from '../../api/client.js';
import { processQuery } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Changed, SeeFirst, seeFirstId, useStepSeen } from '../../parts/act/changed.js';
import { useMerging } from '../../parts/act/merging.js';
import { isStale, newKey } from '../../parts/act/use-sending.js';
import { FilesPlace } from '../../parts/files-place.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { faultAt, useFaults, useLabels } from '../../parts/form/faults.js';
import { type Filled, type Slip, sendable, slipsIn } from '../../parts/form/filled.js';
import { FormFields } from '../../parts/form/form-fields.js';
import { FormFrame } from '../../parts/form/form-frame.js';
import { Refused } from '../../parts/form/refused.js';
import { takenOver } from '../../parts/form/taken-over.js';
import { LongTextInput } from '../../parts/form/text-fields.js';
import { useHomes } from '../../parts/homes.js';
import { Page } from '../../parts/page.js';
import { useRecordForm } from '../../parts/record-form.js';
import { Answered, Empty, Loading } from '../../parts/states.js';
import { tell } from '../../parts/told.js';
import { WayToCase } from '../../parts/way-up.js';

interface Wanted {
  readonly caseId: string;
  readonly recordId: string;
}

/** Says a record of one's own right. */
export default function CorrectRecord({ caseId, recordId }: Wanted) {
  const text = useTexts().correct.correctRecord;
  const { ofCase: back } = useHomes(caseId);
  const found = useQuery(caseQuery(caseId));
  const records = useQuery(recordsQuery(caseId));
  return (
    <Page title={text.title} lead={text.lead} back={<WayToCase caseId={caseId} />}>
      <Answered query={found}>
        {(of) => (
          <>
            <AboutCase of={of} />
            <Answered query={records}>
              {(all) => {
                const record = all.find((one) => one.record === recordId);
                return record?.mayCorrect ? (
                  <Known of={of} record={record} back={back} settled={!records.isFetching} />
                ) : (
                  <Empty>{text.not}</Empty>
                );
              }}
            </Answered>
          </>
        )}
      </Answered>
    </Page>
  );
}

interface Parts {
  readonly of: Case;
  readonly record: CaseRecord;
  readonly back: string;
  /** Whether the record is as new as the case. */
  readonly settled: boolean;
}

function Known(parts: Parts) {
  const process = useQuery(processQuery(parts.of.definition));
  const form = useRecordForm(parts.of.definition, parts.record);
  return (
    <Answered query={process}>{() => (form ? <Correcting {...parts} form={form} /> : <Loading />)}</Answered>
  );
}

const reasonAt = '/reason';

function Correcting({ of, record, back, settled, form }: Parts & { readonly form: Form }) {
  const text = useTexts().correct.correctRecord;
  const { say } = useLanguage();
  const step = useStepSeen(of.id);
  const [seen, setSeen] = useState({ revision: of.revision, record });
  const [filled, setFilled] = useState<Filled>(() => takenOver(form, record.fields as Filled).filled);
  const [reason, setReason] = useState('');
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [tries, setTries] = useState(0);
  const revision = settled && record.revision === seen.record.revision ? of.revision : seen.revision;
  const correcting = useCorrecting({ id: of.id, revision }, record, back, form);
  const merging = useMerging(form, seen.record.fields, filled, record.fields);
  const changed = record.revision !== seen.record.revision && !correcting.isPending && !correcting.isSuccess;
  const labels = new Map([...useLabels(form, filled), [reasonAt, text.reason]]);
  const faults = useFaults(labels, slips, correcting.error);
  const submit = () => {
    const missing: readonly Slip[] = reason.trim() === '' ? [{ pointer: reasonAt, what: 'missing' }] : [];
    const wrong = [...slipsIn(form, filled), ...missing];
    setSlips(wrong);
    setTries(tries + 1);
    if (wrong.length === 0) correcting.mutate({ fields: sendable(form, filled), reason: reason.trim() });
  };
  const see = () => {
    if (merging) setFilled(merging.merged);
    setSeen({ revision: of.revision, record });
    step.see();
    correcting.reset();
  };
  return (
    <FormFrame onSubmit={submit}>
      <h2>{say(form.label)}</h2>
      {faults.length > 0 && <ErrorSummary key={tries} faults={faults} />}
      {changed && <Changed caseId={of.id} since={step.since} closed={null} merging={merging} onSeen={see} />}
      {correcting.error && !changed && faults.length === 0 && (
        <Refused key={tries} error={correcting.error} />
      )}
      <FilesPlace caseId={of.id} known={record.files}>
        <FormFields form={form} filled={filled} onChange={setFilled} faults={faults} parties={of.parties} />
      </FilesPlace>
      <LongTextInput
        field={
          { name: 'reason', kind: 'longText', label: { da: '', en: '' }, required: true, max: 2000 } as never
        }
        at={reasonAt}
        label={text.reason}
        hint={text.reasonHint}
        error={faultAt(faults, reasonAt)}
        value={reason}
        onChange={(value) => setReason(String(value))}
      />
      {changed && <SeeFirst />}
      <div className="form-actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={changed || correcting.isPending}
          aria-describedby={changed ? seeFirstId : undefined}
        >
          {text.save}
        </button>
        <Link href={back} className="button button-secondary">
          {text.cancel}
        </Link>
      </div>
    </FormFrame>
  );
}

/** Sent again because no answer came, it happens once. */
function useCorrecting(
  { id, revision }: Pick<Case, 'id' | 'revision'>,
  { record }: CaseRecord,
  back: string,
  { label }: Form,
) {
  const client = useQueryClient();
  const [, go] = useLocation();
  const key = useRef({ of: '', is: '' });
  return useMutation({
    mutationFn: (body: { readonly fields: object; readonly reason: string }) => {
      const of = JSON.stringify([body, revision]);
      if (key.current.of !== of) key.current = { of, is: newKey() };
      const path = `/api/v1/cases/${id}/records/${record}/corrections`;
      return send<Done>('POST', path, { body, revision, key: key.current.is });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['case', id] });
      tell((texts, say) => texts.correct.correctRecord.done(say(label)), back);
      go(back);
    },
    onError: (error) => (isStale(error) ? client.invalidateQueries({ queryKey: ['case', id] }) : undefined),
  });
}
