import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { type Saying, useLanguage, useTexts } from '../language/language.js';
import '../styles/act.css';

type Tone = 'success' | 'warning';

interface Message {
  readonly saying: Saying;
  /** The page that it stands on. */
  readonly at: string;
  readonly tone: Tone;
}

let said: Message | null = null;
const listeners = new Set<() => void>();

function put(message: Message | null): void {
  said = message;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says what came of something: on this page, or on the one to which one goes next. */
export function tell(saying: Saying, at: string, tone: Tone = 'success'): void {
  put({ saying, at, tone });
}

/**
 * What was just done, in sight wherever on the page one is. It stands on every page, for only a status that was there
 * before its words is read aloud.
 */
export function Told() {
  const { close } = useTexts().parts.told;
  const { texts, say } = useLanguage();
  const [location] = useLocation();
  const message = useSyncExternalStore(subscribe, () => said);
  const shown = message?.at === location ? message : null;
  // Gone with the page that it stood on; said before one goes there, it waits.
  useEffect(() => () => void (said?.at === location && put(null)), [location]);
  return (
    <output className="told-place">
      {shown && (
        <span className={`alert alert-${shown.tone} told`}>
          <span>{shown.saying(texts, say)}</span>
          <button type="button" className="link-button" onClick={() => put(null)}>
            {close}
          </button>
        </span>
      )}
    </output>
  );
}
