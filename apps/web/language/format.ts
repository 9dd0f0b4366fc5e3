import { useMemo } from 'react';
import { dayInDenmark } from './days.js';
import { type Language, useLanguage } from './language.js';
import { locales } from './locales.js';

const timeZone = 'Europe/Copenhagen';

export interface Formats {
  /** «24. nov. 2026» */
  readonly day: (moment: string) => string;
  /** «tirsdag den 24. november 2026» */
  readonly longDay: (moment: string) => string;
  /** «24. nov. 2026 kl. 14.05» */
  readonly moment: (moment: string) => string;
  /** The same of a minute by the clocks in Denmark, as forms have it: `2026-11-24T14:05`. */
  readonly minute: (minute: string) => string;
  /** «november 2026», of `2026-11`. */
  readonly month: (month: string) => string;
  readonly number: (value: number, digits?: number) => string;
  /** «om 3 dage», «for 2 timer siden»; counted from `now`. */
  readonly distance: (moment: string, now: number) => string;
  /** A day as people count: «i dag», «i morgen», «om 12 dage», «om 3 måneder»; seen from `now`. */
  readonly away: (day: string, now: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** The same of things of which one is to be chosen. */
  readonly either: (parts: readonly string[]) => string;
}

const hour = 3_600_000;
const dayLength = 24 * hour;

/** Of the day that it then is in Denmark: a summer's day has 23 hours once a year, and counts as one. */
function dayNumber(moment: number): number {
  return Math.round(Date.parse(dayInDenmark(moment)) / dayLength);
}

export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const minute = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    day: (at) => day.format(new Date(at)),
    longDay: (at) => longDay.format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
    minute: (at) => minute.format(new Date(`${at}Z`)),
    month: (at) => month.format(new Date(`${at}-01`)),
    number: (value, digits = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    distance: (at, now) => {
      const away = Date.parse(at) - now;
      if (Math.abs(away) < dayLength) return relative.format(Math.round(away / hour), 'hour');
      return relative.format(Math.round(away / dayLength), 'day');
    },
    away: (at, now) => {
      const days = dayNumber(Date.parse(at)) - dayNumber(now);
      if (Math.abs(days) > 540) return relative.format(Math.round(days / 365), 'year');
      if (Math.abs(days) > 60) return relative.format(Math.round(days / 30.4), 'month');
      return relative.format(days, 'day');
    },
    list: (parts) => list.format(parts),
    either: (parts) => either.format(parts),
  };
}

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
