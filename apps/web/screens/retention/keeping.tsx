import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { caseQuery, type Field } from '../../api/cases.js';
import { ApiProblem, api, type Schemas } from '../../api/client.js';
import { erasurePreviewQuery } from '../../api/retention.js';
import { useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Confirm } from '../../parts/act/confirm.js';
import { DateField } from '../../parts/form/large-fields.js';
import { Page } from '../../parts/page.js';
import { SelectField } from '../../parts/select-field.js';
import { Answered, Failed } from '../../parts/states.js';
import { WayToCase } from '../../parts/way-up.js';
import '../../styles/task.css';

type Preview = Schemas['ErasurePreviewAnswer'];
type HoldReason = Schemas['HoldBody']['reason'];
type ErasureReason = Schemas['ErasureBody']['reason'];

/** What becomes of the content of one case; its holder's leader decides. */
export default function Keeping({ caseId }: { readonly caseId: string }) {
  const text = useTexts().retention.keeping;
  const found = useQuery(caseQuery(caseId));
  const preview = useQuery(erasurePreviewQuery(caseId));
  return (
    <Page
      title={text.title}
      lead={<Link href="/retention">{text.all}</Link>}
      back={<WayToCase caseId={caseId} />}
    >
      {found.data && <AboutCase of={found.data} />}
      <Answered query={preview}>
        {(goes) =>
          goes.erased ? (
            <p>{text.erased}</p>
          ) : (
            <>
              <Goes preview={goes} />
              <Hold caseId={caseId} />
              <Erase caseId={caseId} preview={goes} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function Goes({ preview }: { readonly preview: Preview }) {
  const text = useTexts().retention.keeping;
  const { records, versions, drafts, mentions, otherCases, steps } = preview;
  return (
    <>
      <h2>{text.goes}</h2>
      <ul>
        <li>{text.records(records, versions)}</li>
        {drafts > 0 && <li>{text.drafts(drafts)}</li>}
        {mentions > 0 && <li>{text.mentions(mentions)}</li>}
        {otherCases === 0 && <li>{text.person}</li>}
      </ul>
      <h2>{text.stays}</h2>
      <ul>
        {otherCases > 0 && <li>{text.name(otherCases)}</li>}
        <li>{text.steps(steps)}</li>
      </ul>
    </>
  );
}

const dayField: Field = { kind: 'date', label: { da: '', en: '' }, required: false, notPast: true } as Field;

function Hold({ caseId }: { readonly caseId: string }) {
  const text = useTexts().retention.keeping;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const hold = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/cases/{id}/holds', {
        params: { path: { id: caseId } },
        body: { reason: reason as HoldReason, ...(until !== '' && { until }) },
      }),
    onSuccess: () => {
      setReason('');
      setUntil('');
      return client.invalidateQueries();
    },
  });
  const wrongDay =
    hold.error instanceof ApiProblem
      ? hold.error.problem.errors?.find(({ pointer }) => pointer === '/until')?.detail
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hold.mutate();
  };
  return (
    <form className="plain-form" onSubmit={submit}>
      <h2>{text.hold}</h2>
      <p>{text.holdLead}</p>
      <SelectField
        label={text.why}
        any={text.choose}
        options={optionsOf(text.holdReasons)}
        chosen={reason}
        onChoose={setReason}
      />
      <DateField
        field={dayField}
        at="/until"
        label={text.until}
        hint={undefined}
        error={wrongDay}
        value={until}
        onChange={(value) => setUntil(String(value))}
      />
      <button type="submit" className="button button-primary" disabled={reason === '' || hold.isPending}>
        {text.stop}
      </button>
      <output>{hold.isSuccess && text.stopped}</output>
      {hold.error && <Failed error={hold.error} />}
    </form>
  );
}

function Erase({ caseId, preview }: { readonly caseId: string; readonly preview: Preview }) {
  const text = useTexts().retention.keeping;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/cases/{id}/erasures', {
        params: { path: { id: caseId } },
        body: { reason: reason as ErasureReason },
      }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
  };
  return (
    <form className="plain-form" onSubmit={submit}>
      <h2>{text.erase}</h2>
      <p>{text.eraseLead}</p>
      {preview.open && <p>{text.open}</p>}
      {preview.held && <p>{text.held}</p>}
      {!preview.open && !preview.held && !erase.isSuccess && (
        <>
          <SelectField
            label={text.ground}
            any={text.choose}
            options={optionsOf(text.erasureReasons)}
            chosen={reason}
            onChoose={setReason}
          />
          <button
            type="submit"
            className="button button-secondary"
            disabled={reason === '' || erase.isPending}
          >
            {text.order}
          </button>
        </>
      )}
      <output>{erase.isSuccess && text.ordered}</output>
      {erase.error && <Failed error={erase.error} />}
      <Confirm
        heading={text.sure}
        yes={text.order}
        open={asking}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) erase.mutate();
        }}
      >
        <p>{text.eraseLead}</p>
      </Confirm>
    </form>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
