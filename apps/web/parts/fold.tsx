import type { ReactNode } from 'react';
import '../styles/fold.css';

interface FoldParts {
  /** What is within, and how much of it. */
  readonly label: ReactNode;
  /** A label that is a heading of its own keeps its look; else it looks like a way on. */
  readonly look?: 'link' | 'heading';
  readonly className?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is there for who asks for it; on paper it is open. */
export function Fold({ label, look = 'link', className = '', open, children }: FoldParts) {
  return (
    <details className={`fold fold-${look} ${className}`.trim()} open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
