import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { AppointmentView } from '#casework';
import type { Instant } from '#domain';

const zone = 'Europe/Copenhagen';

/** As the European Union has had it since 1996, so that a calendar need not know the zone by its name (RFC 5545 §3.6.5). */
const zoneComponent = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/**
 * An appointment as a calendar takes it in (RFC 5545). A calendar is seen over one's shoulder, and synchronised to who
 * knows where: it says when, where and with which organisation, and nothing of whom or what it is about. Each change
 * has a higher SEQUENCE, so that the entry that is there is changed, or struck out.
 */
export function calendarFile(
  { record, at, minutes, place, by, state, changes }: AppointmentView,
  now: Instant,
): string {
  const calendar = ical({
    prodId: { company: 'Stafet', product: 'Stafet' },
    method: ICalCalendarMethod.PUBLISH,
    // No zone of its own: the library would write its time stamps in it, and they are UTC (RFC 5545 §3.8.7.2).
    timezone: { name: null, generator: () => zoneComponent },
  });
  calendar.createEvent({
    id: `${record}@stafet`,
    sequence: changes,
    stamp: new Date(now),
    timezone: zone,
    start: wallClock(at, 0),
    end: wallClock(at, minutes),
    summary: by.name === null ? 'Møde' : `Møde, ${by.name}`,
    location: place,
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** The library writes what the machine's own clock would show: it is made to show the time in Denmark. */
function wallClock(at: string, after: number): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = at.split(/[-T:]/).map(Number);
  return new Date(year, month - 1, day, hour, minute + after);
}
