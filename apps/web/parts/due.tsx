import { useFormats } from '../language/format.js';
import { useWords } from '../language/language.js';
import { useNow } from './now.js';
import { type Nearness, useRemaining } from './remaining.js';

const words = {
  da: { none: 'Ingen frist', late: 'Overskredet', today: 'I dag', soon: 'Snart', due: 'Frist' },
  en: { none: 'No deadline', late: 'Overdue', today: 'Today', soon: 'Soon', due: 'Due' },
};

export type Urgency = 'late' | 'today' | 'soon' | 'due';

const soonDays = 3;
const inDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** How pressing a due moment is, by the calendar in Denmark. */
export function urgencyOf(due: string, now: number): Urgency {
  const at = Date.parse(due);
  if (at < now) return 'late';
  // A deadline at midnight ends the day before.
  if (inDenmark.format(at - 1) === inDenmark.format(now)) return 'today';
  return at - now < soonDays * 86_400_000 ? 'soon' : 'due';
}

interface DueParts {
  readonly due: string | null;
  /** The last day on which it is kept, where the API says so: a birthday is the day itself. */
  readonly lastDay?: string | null;
  /** The working time that is left, where a list says it: instead of the days of the calendar. */
  readonly nearness?: Nearness;
}

/** When something is due: said in words, so that it reads without colour. */
export function Due({ due, lastDay, nearness }: DueParts) {
  const text = useWords(words);
  const remaining = useRemaining();
  const formats = useFormats();
  const now = useNow();
  if (due === null) return <span className="due due-none">{nearness ? remaining(nearness) : text.none}</span>;
  const urgency = urgencyOf(due, now);
  // As people say it: «til og med den 24.», not «den 25. kl. 0».
  const lastMoment = lastDay ?? new Date(Date.parse(due) - 1).toISOString();
  return (
    <span className={`due due-${urgency}${nearness ? ' due-near' : ''}`}>
      <strong>{nearness ? remaining(nearness) : text[urgency]}</strong>{' '}
      <time dateTime={due}>
        {formats.day(lastMoment)}
        {urgency !== 'today' && !nearness && ` (${formats.distance(lastMoment, now)})`}
      </time>
    </span>
  );
}
