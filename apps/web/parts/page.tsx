import { createContext, type ReactNode, useContext, useEffect } from 'react';

interface PageParts {
  /** Names the browser's tab too. Never a person: titles reach histories. */
  readonly title: string;
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** Above the heading: the way back. */
  readonly back?: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** What a page is called that has no name yet. */
export const product = 'Stafet';

const Headed = createContext(false);

/** Whether the heading of a page stands above: where none does, whatever is shown has to bring one. */
export const useIsHeaded = () => useContext(Headed);

/** One screen under its heading. */
export function Page({ title, heading = title, lead, back, aside, children }: PageParts) {
  useEffect(() => {
    document.title = title === product ? product : `${title} · ${product}`;
  }, [title]);
  return (
    <Headed value={true}>
      {back && <p className="way-back">{back}</p>}
      <div className="page-head">
        <h1>{heading}</h1>
        {aside}
      </div>
      {lead && <p className="font-lead">{lead}</p>}
      {children}
    </Headed>
  );
}
