import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { StartView } from '#casework';
import type { Instant } from '#domain';

/**
 * The days on which young people begin, as a calendar takes them in (RFC 5545): an entry for each day, with how many. It
 * names nobody, see `calendarFile`; who they are stands behind the links, for whoever may read it there.
 */
export function intakeFile(
  starts: readonly StartView[],
  {
    organisation,
    publicUrl,
    now,
  }: { readonly organisation: string; readonly publicUrl: string; readonly now: Instant },
): string {
  const calendar = ical({
    prodId: { company: 'Stafet', product: 'Stafet' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const coming = starts.filter(({ came }) => came !== 'noShow');
  for (const day of new Set(coming.map(({ on }) => on))) {
    const cases = coming.filter(({ on }) => on === day).map(({ caseId }) => `${publicUrl}/cases/${caseId}`);
    calendar.createEvent({
      // The same day has the same entry, whenever it is taken.
      id: `start-${organisation}-${day}@stafet`,
      stamp: new Date(now),
      allDay: true,
      start: dayOf(day),
      summary: cases.length === 1 ? '1 ung begynder' : `${cases.length} unge begynder`,
      description: cases.join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** The library writes the day that the machine's own clock would show. */
function dayOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
