import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { caseQuery, type Field } from '../../api/cases.js';
import { ApiProblem, api, type Schemas } from '../../api/client.js';
import { erasurePreviewQuery } from '../../api/retention.js';
import { useWords } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Confirm } from '../../parts/act/confirm.js';
import { DateField } from '../../parts/form/date-field.js';
import { Page } from '../../parts/page.js';
import { SelectField } from '../../parts/select-field.js';
import { Answered, Failed } from '../../parts/states.js';
import '../../styles/task.css';

type Preview = Schemas['ErasurePreviewAnswer'];
type HoldReason = Schemas['HoldBody']['reason'];
type ErasureReason = Schemas['ErasureBody']['reason'];

const words = {
  da: {
    title: 'Opbevaring og sletning af sagen',
    back: 'Tilbage til sagen',
    all: 'Alle regler, og hvad der er slettet',
    goes: 'Det slettes',
    records: (records: number, versions: number) =>
      `Indholdet af ${records} dokumenter (${versions} versioner)`,
    drafts: (count: number) => `${count} kladder`,
    mentions: (count: number) => `${count} ord til kolleger`,
    person: 'Navn, CPR-nummer og fødselsdag: det er personens eneste sag',
    stays: 'Det bliver',
    name: (count: number) =>
      `Navnet, så længe ${count === 1 ? 'én anden sag' : `${count} andre sager`} om personen står`,
    steps: (count: number) => `Historikkens ${count} trin, uden nogens oplysninger`,
    erased: 'Sagens indhold er slettet.',
    open: 'Sagen er ikke afsluttet. Den slettes tidligst, når den er det.',
    held: 'Sletning er standset i sagen. Ophæv det under «Opbevaring og sletning».',
    hold: 'Stands sletning',
    holdLead: 'Så længe sletning er standset, slettes intet i sagen, heller ikke når tiden er gået.',
    why: 'Grund',
    choose: 'Vælg en grund',
    until: 'Til og med (tom: indtil det ophæves)',
    stop: 'Stands sletning',
    stopped: 'Sletning er standset.',
    erase: 'Slet før tid',
    eraseLead:
      'Kun hvor loven tillader det. Det kan ikke fortrydes, og det gælder også gendannede sikkerhedskopier.',
    ground: 'Grundlag (databeskyttelsesforordningen art. 17)',
    order: 'Slet sagens indhold',
    sure: 'Slet sagens indhold for altid?',
    ordered: 'Det er bestilt og sker inden for et minut.',
    holdReasons: {
      complaint: 'Klage under behandling',
      court: 'Retssag',
      supervision: 'Tilsyn eller revision',
      accessRequest: 'Anmodning om aktindsigt',
      archive: 'Skal afleveres til arkiv',
      childProtection: 'Sag efter barnets lov',
    },
    erasureReasons: {
      unlawful: 'Registreret uden hjemmel (stk. 1, d)',
      wrongPerson: 'Handler om en forkert person (stk. 1, d)',
      consentWithdrawn: 'Samtykke trukket tilbage, intet andet grundlag (stk. 1, b)',
      noLongerNeeded: 'Ikke længere nødvendig (stk. 1, a)',
      objection: 'Indsigelse, og intet vejer tungere (stk. 1, c)',
    },
  },
  en: {
    title: 'Retention and erasure of the case',
    back: 'Back to the case',
    all: 'All rules, and what was erased',
    goes: 'What is erased',
    records: (records: number, versions: number) =>
      `The content of ${records} records (${versions} versions)`,
    drafts: (count: number) => `${count} drafts`,
    mentions: (count: number) => `${count} words to colleagues`,
    person: 'Name, CPR number and date of birth: it is the person’s only case',
    stays: 'What stays',
    name: (count: number) =>
      `The name, as long as ${count === 1 ? 'one other case' : `${count} other cases`} of the person stands`,
    steps: (count: number) => `The ${count} steps of the history, without anybody’s data`,
    erased: 'The content of the case is erased.',
    open: 'The case is not closed. It is erased once it is, at the earliest.',
    held: 'Erasure of the case is stopped. Lift that under “Retention and erasure”.',
    hold: 'Stop erasure',
    holdLead: 'As long as erasure is stopped nothing of the case is erased, nor when its time is over.',
    why: 'Reason',
    choose: 'Choose a reason',
    until: 'Until, included (empty: until it is lifted)',
    stop: 'Stop erasure',
    stopped: 'Erasure is stopped.',
    erase: 'Erase before its time',
    eraseLead: 'Only where the law allows it. It cannot be undone, and holds for restored backups too.',
    ground: 'Ground (GDPR art. 17)',
    order: 'Erase the content of the case',
    sure: 'Erase the content of the case for ever?',
    ordered: 'It is ordered, and done within a minute.',
    holdReasons: {
      complaint: 'A complaint is being handled',
      court: 'A court case',
      supervision: 'Supervision or audit',
      accessRequest: 'A request for access to the file',
      archive: 'To be delivered to an archive',
      childProtection: 'A case under the child-welfare act',
    },
    erasureReasons: {
      unlawful: 'Recorded without a legal basis (1)(d)',
      wrongPerson: 'About the wrong person (1)(d)',
      consentWithdrawn: 'Consent withdrawn, and no other basis (1)(b)',
      noLongerNeeded: 'No longer needed (1)(a)',
      objection: 'Objection, and nothing outweighs it (1)(c)',
    },
  },
};

/** What becomes of the content of one case; its holder's leader decides. */
export default function Keeping({ caseId }: { readonly caseId: string }) {
  const text = useWords(words);
  const found = useQuery(caseQuery(caseId));
  const preview = useQuery(erasurePreviewQuery(caseId));
  return (
    <Page
      title={text.title}
      lead={<Link href="/retention">{text.all}</Link>}
      aside={<Link href={`/cases/${caseId}`}>{text.back}</Link>}
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
  const text = useWords(words);
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
  const text = useWords(words);
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
  const text = useWords(words);
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
