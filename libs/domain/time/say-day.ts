import { Temporal } from 'temporal-polyfill';
import { dayOf, type LocalDate, type Weekday, weekdayOf } from './days.js';
import type { Instant } from './instant.js';

/** What people read: Danish first, English beside it. */
export interface Said {
  readonly da: string;
  readonly en: string;
}

const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** «tirsdag den 24. november 2026», “Tuesday 24 November 2026”. @throws RangeError outside 1990..2100 */
export function sayDay(date: LocalDate): Said {
  const day = weekdayOf(dayOf(date)) - 1;
  const short = sayShortDay(date);
  const year = date.slice(0, 4);
  return {
    da: `${weekdays.da[day]} den ${short.da} ${year}`,
    en: `${weekdays.en[day]} ${short.en} ${year}`,
  };
}

/** «tirsdag den 24. november 2026 kl. 14.30», “Tuesday 24 November 2026, 14:30”, as clocks in Denmark show it. */
export function sayMoment(at: Instant): Said {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Copenhagen');
  const day = sayDay(local.toPlainDate().toString());
  const [hour, minute] = local.toPlainTime().toString({ smallestUnit: 'minute' }).split(':');
  return { da: `${day.da} kl. ${hour}.${minute}`, en: `${day.en}, ${hour}:${minute}` };
}

/** «lørdage», “Saturdays”. */
export function sayWeekdays(day: Weekday): Said {
  return { da: `${weekdays.da[day - 1]}e`, en: `${weekdays.en[day - 1]}s` };
}

/** «24. november kl. 14.30», “24 November, 14:30”, as clocks in Denmark show it. */
export function sayShortMoment(at: Instant): Said {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Copenhagen');
  const day = sayShortDay(local.toPlainDate().toString());
  const [hour, minute] = local.toPlainTime().toString({ smallestUnit: 'minute' }).split(':');
  return { da: `${day.da} kl. ${hour}.${minute}`, en: `${day.en}, ${hour}:${minute}` };
}

/** «24. november», “24 November”. */
export function sayShortDay(date: LocalDate): Said {
  const month = Number(date.slice(5, 7)) - 1;
  const day = Number(date.slice(8, 10));
  return { da: `${day}. ${months.da[month]}`, en: `${day} ${months.en[month]}` };
}

/** «a, b og c», “a, b and c”. */
export function sayList(parts: readonly Said[]): Said {
  return {
    da: joined(
      parts.map(({ da }) => da),
      'og',
    ),
    en: joined(
      parts.map(({ en }) => en),
      'and',
    ),
  };
}

function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}
