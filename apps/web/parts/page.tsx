import { type ReactNode, useEffect } from 'react';

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

/** One screen under its heading. */
export function Page({ title, heading = title, lead, back, aside, children }: PageParts) {
  useEffect(() => {
    document.title = `${title} · Stafet`;
  }, [title]);
  return (
    <>
      {back && <p className="way-back">{back}</p>}
      <div className="page-head">
        <h1>{heading}</h1>
        {aside}
      </div>
      {lead && <p className="font-lead">{lead}</p>}
      {children}
    </>
  );
}
