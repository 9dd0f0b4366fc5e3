import { type Budget, checkBudget } from './budget.js';
import type { Calendar } from './calendar.js';
import type { LocalDate } from './days.js';
import { dueMoment, type Run } from './due-moment.js';
import type { Instant } from './instant.js';
import type { Said } from './say-day.js';
import { lastDayBefore, sayDeadline } from './say-deadline.js';

export interface DeadlineQuestion {
  readonly calendar: Calendar;
  readonly start: Instant;
  readonly budget: Budget;
  /** In any order; at most the last may still last. */
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[];
}

export interface DeadlinePreview {
  /** The first moment at which it is over; null while it stands still. */
  readonly due: Instant | null;
  readonly lastDay: LocalDate | null;
  readonly sentence: Said;
}

/** Why a deadline cannot be reckoned, and where: a JSON pointer into the question. */
export interface PreviewRefusal {
  readonly pointer: string;
  readonly code: keyof typeof words;
  readonly detail: Said;
}

const words = {
  'budget-not-whole': {
    da: 'Fristen skal være et helt antal dage eller timer.',
    en: 'The budget must be a whole number of days or hours.',
  },
  'budget-not-positive': { da: 'Fristen skal være mindst 1.', en: 'The budget must be at least 1.' },
  'budget-too-large': {
    da: 'Så lang er ingen frist: højst 10.000 dage eller 80.000 timer.',
    en: 'No deadline is that long: at most 10,000 days or 80,000 hours.',
  },
  'start-out-of-range': {
    da: 'Starten skal ligge mellem 2015 og 2089.',
    en: 'The start must lie between 2015 and 2089.',
  },
  'pause-reversed': {
    da: 'Pausen skal slutte, efter at den begynder.',
    en: 'The pause must end after it begins.',
  },
  'pause-before-start': {
    da: 'Pausen begynder, før fristen gør.',
    en: 'The pause begins before the deadline does.',
  },
  'pauses-overlap': {
    da: 'Pausen overlapper den, der kommer før den.',
    en: 'The pause overlaps the one before it.',
  },
  'never-due': {
    da: 'Fristen nås ikke før år 2100 efter den kalender.',
    en: 'The deadline is not reached before the year 2100 by that calendar.',
  },
} as const satisfies Record<string, Said>;

/** Reckons a deadline that is nobody's: the moment, and the sentence that explains it; or all that is wrong. */
export function previewDeadline(question: DeadlineQuestion): DeadlinePreview | readonly PreviewRefusal[] {
  const { calendar, start, budget } = question;
  const refusals = [...refusalsOf(question)];
  if (refusals.length > 0) return refusals;
  const pauses = inOrder(question.pauses).map(({ pause }) => pause);
  const runs = runsBetween(start, pauses);
  try {
    const due = dueMoment(calendar, budget, runs);
    // A pause that begins when the budget is spent pauses nothing, and is not told.
    const told = pauses.filter(({ from }) => due === null || from < due);
    const counted = due === null ? runs : runsBetween(start, told);
    const sentence = sayDeadline({
      calendar,
      budget,
      runs: counted,
      due,
      pauses: told.map(({ from, to }) => ({ from, to: to ?? null })),
    });
    return { due, lastDay: due === null ? null : lastDayBefore(due), sentence };
  } catch (failure) {
    if (failure instanceof RangeError) return [refusal('/budget', 'never-due')];
    throw failure;
  }
}

function* refusalsOf({ start, budget, pauses }: DeadlineQuestion): Iterable<PreviewRefusal> {
  if (start < '2015' || start >= '2090') yield refusal('/start', 'start-out-of-range');
  const wrong = checkBudget(budget);
  if (wrong) yield refusal('/budget', wrong.refused);
  let last: Instant | null = start;
  for (const { pause, place } of inOrder(pauses)) {
    const pointer = `/pauses/${place}`;
    if (pause.from < start) yield refusal(`${pointer}/from`, 'pause-before-start');
    else if (last === null || pause.from < last) yield refusal(`${pointer}/from`, 'pauses-overlap');
    if (pause.to !== undefined && pause.to <= pause.from) yield refusal(`${pointer}/to`, 'pause-reversed');
    if (last !== null) last = pause.to === undefined ? null : pause.to > last ? pause.to : last;
  }
}

function inOrder(pauses: DeadlineQuestion['pauses']) {
  return pauses
    .map((pause, place) => ({ pause, place }))
    .sort((a, b) => (a.pause.from < b.pause.from ? -1 : a.pause.from > b.pause.from ? 1 : a.place - b.place));
}

function runsBetween(start: Instant, pauses: DeadlineQuestion['pauses']): readonly Run[] {
  const runs: Run[] = [];
  let from: Instant | null = start;
  for (const pause of pauses) {
    if (from !== null) runs.push({ from, to: pause.from });
    from = pause.to ?? null;
  }
  if (from !== null) runs.push({ from });
  return runs;
}

function refusal(pointer: string, code: PreviewRefusal['code']): PreviewRefusal {
  return { pointer, code, detail: words[code] };
}
