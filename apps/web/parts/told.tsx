import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../language/language.js';
import '../styles/act.css';

const words = { da: { close: 'Luk beskeden' }, en: { close: 'Close the message' } };

interface Message {
  readonly text: string;
  /** The page that it stands on. */
  readonly at: string;
}

let said: Message | null = null;
const listeners = new Set<() => void>();

function say(message: Message | null): void {
  said = message;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says what came of something on the page to which one goes next. */
export function tell(text: string, at: string): void {
  say({ text, at });
}

/** What was just done. It stands on every page, for only a status that was there before its words is read aloud. */
export function Told() {
  const { close } = useWords(words);
  const [location] = useLocation();
  const message = useSyncExternalStore(subscribe, () => said);
  const shown = message?.at === location ? message : null;
  // Gone with the page that it stood on; said before one goes there, it waits.
  useEffect(() => () => void (said?.at === location && say(null)), [location]);
  return (
    <output>
      {shown && (
        <span className="alert alert-success told">
          <span>{shown.text}</span>
          <button type="button" className="link-button" onClick={() => say(null)}>
            {close}
          </button>
        </span>
      )}
    </output>
  );
}
