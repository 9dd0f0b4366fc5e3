import { useFormats } from '../language/format.js';
import { type Nearness, useRemaining } from './remaining.js';

interface Owed extends Nearness {
  readonly due: string | null;
  /** The last day on which it is kept, where the API says so: a birthday is the day itself. */
  readonly lastDay?: string | null;
}

/** When something is due, and how much working time is left: said in words and by a shape, so that it reads without colour. */
export function Due({ of }: { readonly of: Owed }) {
  const remaining = useRemaining();
  const formats = useFormats();
  const { due, lastDay, priority } = of;
  if (due === null) return <span className="due due-none">{remaining(of)}</span>;
  // As people say it: «til og med den 24.», not «den 25. kl. 0».
  const lastMoment = lastDay ?? new Date(Date.parse(due) - 1).toISOString();
  return (
    <span className={`due due-${priority}`}>
      <strong>{remaining(of)}</strong> <time dateTime={due}>{formats.day(lastMoment)}</time>
    </span>
  );
}
