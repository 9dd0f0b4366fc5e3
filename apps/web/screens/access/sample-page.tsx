import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type SampledLook, sampleQuery } from '../../api/access.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { Judge } from './judge.js';
import '../../styles/lists.css';
import '../../styles/looks.css';

/** The looks of one sample, each with what it had to do with the work, and what a leader says of it. */
export default function SamplePage({ id }: { readonly id: string }) {
  const text = useTexts().access.samplePage;
  const formats = useFormats();
  const query = useQuery(sampleQuery(id));
  return (
    <Page title={text.title} aside={<WayUp />}>
      <Answered query={query}>
        {({ from, to, looks }) => (
          <>
            <p>{text.span(formats.day(from), formats.day(to))}</p>
            {looks.map((look) => (
              <Sampled key={look.no} sample={id} look={look} />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Sampled({ sample, look }: { readonly sample: string; readonly look: SampledLook }) {
  const text = useTexts().access.samplePage;
  const { say } = useLanguage();
  const formats = useFormats();
  const { person, caseId, youngPerson, firstAt, times, did, purposes } = look;
  return (
    <article className="sampled">
      <h2>
        {text.looked(person.name)}{' '}
        <Link href={`/cases/${caseId}`}>
          <PersonName of={youngPerson} />
        </Link>
      </h2>
      <p className="row-note">
        {formats.moment(firstAt)}, {text.times(times)}
      </p>
      <p>
        {capital(formats.list(did.map(say)))}. {text.why} {formats.list(purposes.map(say))}.
      </p>
      <TiesLine ties={look.ties} />
      <Said look={look} />
      {look.own ? <p>{text.own}</p> : <Judge sample={sample} look={look} />}
    </article>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function TiesLine({ ties }: { readonly ties: SampledLook['ties'] }) {
  const text = useTexts().access.samplePage;
  const formats = useFormats();
  const told = [
    ...(ties.steps > 0 ? [text.steps(ties.steps)] : []),
    ...(['tasks', 'mentioned', 'stoodIn', 'listed'] as const).flatMap((tie) =>
      ties[tie] ? [text[tie]] : [],
    ),
  ];
  return (
    <p className={told.length === 0 ? 'ties-none' : undefined}>
      {text.ties} {told.length === 0 ? text.noTies : formats.list(told)}.
    </p>
  );
}

function Said({ look: { verdicts } }: { readonly look: SampledLook }) {
  const text = useTexts().access.samplePage;
  const named = useTexts().access.verdicts;
  const formats = useFormats();
  if (verdicts.length === 0) return null;
  return (
    <ul>
      {verdicts.map(({ verdict, note, by, at }) => (
        <li key={at}>
          <strong>{text.said(named[verdict], by.name, formats.moment(at))}</strong>
          {note !== null && <>: {note}</>}
        </li>
      ))}
    </ul>
  );
}
