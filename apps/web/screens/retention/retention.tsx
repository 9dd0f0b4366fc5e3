import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { type Retention as Answer, erasuresQuery, holdsQuery, retentionQuery } from '../../api/retention.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { useKindWords } from './kind-words.js';

/** What is kept how long, and what becomes of it. */
export default function Retention() {
  const text = useTexts().retention.retention;
  return (
    <Page title={text.title} lead={text.lead} back={<WayUp />}>
      <Kept />
    </Page>
  );
}

/** The same as a part of another page. */
export function Kept() {
  const { may } = useMe();
  return (
    <Answered query={useQuery(retentionQuery)}>
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
  );
}

interface Parts {
  readonly answer: Answer;
}

function Rules({ answer }: Parts) {
  const text = useTexts().retention.retention;
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
  const text = useTexts().retention.retention;
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
  const text = useTexts().retention.retention;
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
      <PagedList query={query} list={holdsQuery.queryKey} empty={text.noHolds}>
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
  const text = useTexts().retention.retention;
  const { say } = useLanguage();
  const { day } = useFormats();
  const { kind: kindOf } = useKindWords();
  const query = useInfiniteQuery(erasuresQuery);
  return (
    <section>
      <h2>{text.erased}</h2>
      <PagedList query={query} list={erasuresQuery.queryKey} empty={text.noErased}>
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
