import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.js';
import { useTexts } from '../language/language.js';

export function Loading() {
  const { loading } = useTexts().parts.states;
  return (
    <output className="state state-loading">
      <span className="spinner spinner-small" aria-hidden="true" /> {loading}
    </output>
  );
}

/** There is nothing, and what one can do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="state state-empty">{children}</p>;
}

interface Failure {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What went wrong, in the words of who refused; each fault beside it. */
export function Failed({ error, retry }: Failure) {
  const { failed, away, again } = useTexts().parts.states;
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <div className="alert alert-error" role="alert">
      <div className="alert-text">
        <p className="alert-heading">{problem?.title ?? failed}</p>
        <p>{problem ? problem.detail : away}</p>
        {problem?.errors && (
          <ul>
            {problem.errors.map(({ pointer, parameter, detail }) => (
              <li key={`${pointer ?? parameter} ${detail}`}>{detail}</li>
            ))}
          </ul>
        )}
        {retry && (
          <button type="button" className="button button-secondary" onClick={retry}>
            {again}
          </button>
        )}
      </div>
    </div>
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
