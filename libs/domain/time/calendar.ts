import type { LocalDate, Weekday } from './days.js';

/** A span of whole days on which an organisation is closed, both ends included; a school's holidays are such spans. */
export interface DatedClosing {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The summer holiday is told apart because some budgets leave its days out. */
  readonly kind: 'closed' | 'summerHoliday';
  readonly label?: string;
}

/** A day on which an organisation is closed every year; 02-29 comes in leap years only. */
export interface YearlyClosing {
  /** Month and day, e.g. 12-24. */
  readonly yearly: string;
  /** The first and the last day on which the rule holds; left out: it always has, and always will. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly kind: 'closed';
  readonly label?: string;
}

export type Closing = DatedClosing | YearlyClosing;

/** Whether the closing falls on that day. */
export function closesOn(closing: Closing, date: LocalDate): boolean {
  const { from = date, to = date } = closing;
  return from <= date && date <= to && (!('yearly' in closing) || date.endsWith(`-${closing.yearly}`));
}

/** Local times 'HH:MM' of one and the same day, `to` later than `from`; '24:00' is the end of the day. */
export interface OpeningHours {
  readonly from: string;
  readonly to: string;
}

/**
 * The days and hours of one organisation. Treat it as a value: what is computed from it is remembered,
 * so an edited calendar is a new object.
 */
export interface Calendar {
  readonly key: string;
  /** Which edition of the organisation's local rules it is. No part in computing; none: there never was another. */
  readonly edition?: number;
  readonly closings: readonly Closing[];
  /** By weekday; a day left out is closed. Public holidays and closings are closed whatever stands here. */
  readonly hours?: Readonly<Partial<Record<Weekday, OpeningHours>>>;
}

/** An authority that has not said anything else: closed on Constitution Day and Christmas Eve, as is the custom. */
export const danishAuthority: Calendar = {
  key: 'danish-authority',
  closings: [
    { yearly: '06-05', kind: 'closed', label: 'Grundlovsdag' },
    { yearly: '12-24', kind: 'closed', label: 'Juleaftensdag' },
  ],
};

/** Holds for a calendar that has no hours of its own. */
export const usualHours: NonNullable<Calendar['hours']> = {
  1: { from: '08:00', to: '16:00' },
  2: { from: '08:00', to: '16:00' },
  3: { from: '08:00', to: '16:00' },
  4: { from: '08:00', to: '16:00' },
  5: { from: '08:00', to: '15:00' },
};
