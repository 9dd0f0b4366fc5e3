import { type Calendar, type OpeningHours, usualHours } from './calendar.js';
import { type DayMarks, markDays, SUMMER_HOLIDAY, WEEKEND } from './day-marks.js';
import { digitPair, weekdayOf } from './days.js';
import { minutesFromMidnight } from './instant.js';
import { dayMeasure, hourMeasure, type Measure, type Stretch } from './measure.js';

/** What a calendar says about every day from 1990 to 2100; a measure is made when it is first asked for. */
export interface CalendarTables {
  readonly marks: DayMarks;
  readonly workingDays: () => Measure;
  readonly daysOutsideSummerHoliday: () => Measure;
  readonly workingHours: () => Measure;
}

/** Tables take 200 to 600 KB for each calendar that differs, and some milliseconds to make anew. */
const REMEMBERED = 128;

const remembered = new Map<string, CalendarTables>();
const contents = new WeakMap<Calendar, string>();
let latest: { readonly calendar: Calendar; readonly tables: CalendarTables } | undefined;

/**
 * Calendars that say the same share their tables, so that one read afresh from the database costs no new
 * ones, and one that was edited never meets those of its former self: its key plays no part.
 *
 * @throws RangeError for a calendar whose closings or hours make no sense.
 */
export function tablesOf(calendar: Calendar): CalendarTables {
  if (latest?.calendar === calendar) return latest.tables;
  const content = contentOf(calendar);
  let tables = remembered.get(content);
  if (tables === undefined) {
    tables = makeTables(calendar);
    remembered.set(content, tables);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }
  latest = { calendar, tables };
  return tables;
}

function contentOf(calendar: Calendar): string {
  const known = contents.get(calendar);
  if (known !== undefined) return known;
  const content = JSON.stringify([calendar.closings, calendar.hours]);
  contents.set(calendar, content);
  return content;
}

function makeTables(calendar: Calendar): CalendarTables {
  const marks = markDays(calendar.closings);
  const hours = calendar.hours ?? usualHours;
  return {
    marks,
    workingDays: once(() => dayMeasure((day) => marks[day] === 0)),
    daysOutsideSummerHoliday: once(() =>
      dayMeasure((day) => ((marks[day] as number) & SUMMER_HOLIDAY) === 0),
    ),
    workingHours: once(() =>
      hourMeasure((day) => {
        // A weekend alone closes nothing here: who opens on Saturdays says so in the hours.
        const open = ((marks[day] as number) & ~WEEKEND) === 0 ? hours[weekdayOf(day)] : undefined;
        return open === undefined ? null : stretchOf(day, open);
      }),
    ),
  };
}

function stretchOf(day: number, hours: OpeningHours): Stretch {
  const from = clockMinute(hours.from);
  const to = clockMinute(hours.to);
  if (to <= from) throw new RangeError('Opening hours end before they begin');
  return { from: minutesFromMidnight(day, from), to: minutesFromMidnight(day, to) };
}

function clockMinute(time: string): number {
  const hour = digitPair(time, 0);
  const minute = digitPair(time, 3);
  const exists = hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 24 * 60;
  if (time.length !== 5 || time.charAt(2) !== ':' || !exists)
    throw new RangeError('Not a time written as 08:00');
  return hour * 60 + minute;
}

function once(make: () => Measure): () => Measure {
  let made: Measure | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
