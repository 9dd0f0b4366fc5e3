import type { Schemas } from '../api/client.js';
import { useWords } from '../language/language.js';

const words = {
  da: {
    overdue: (days: number) => (days === 1 ? 'Overskredet 1 arbejdsdag' : `Overskredet ${days} arbejdsdage`),
    justOver: 'Overskredet',
    hours: (hours: number) =>
      hours === 1 ? 'Sidste dag: 1 time tilbage' : `Sidste dag: ${hours} timer tilbage`,
    lastDay: 'Sidste dag er i dag',
    closed: 'Ingen arbejdsdage tilbage',
    days: (days: number) => (days === 1 ? '1 arbejdsdag tilbage' : `${days} arbejdsdage tilbage`),
    none: 'Ingen frist',
    onHold: 'Fristen er sat på pause',
  },
  en: {
    overdue: (days: number) => (days === 1 ? '1 working day overdue' : `${days} working days overdue`),
    justOver: 'Overdue',
    hours: (hours: number) => (hours === 1 ? 'Last day: 1 hour left' : `Last day: ${hours} hours left`),
    lastDay: 'The last day is today',
    closed: 'No working day left',
    days: (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
    none: 'No deadline',
    onHold: 'The deadline stands still',
  },
};

/** How near a deadline is, as the API says it. */
export type Nearness = Pick<Schemas['TaskAnswer'], 'remaining' | 'priority'> &
  Partial<Pick<Schemas['TaskAnswer'], 'onHold'>>;

/** How much working time is left, in words: it reads at a glance, and without colour. */
export function useRemaining(): (nearness: Nearness) => string {
  const text = useWords(words);
  return ({ remaining, priority, onHold }) => {
    if (!remaining || priority === 'none') return onHold ? text.onHold : text.none;
    const { days, hours } = remaining;
    if (priority === 'overdue') return days === 0 ? text.justOver : text.overdue(-days);
    if (priority === 'today') return hours >= 1 ? text.hours(Math.floor(hours)) : text.lastDay;
    return days === 0 ? text.closed : text.days(days);
  };
}
