import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { caseQuery } from '../../api/cases.js';
import { useTexts } from '../../language/language.js';
import { Loading } from '../states.js';
import type { Merging } from './merging.js';

// Rarely needed, and not before the form is.
const SinceThen = lazy(() => import('./since-then.js'));
const MergingFields = lazy(() => import('./merging-fields.js'));

interface Parts {
  readonly caseId: string;
  /** The last step of the case that was seen; null for one that nobody knows. */
  readonly since: number | null;
  /** Why it cannot be done now; null while it can. */
  readonly closed: string | null;
  /** What others wrote in the same form; null where they did not. */
  readonly merging: Merging | null;
  readonly onSeen: () => void;
}

/** The last step that a page knew of when it was opened, or when it was looked at again. */
export function useStepSeen(caseId: string) {
  const { data } = useQuery(caseQuery(caseId));
  const [since, see] = useState<number | null>(null);
  if (data && since === null) see(data.version);
  return { since, see: () => see(data?.version ?? since) };
}

/** The element that says why a form waits. */
const changedId = 'case-changed';
export const seeFirstId = 'see-first';

/** Beside the button that waits: the way up to why it does. */
export function SeeFirst() {
  const text = useTexts().act.changed;
  return (
    <p id={seeFirstId}>
      <a href={`#${changedId}`}>{text.first}</a>
    </p>
  );
}

/** Somebody else did something in the case meanwhile: what is typed waits until that was looked at. */
export function Changed({ caseId, since, closed, merging, onSeen }: Parts) {
  const text = useTexts().act.changed;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section
      className="alert alert-warning"
      id={changedId}
      ref={place}
      aria-labelledby={`${changedId}-heading`}
    >
      <div className="alert-text">
        <div role="alert">
          <h2 className="alert-heading" id={`${changedId}-heading`}>
            {text.heading}
          </h2>
          <p>{text.kept}</p>
          {closed && (
            <p>
              <strong>{text.closed}</strong> {closed}
            </p>
          )}
        </div>
        <Suspense fallback={<Loading />}>
          {since !== null && <SinceThen caseId={caseId} since={since} />}
          {merging && <MergingFields merging={merging} />}
        </Suspense>
        <div className="form-actions">
          {!closed && (
            <button type="button" className="button button-primary" onClick={onSeen}>
              {merging ? text.merge : text.go}
            </button>
          )}
          <a className="button button-secondary" href={`/cases/${caseId}`} target="_blank" rel="noreferrer">
            {text.look}
          </a>
        </div>
      </div>
    </section>
  );
}
