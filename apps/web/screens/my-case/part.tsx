import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface Parts {
  readonly heading: string;
  readonly children: ReactNode;
}

/** What is read at once. */
export function Part({ heading, children }: Parts) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

interface FoldedParts extends Parts {
  /** Where `#name` leads. */
  readonly name: string;
  /** How much there is, in words. */
  readonly count?: string | undefined;
}

/** One line until somebody wants to read it, or comes to it by its address. */
export function Folded({ name, heading, count, children }: FoldedParts) {
  const place = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(isWanted(name));
  useEffect(() => {
    const look = () => isWanted(name) && setOpen(true);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [name]);
  useEffect(() => {
    if (!open || !isWanted(name)) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [open, name]);
  return (
    <details
      id={name}
      ref={place}
      className="mine-fold"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>{heading}</h2>
        {count !== undefined && <span className="mine-count">{count}</span>}
      </summary>
      <div className="mine-folded">{children}</div>
    </details>
  );
}

function isWanted(name: string): boolean {
  return window.location.hash === `#${name}`;
}
