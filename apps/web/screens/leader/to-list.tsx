import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The heading of the list, to which whatever narrows it leads. */
export const listHeading = 'deadlines';

export type Which = 'overdue' | 'today' | 'soon' | 'stalled' | 'all';

interface ToListParts {
  readonly which: Which;
  readonly person?: string;
  readonly stage?: string;
  readonly children: ReactNode;
}

/** Narrows the list of deadlines further down on the page, and goes there. */
export function ToList({ which, person, stage, children }: ToListParts) {
  const search = new URLSearchParams({ which, ...(person && { person }), ...(stage && { stage }) });
  return (
    <Link href={`/leader?${search}`} onClick={goThere}>
      {children}
    </Link>
  );
}

function goThere(): void {
  const heading = document.getElementById(listHeading);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
