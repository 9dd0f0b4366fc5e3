import { type ReactNode, useState } from 'react';
import { useDirectoryAct } from '../../api/administration.js';
import { Confirm } from '../../parts/act/confirm.js';
import { Failed } from '../../parts/states.js';

interface Parts {
  /** What one presses. */
  readonly label: string;
  /** Whom or what it is done to, for those who hear one of many alike. */
  readonly about: string;
  /** What is asked before; null where nothing is taken from anybody. */
  readonly question: { readonly heading: string; readonly yes: string; readonly what: ReactNode } | null;
  readonly act: () => Promise<unknown>;
  readonly after?: () => void;
}

/** Something done to the directory by one press, and one more if it takes something from somebody. */
export function AskedAct({ label, about, question, act, after }: Parts) {
  const [asking, ask] = useState(false);
  const doing = useDirectoryAct(act, after);
  const start = () => {
    if (question) ask(true);
    // Not disabled meanwhile: the focus would be lost.
    else if (!doing.isPending) doing.mutate(undefined);
  };
  return (
    <>
      <button type="button" className="link-button" onClick={start}>
        {label}
        <span className="sr-only">: {about}</span>
      </button>
      {doing.error && <Failed error={doing.error} />}
      {question && (
        <Confirm
          heading={question.heading}
          yes={question.yes}
          open={asking}
          onAnswer={(yes) => {
            ask(false);
            if (yes) doing.mutate(undefined);
          }}
        >
          <p>{question.what}</p>
        </Confirm>
      )}
    </>
  );
}
