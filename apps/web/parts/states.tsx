import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem, type Problem, unreadable } from '../api/client.js';
import { meQuery } from '../api/me.js';
import { type Texts, useTexts } from '../language/language.js';
import { Page, product, useIsHeaded } from './page.js';
import { nameOf } from './screens.js';

export function Loading() {
  const { loading } = useTexts().parts.states;
  return (
    <Headed>
      <output className="state state-loading">
        <span className="spinner spinner-small" aria-hidden="true" /> {loading}
      </output>
    </Headed>
  );
}

/** A screen whose heading is of its answer has the name of its place until, and unless, there is one. */
function Headed({ children }: { readonly children: ReactNode }) {
  const texts = useTexts();
  const [location] = useLocation();
  const me = useQueryClient().getQueryData(meQuery.queryKey);
  if (useIsHeaded()) return children;
  return <Page title={(me && nameOf(location, texts, me)) ?? product}>{children}</Page>;
}

/** There is nothing, and what one can do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="state state-empty">{children}</p>;
}

interface Failure {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What went wrong, in the words of who refused, and what one can do; each fault beside it. */
export function Failed({ error, retry }: Failure) {
  const text = useTexts().parts.states;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const more = problem ? moreOn(problem, text) : text.away;
  const title = problem && problem.code !== unreadable ? problem.title : text.failed;
  return (
    <Headed>
      <div className="alert alert-error" role="alert">
        <div className="alert-text">
          <p className="alert-heading">{title}</p>
          {more && <p>{more}</p>}
          {problem?.errors && (
            <ul>
              {problem.errors.map(({ pointer, parameter, detail }) => (
                <li key={`${pointer ?? parameter} ${detail}`}>{detail}</li>
              ))}
            </ul>
          )}
          {retry && <Again retry={retry} />}
        </div>
      </div>
    </Headed>
  );
}

function moreOn({ detail, status, instance }: Problem, text: Texts['parts']['states']): string | undefined {
  if (status < 500) return detail ?? text.refused[status];
  // As the log has it; who stands between us and the reader gives none.
  const number = /^urn:uuid:(.+)$/.exec(instance)?.[1];
  return `${detail ?? text.ours}${number ? ` ${text.tell(number)}` : ''}`;
}

function Again({ retry }: { readonly retry: () => void }) {
  const { again } = useTexts().parts.states;
  const press = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes at once: who pressed it stays in this part of the page.
    currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    retry();
  };
  return (
    <button type="button" className="button button-secondary" onClick={press}>
      {again}
    </button>
  );
}

interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** A query's answer, or what stands in its place until and unless there is one. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: Answer<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    // A refusal stays one, however often one asks.
    const refused = query.error instanceof ApiProblem && query.error.status < 500;
    return <Failed error={query.error} {...(!refused && { retry: () => void query.refetch() })} />;
  }
  return <Loading />;
}
