import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { type Retention as Answer, erasuresQuery, holdsQuery, retentionQuery } from '../../api/retention.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { useKindWords } from './kind-words.js';

const words = {
  da: {
    title: 'Opbevaring og sletning',
    lead: 'Hvor længe hvad gemmes, hvad der snart slettes, hvad der er standset, og hvad der er slettet.',
    others: 'Det er for ledere og for dem, der administrerer systemet.',
    toInbox: 'Gå til indbakken',
    rules: 'Regler',
    what: 'Hvad',
    after: 'Hvor længe',
    since: 'Efter',
    basis: 'Hvorfor',
    own: 'sat her',
    due: 'Slettes inden for 90 dage',
    noDue: 'Ingen af jeres sager skal slettes de næste 90 dage.',
    case: 'Se sagen',
    on: (day: string) => `slettes ${day}`,
    held: 'standset',
    holds: 'Standset',
    noHolds: 'Sletning er ikke standset i nogen sag.',
    placed: (who: string, day: string) => `${who}, ${day}`,
    until: (day: string) => `til og med ${day}`,
    open: 'indtil det ophæves',
    lifted: (day: string) => `ophævet ${day}`,
    lift: 'Ophæv',
    erased: 'Slettet',
    noErased: 'Intet er slettet endnu.',
    waits: 'bestilt, slettes snart',
    records: (count: number) =>
      count === 1 ? '1 version af et dokument' : `${count} versioner af dokumenter`,
    person: 'personen er slettet',
  },
  en: {
    title: 'Retention and erasure',
    lead: 'How long what is kept, what is erased soon, what is stopped, and what was erased.',
    others: 'This is for leaders, and for those who administer the system.',
    toInbox: 'Go to the inbox',
    rules: 'Rules',
    what: 'What',
    after: 'How long',
    since: 'After',
    basis: 'Why',
    own: 'set here',
    due: 'Erased within 90 days',
    noDue: 'None of your cases is to be erased in the next 90 days.',
    case: 'See the case',
    on: (day: string) => `erased on ${day}`,
    held: 'stopped',
    holds: 'Stopped',
    noHolds: 'Erasure is not stopped in any case.',
    placed: (who: string, day: string) => `${who}, ${day}`,
    until: (day: string) => `until ${day}, included`,
    open: 'until it is lifted',
    lifted: (day: string) => `lifted ${day}`,
    lift: 'Lift',
    erased: 'Erased',
    noErased: 'Nothing has been erased yet.',
    waits: 'ordered, erased soon',
    records: (count: number) => (count === 1 ? '1 version of a record' : `${count} versions of records`),
    person: 'the person is erased',
  },
};

/** What is kept how long, and what becomes of it. */
export default function Retention() {
  const text = useWords(words);
  const { may } = useMe();
  const query = useQuery({ ...retentionQuery, enabled: may.includes('readRetention') });
  if (!may.includes('readRetention')) {
    return (
      <Page title={text.title} lead={text.others}>
        <Link href="/inbox">{text.toInbox}</Link>
      </Page>
    );
  }
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered query={query}>
        {(answer) => (
          <>
            {may.includes('decideRetention') && (
              <>
                <Due answer={answer} />
                <Holds />
                <Erasures answer={answer} />
              </>
            )}
            <Rules answer={answer} />
          </>
        )}
      </Answered>
    </Page>
  );
}

interface Parts {
  readonly answer: Answer;
}

function Rules({ answer }: Parts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { length } = useKindWords();
  return (
    <section>
      <h2>{text.rules}</h2>
      <table className="table table--compact table-sm-responsive-headers">
        <caption className="sr-only">{text.rules}</caption>
        <thead>
          <tr>
            {[text.what, text.after, text.since, text.basis].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rules.map(({ kind, label, after, since, basis, own }) => (
            <tr key={kind}>
              <th scope="row" data-title={text.what}>
                {say(label)}
              </th>
              <td data-title={text.after}>
                {length(after)}
                {own && ` (${text.own})`}
              </td>
              <td data-title={text.since}>{say(since)}</td>
              <td data-title={text.basis}>{say(basis)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Due({ answer: { due, rules } }: Parts) {
  const text = useWords(words);
  const { day } = useFormats();
  const { kind: kindOf } = useKindWords();
  return (
    <section>
      <h2>{text.due}</h2>
      {due.length === 0 && <Empty>{text.noDue}</Empty>}
      <ul>
        {due.map(({ caseId, kind, due: at, held }) => (
          <li key={caseId}>
            {kindOf(kind, rules)}: {text.on(day(at))}
            {held && `, ${text.held}`}. <Link href={`/cases/${caseId}/keeping`}>{text.case}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holds() {
  const text = useWords(words);
  const { say } = useLanguage();
  const { day } = useFormats();
  const client = useQueryClient();
  const query = useInfiniteQuery(holdsQuery);
  const lift = useMutation({
    mutationFn: (id: string) => api.POST('/api/v1/holds/{id}/lift', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['list'] }),
  });
  return (
    <section>
      <h2>{text.holds}</h2>
      <PagedList query={query} empty={text.noHolds}>
        {(holds) => (
          <ul>
            {holds.map(({ id, caseId, reasonLabel, placedBy, placedAt, until, liftedAt }) => (
              <li key={id}>
                {say(reasonLabel)}, {until === null ? text.open : text.until(day(until))} (
                {text.placed(placedBy ?? '?', day(placedAt))}).{' '}
                <Link href={`/cases/${caseId}/keeping`}>{text.case}</Link>{' '}
                {liftedAt === null ? (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${text.lift}: ${say(reasonLabel)}`}
                    disabled={lift.isPending}
                    onClick={() => lift.mutate(id)}
                  >
                    {text.lift}
                  </button>
                ) : (
                  text.lifted(day(liftedAt))
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      {lift.error && <Failed error={lift.error} />}
    </section>
  );
}

function Erasures({ answer: { rules } }: Parts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { day } = useFormats();
  const { kind: kindOf } = useKindWords();
  const query = useInfiniteQuery(erasuresQuery);
  return (
    <section>
      <h2>{text.erased}</h2>
      <PagedList query={query} empty={text.noErased}>
        {(erasures) => (
          <ul>
            {erasures.map(({ id, caseId, kind, reasonLabel, erasedAt, records, personErased }) => (
              <li key={id}>
                {erasedAt === null ? text.waits : day(erasedAt)}: {kindOf(kind, rules)}
                {reasonLabel && ` – ${say(reasonLabel)}`}
                {erasedAt !== null && `, ${text.records(records)}`}
                {personErased && `, ${text.person}`}. <Link href={`/cases/${caseId}`}>{text.case}</Link>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
