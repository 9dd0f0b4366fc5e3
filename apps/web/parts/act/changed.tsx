import { useEffect, useRef } from 'react';
import { useWords } from '../../language/language.js';

const words = {
  da: {
    heading: 'Sagen er ændret, siden du åbnede siden',
    kept: 'Der er ikke sendt noget, og det, du har skrevet, er bevaret. Se efter i sagen, om det stadig passer.',
    look: 'Se sagen i et nyt vindue',
    go: 'Det passer stadig: fortsæt',
    closed: 'Det kan ikke længere gøres:',
  },
  en: {
    heading: 'The case has changed since you opened the page',
    kept: 'Nothing has been sent, and what you typed is kept. Look in the case whether it still fits.',
    look: 'See the case in a new window',
    go: 'It still fits: go on',
    closed: 'It cannot be done any more:',
  },
};

interface Parts {
  readonly caseId: string;
  /** Why it cannot be done now; null while it can. */
  readonly closed: string | null;
  readonly onSeen: () => void;
}

/** Somebody else did something in the case meanwhile: what is typed waits until that was looked at. */
export function Changed({ caseId, closed, onSeen }: Parts) {
  const text = useWords(words);
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
