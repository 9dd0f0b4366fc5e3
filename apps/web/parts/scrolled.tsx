// oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard
import type { ReactNode } from 'react';
import '../styles/scrolled.css';

interface ScrolledParts {
  /** Names the region to who comes to it by key. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What may be larger than its place: it is moved by itself, also by key. On paper it is whole. */
export function Scrolled({ label, className = '', children }: ScrolledParts) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls by the arrow keys
    <section className={`scrolled ${className}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
