import type { Calendar, Closing } from './calendar.js';
import { tablesOf } from './calendar-tables.js';
import { dateOf, dayOf, isLocalDate, type LocalDate } from './days.js';

/** What can be wrong with a calendar that somebody entered. The codes are stable; the words may be bettered. */
const words = {
  'calendar-shape': {
    da: 'Skriv en liste af lukkedage: {from, to, kind} eller {yearly, kind}.',
    en: 'Write a list of closings: {from, to, kind} or {yearly, kind}.',
  },
  'closing-kind': {
    da: 'Vælg «closed» eller, for et spænd af dage, «summerHoliday».',
    en: 'Choose “closed” or, for a span of days, “summerHoliday”.',
  },
  'closing-day': {
    da: 'Skriv en dag, der findes, mellem 2015-01-01 og 2099-12-31.',
    en: 'Write a day that exists, from 2015-01-01 to 2099-12-31.',
  },
  'closing-reversed': {
    da: 'Lukningen slutter, før den begynder. Byt om på dagene.',
    en: 'The closing ends before it begins. Exchange the days.',
  },
  'closing-too-long': {
    da: 'En lukning er højst 120 dage. Del den, eller ret dagene.',
    en: 'A closing is at most 120 days. Divide it, or correct the days.',
  },
  'closing-twice': { da: 'Den samme lukning står der allerede.', en: 'The same closing is there already.' },
  'closing-label': { da: 'Navnet er højst 100 tegn.', en: 'The name has at most 100 characters.' },
  'closing-yearly': {
    da: 'Skriv måned og dag som 12-24.',
    en: 'Write month and day as 12-24.',
  },
  'too-many-closings': { da: 'Højst 400 lukninger.', en: 'At most 400 closings.' },
  'hours-shape': {
    da: 'Skriv åbningstider som {"1": {"from": "08:00", "to": "16:00"}}; 1 er mandag.',
    en: 'Write opening hours as {"1": {"from": "08:00", "to": "16:00"}}; 1 is Monday.',
  },
  'hours-reversed': { da: 'Der lukkes, før der åbnes.', en: 'It closes before it opens.' },
  'hours-none': {
    da: 'Ugen har ingen åben dag: så nås ingen frist.',
    en: 'The week has no open day: no deadline would ever be reached.',
  },
} as const;

export type CalendarFaultCode = keyof typeof words;

/** One thing wrong in a calendar. It never repeats the value. */
export interface CalendarFault {
  /** RFC 6901 JSON pointer into the calendar, e.g. `/closings/3/to`. */
  readonly pointer: string;
  readonly code: CalendarFaultCode;
  readonly detail: { readonly da: string; readonly en: string };
}

const longestClosing = 120;
const mostClosings = 400;
const longestLabel = 100;

/** All that is wrong with what is to be a calendar's closings and hours; empty for a sound one. Never throws. */
export function checkCalendar(value: unknown): readonly CalendarFault[] {
  if (!isObject(value)) return [fault('', 'calendar-shape')];
  const { closings, hours, ...strange } = value;
  const stranger = Object.keys(strange)[0];
  if (stranger !== undefined) return [fault(`/${stranger}`, 'calendar-shape')];
  if (!Array.isArray(closings)) return [fault('/closings', 'calendar-shape')];
  if (closings.length > mostClosings) return [fault('/closings', 'too-many-closings')];
  const seen = new Set<string>();
  const found = closings.flatMap((closing: unknown, index) => {
    const faults = [...closingFaults(closing)];
    const key = JSON.stringify(isObject(closing) ? { ...closing, label: undefined } : null);
    if (faults.length === 0 && seen.has(key)) faults.push(fault('', 'closing-twice'));
    seen.add(key);
    return faults.map((one) => ({ ...one, pointer: `/closings/${index}${one.pointer}` }));
  });
  return hours === undefined ? found : [...found, ...hoursFaults(hours)];
}

function* closingFaults(closing: unknown): Iterable<CalendarFault> {
  if (!isObject(closing)) {
    yield fault('', 'calendar-shape');
    return;
  }
  const { yearly, from, to, kind, label, ...strange } = closing;
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) yield fault(`/${stranger}`, 'calendar-shape');
  if (label !== undefined && (typeof label !== 'string' || label.length > longestLabel))
    yield fault('/label', 'closing-label');
  if (kind !== 'closed' && (kind !== 'summerHoliday' || yearly !== undefined))
    yield fault('/kind', 'closing-kind');
  const isYearly = yearly !== undefined;
  if (isYearly && (typeof yearly !== 'string' || !isLocalDate(`2000-${yearly}`)))
    yield fault('/yearly', 'closing-yearly');
  const [first, last] = [dayIn(from), dayIn(to)];
  if (first === null && !(isYearly && from === undefined)) yield fault('/from', 'closing-day');
  if (last === null && !(isYearly && to === undefined)) yield fault('/to', 'closing-day');
  if (first === null || last === null) return;
  if (last < first) yield fault('/to', 'closing-reversed');
  else if (!isYearly && dayOf(last) - dayOf(first) >= longestClosing) yield fault('/to', 'closing-too-long');
}

function dayIn(value: unknown): LocalDate | null {
  const sound = typeof value === 'string' && isLocalDate(value) && value >= '2015' && value < '2100';
  return sound ? value : null;
}

function hoursFaults(hours: unknown): readonly CalendarFault[] {
  if (!isObject(hours)) return [fault('/hours', 'hours-shape')];
  const days = Object.entries(hours);
  if (days.length === 0) return [fault('/hours', 'hours-none')];
  return days.flatMap(([day, open]) => {
    if (!/^[1-7]$/.test(day) || !isObject(open) || !isTime(open.from) || !isTime(open.to))
      return [fault(`/hours/${day}`, 'hours-shape')];
    return open.to <= open.from ? [fault(`/hours/${day}`, 'hours-reversed')] : [];
  });
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) || value === '24:00');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(pointer: string, code: CalendarFaultCode): CalendarFault {
  return { pointer, code, detail: words[code] };
}

/** A span of days, both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The spans of days before `until` that one calendar counts otherwise than the other. Where there are any, deadlines
 * of the past would come out otherwise too.
 */
export function pastThatDiffers(
  a: Pick<Calendar, 'closings'>,
  b: { readonly closings: readonly Closing[] },
  until: LocalDate,
): readonly Span[] {
  const [one, other] = [a, b].map(({ closings }) => tablesOf({ key: '', closings }).marks);
  const spans: Span[] = [];
  for (let day = 0; day < dayOf(until); day++) {
    if (one?.[day] === other?.[day]) continue;
    const last = spans.at(-1);
    const follows = last !== undefined && dayOf(last.to) === day - 1;
    if (follows) spans[spans.length - 1] = { ...last, to: dateOf(day) };
    else spans.push({ from: dateOf(day), to: dateOf(day) });
  }
  return spans;
}
