import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Failure,
  failuresQuery,
  keyOf,
  mostAtOnce,
  type TriedAgain,
  useTryAgain,
} from '../../api/failures.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Check } from '../../parts/form/choice-fields.js';
import { useNow } from '../../parts/now.js';
import { PagedList } from '../../parts/paged-list.js';
import { Failed } from '../../parts/states.js';
import { useFailureWords } from './failure-words.js';
import '../../styles/form.css';
import '../../styles/lists.css';
import '../../styles/failures.css';

/** What was to be done in the background and was not, with why, and a way to have it tried again. */
export function Failures() {
  const text = useTexts().administration.failures;
  const query = useInfiniteQuery(failuresQuery);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [results, show] = useState<readonly TriedAgain[]>([]);
  const tryAgain = useTryAgain((all) => {
    show(all);
    choose(new Set());
  });
  const triable = (query.data ?? []).filter(({ canTry }) => canTry);
  const wanted = triable.filter((one) => chosen.has(keyOf(one))).slice(0, mostAtOnce);
  const toggle = (failure: Failure, on: boolean) =>
    choose(
      (all) => new Set([...all].filter((key) => key !== keyOf(failure)).concat(on ? keyOf(failure) : [])),
    );
  return (
    <>
      <p>{text.what}</p>
      <output className="failures-told">{results.length > 0 && text.told(countsOf(results))}</output>
      {tryAgain.error && <Failed error={tryAgain.error} />}
      <PagedList query={query} list={failuresQuery.queryKey} empty={text.none}>
        {(failures) => (
          <>
            {triable.length > 0 && (
              <div className="list-tools">
                <Check
                  id="choose-all"
                  label={text.all(triable.length)}
                  checked={triable.every((one) => chosen.has(keyOf(one)))}
                  onChange={(all) => choose(new Set(all ? triable.map(keyOf) : []))}
                />
                <button
                  type="button"
                  className="button button-primary"
                  disabled={wanted.length === 0 || tryAgain.isPending}
                  onClick={() => tryAgain.mutate(wanted)}
                >
                  {text.tryChosen(wanted.length)}
                </button>
              </div>
            )}
            <ul className="rows nobullet-list no-max-width">
              {failures.map((failure) => (
                <Row
                  key={keyOf(failure)}
                  failure={failure}
                  chosen={chosen.has(keyOf(failure))}
                  onChoose={(on) => toggle(failure, on)}
                  onTry={() => tryAgain.mutate([failure])}
                  busy={tryAgain.isPending}
                />
              ))}
            </ul>
          </>
        )}
      </PagedList>
    </>
  );
}

const countsOf = (results: readonly TriedAgain[]) => ({
  ordered: results.filter(({ outcome }) => outcome === 'ordered').length,
  gone: results.filter(({ outcome }) => outcome === 'gone').length,
});

/** The time of the page moves on every half minute. */
const aMinute = 60_000;

interface RowParts {
  readonly failure: Failure;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onTry: () => void;
  readonly busy: boolean;
}

function Row({ failure, chosen, onChoose, onTry, busy }: RowParts) {
  const text = useTexts().administration.failures;
  const { what, why } = useFailureWords();
  const { moment } = useFormats();
  const now = useNow();
  const { reason, since, tries, triedAt, nextAt, givenUp, canTry, code, organisation } = failure;
  const next =
    givenUp || (nextAt === null && canTry)
      ? text.givenUp
      : nextAt === null
        ? text.byItself
        : Date.parse(nextAt) <= now + aMinute
          ? text.now
          : text.next(moment(nextAt));
  return (
    <li className="row failure">
      <div className="row-what">
        {canTry ? (
          <Check id={`choose-${keyOf(failure)}`} label={what(failure)} checked={chosen} onChange={onChoose} />
        ) : (
          <h3>{what(failure)}</h3>
        )}
        <p>
          <strong>{why(failure)}</strong> {text.todo[reason]}
        </p>
        <p className="row-note">
          {[
            organisation?.name ?? text.everywhere,
            text.since(moment(since)),
            text.tries(tries),
            triedAt !== null && text.last(moment(triedAt)),
            code !== null && text.code(code),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={givenUp ? 'failure-next failure-given-up' : 'failure-next'}>{next}</p>
      {canTry && (
        <button
          type="button"
          className="button button-secondary"
          aria-label={text.tryLong(what(failure))}
          disabled={busy}
          onClick={onTry}
        >
          {text.tryOne}
        </button>
      )}
    </li>
  );
}
