import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type SampledLook, sampleQuery } from '../../api/access.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Page } from '../../parts/page.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { oddFirst } from './connection.js';
import { Judge } from './judge.js';
import '../../styles/lists.css';
import '../../styles/looks.css';

/** The looks of one sample, each with what it had to do with the work, and what a leader says of it. */
export default function SamplePage({ id }: { readonly id: string }) {
  const text = useTexts().access.samplePage;
  const formats = useFormats();
  const query = useQuery(sampleQuery(id));
  return (
    <Page title={text.title} back={<WayUp />}>
      <Answered query={query}>
        {({ from, to, looks }) => (
          <>
            <p>{text.span(formats.day(from), formats.day(to))}</p>
            {oddFirst(looks).map(
              (group) =>
                group.looks.length > 0 && (
                  <section key={group.connection}>
                    <h2>
                      {text.connections[group.connection]} ({group.looks.length})
                    </h2>
                    {group.looks.map((look) => (
                      <Sampled key={look.no} sample={id} look={look} />
                    ))}
                  </section>
                ),
            )}
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
      <h3>
        {text.looked(person.name)}{' '}
        <Link href={`/cases/${caseId}`}>
          <PersonName of={youngPerson} />
        </Link>
      </h3>
      <TiesLine ties={look.ties} />
      <p>
        <strong>{text.times(times)}</strong>, {formats.moment(firstAt)}
      </p>
      <Fold label={text.did(did.length)}>
        <ul>
          {did.map((one) => (
            <li key={one.da}>{say(one)}</li>
          ))}
        </ul>
        <p>
          {text.why} {formats.list(purposes.map(say))}.
        </p>
      </Fold>
      <Said look={look} />
      {look.own ? <p>{text.own}</p> : <Judge sample={sample} look={look} />}
    </article>
  );
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
