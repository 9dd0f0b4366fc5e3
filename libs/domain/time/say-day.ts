import { dayOf, type LocalDate, weekdayOf } from './days.js';

interface Said {
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
