import { useEffect, useRef } from 'react';
import { useTexts } from '../../language/language.js';

interface Parts {
  readonly caseId: string;
  /** Why it cannot be done now; null while it can. */
  readonly closed: string | null;
  readonly onSeen: () => void;
}

/** Somebody else did something in the case meanwhile: what is typed waits until that was looked at. */
export function Changed({ caseId, closed, onSeen }: Parts) {
  const text = useTexts().act.changed;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="alert alert-warning" role="alert" id="case-changed" ref={place}>
      <div className="alert-text">
        <p className="alert-heading">{text.heading}</p>
        <p>{text.kept}</p>
        {closed && (
          <p>
            <strong>{text.closed}</strong> {closed}
          </p>
        )}
        <div className="form-actions">
          {!closed && (
            <button type="button" className="button button-primary" onClick={onSeen}>
              {text.go}
            </button>
          )}
          <a className="button button-secondary" href={`/cases/${caseId}`} target="_blank" rel="noreferrer">
            {text.look}
          </a>
        </div>
      </div>
    </div>
  );
}
