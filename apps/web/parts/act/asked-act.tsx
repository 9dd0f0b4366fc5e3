import { type ReactNode, useState } from 'react';
import { Failed } from '../states.js';
import { Confirm } from './confirm.js';

interface Parts {
  /** What one presses. */
  readonly label: string;
  /** Whom or what it is done to, for those who hear one of many alike. */
  readonly about: string;
  /** What is asked before; null where nothing is taken from anybody. */
  readonly question: { readonly heading: string; readonly yes: string; readonly what: ReactNode } | null;
  readonly act: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (nothing: undefined) => void;
  };
}

/** Something done by one press, and one more if it takes something from somebody. */
export function AskedAct({ label, about, question, act }: Parts) {
  const [asking, ask] = useState(false);
  const start = () => {
    if (question) ask(true);
    // Not disabled meanwhile: the focus would be lost.
    else if (!act.isPending) act.mutate(undefined);
  };
  return (
    <>
      <button type="button" className="link-button" onClick={start}>
        {label}
        <span className="sr-only">: {about}</span>
      </button>
      {act.error && <Failed error={act.error} />}
      {question && (
        <Confirm
          heading={question.heading}
          yes={question.yes}
          open={asking}
          onAnswer={(yes) => {
            ask(false);
            if (yes) act.mutate(undefined);
          }}
        >
          <p>{question.what}</p>
        </Confirm>
      )}
    </>
  );
}
