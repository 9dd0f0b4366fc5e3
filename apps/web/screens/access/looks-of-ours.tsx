import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { findingsQuery, samplesQuery, useDrawing } from '../../api/access.js';
import type { Schemas } from '../../api/client.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import '../../styles/lists.css';
import '../../styles/looks.css';

/** What a leader answers for: that those who look at cases need to. */
export default function LooksOfOurs() {
  const text = useTexts().access.looksOfOurs;
  return (
    <Page title={text.title} lead={text.lead} back={<WayUp />}>
      <Unusual />
      <Samples />
    </Page>
  );
}

function Unusual() {
  const text = useTexts().access.looksOfOurs;
  const query = useQuery(findingsQuery);
  return (
    <section>
      <h2>{text.unusual}</h2>
      <p>{text.unusualLead}</p>
      <Answered query={query}>
        {(findings) =>
          findings.length === 0 ? <Empty>{text.nothing}</Empty> : <Findings findings={findings} />
        }
      </Answered>
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly Schemas['AccessFindingAnswer'][] }) {
  const { say } = useLanguage();
  return (
    <ul className="findings nobullet-list no-max-width">
      {findings.map(({ kind, person, text, cases }) => (
        <li key={`${kind} ${person.id} ${text.en}`}>
          <p>{say(text)}</p>
          {cases.map(({ caseId, youngPerson }) => (
            <span key={caseId}>
              <Link href={`/cases/${caseId}`}>
                <PersonName of={youngPerson} />
              </Link>{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Samples() {
  const text = useTexts().access.looksOfOurs;
  const formats = useFormats();
  const [, go] = useLocation();
  const drawing = useDrawing((id) => go(`/leader/looks/${id}`));
  const query = useInfiniteQuery(samplesQuery);
  return (
    <section>
      <h2>{text.samples}</h2>
      <p>{text.samplesLead}</p>
      {drawing.error && <Failed error={drawing.error} />}
      <button
        type="button"
        className="button button-primary"
        aria-disabled={drawing.isPending}
        onClick={() => !drawing.isPending && drawing.mutate()}
      >
        {text.draw}
      </button>
      <PagedList query={query} list={samplesQuery.queryKey} empty={text.none}>
        {(samples) => (
          <ul>
            {samples.map(({ id, from, to, items, judged }) => (
              <li key={id}>
                <Link href={`/leader/looks/${id}`}>{text.span(formats.day(from), formats.day(to))}</Link>{' '}
                <span className="row-note">{text.judged(judged, items)}</span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
