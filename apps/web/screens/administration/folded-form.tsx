import type { ReactNode } from 'react';
import { Fold } from '../../parts/fold.js';
import { NotSaved } from '../../parts/form/not-saved.js';

interface Parts {
  /** What it is for; of whom or what, for who does not see where it stands. */
  readonly label: string;
  readonly about?: string;
  readonly act: {
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: unknown;
    readonly mutate: (nothing: undefined) => void;
  };
  readonly save: string;
  /** What is said once it is done, where the page does not show it. */
  readonly done?: string;
  readonly children: ReactNode;
}

/** A short form about the directory. It can always be sent: what is missing is then said beside its field. */
export function FoldedForm({ label, about, act, save, done, children }: Parts) {
  return (
    <Fold
      label={
        <>
          {label}
          {about && <span className="sr-only">: {about}</span>}
        </>
      }
    >
      <form
        className="plain-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate(undefined);
        }}
      >
        {children}
        <button type="submit" className="button button-primary">
          {save}
        </button>
        <output>{act.isSuccess && done}</output>
        <NotSaved error={act.error} />
      </form>
    </Fold>
  );
}
