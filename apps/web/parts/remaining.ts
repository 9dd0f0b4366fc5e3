import type { Schemas } from '../api/client.js';
import { useTexts } from '../language/language.js';

/** About as many working days as a year has: who counts them then? */
const manyDays = 250;

/** How near a deadline is, as the API says it. */
export type Nearness = Pick<Schemas['TaskAnswer'], 'remaining' | 'priority'> &
  Partial<Pick<Schemas['TaskAnswer'], 'onHold'>>;

/** How much working time is left, in words: it reads at a glance, and without colour. */
export function useRemaining(): (nearness: Nearness) => string {
  const text = useTexts().parts.remaining;
  return ({ remaining, priority, onHold }) => {
    if (!remaining || priority === 'none') return onHold ? text.onHold : text.none;
    const { days, hours } = remaining;
    if (priority === 'overdue') return days === 0 ? text.justOver : text.overdue(-days);
    if (priority === 'today') return hours >= 1 ? text.hours(Math.floor(hours)) : text.lastDay;
    if (days > manyDays) return text.far;
    return days === 0 ? text.closed : text.days(days);
  };
}
