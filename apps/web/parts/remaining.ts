import type { Schemas } from '../api/client.js';
import { useWords } from '../language/language.js';

const words = {
  da: {
    overdue: (days: number) =>
      days === 1 ? '1 arbejdsdag over fristen' : `${days} arbejdsdage over fristen`,
    justOver: 'Overskredet',
    hours: (hours: number) =>
      hours === 1 ? 'Sidste dag: 1 time tilbage' : `Sidste dag: ${hours} timer tilbage`,
    lastDay: 'Sidste dag er i dag',
    closed: 'Ingen arbejdsdage tilbage',
    days: (days: number) => (days === 1 ? '1 arbejdsdag tilbage' : `${days} arbejdsdage tilbage`),
    far: 'Mere end et år tilbage',
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
    far: 'More than a year left',
    none: 'No deadline',
    onHold: 'The deadline stands still',
  },
};

/** About as many working days as a year has: who counts them then? */
const manyDays = 250;

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
    if (days > manyDays) return text.far;
    return days === 0 ? text.closed : text.days(days);
  };
}
