import type { CaseState } from '../engine/case-state.js';
import { versionsOf } from '../engine/happened.js';
import { rows } from '../engine/rows.js';
import type { LocalDate } from '../time/days.js';
import { localDate } from '../time/instant.js';
import { lastDayBefore } from '../time/say-deadline.js';
import type { YouthDropout } from './vocabulary.js';

/** What times a start that FGU has given a day: each time that the young person is admitted has a clock of its own. */
export const courseStartClock: YouthDropout['clock'] = 'courseStarts';

/** A day on which a young person begins at FGU, or was to begin. */
export interface CourseStart {
  readonly on: LocalDate;
  /** `expected` until somebody says whether they came, also when that day has passed. */
  readonly came: 'expected' | 'started' | 'noShow';
}

/**
 * The starts that an FGU institution has given in a case, oldest first. One that came to nothing before its day (the young
 * person moved, the case was closed) is none.
 */
export function courseStarts(state: CaseState, fgu: string): readonly CourseStart[] {
  const clocks = rows(state, null)
    .clocks.filter(({ clock }) => clock === courseStartClock)
    .sort((one, other) => one.no - other.no);
  // Each admission has set one, and so has each return that was taken back. Only the last ones are remembered.
  const admitted = versionsOf(state.happened, 'entered:awaitingStart');
  const found = clocks.flatMap(({ ownerId, due, ended, how }, place) => {
    if (ownerId !== fgu || due === null || how === 'void') return [];
    const at = admitted.length - clocks.length + place;
    const came = ended === null ? 'expected' : cameBetween(state, admitted[at], admitted[at + 1]);
    // Who came, or was known not to come, before that day.
    const early = ended !== null && ended < due;
    return [{ on: early ? localDate(ended) : lastDayBefore(due), came }] as const;
  });
  // Whoever did not come and is expected all the same is expected on the same day.
  return found.filter(({ on }, place) => !found.slice(place + 1).some((later) => later.on === on));
}

function cameBetween({ happened }: CaseState, from = 0, to = Number.POSITIVE_INFINITY): CourseStart['came'] {
  const last = (key: string) =>
    versionsOf(happened, key).findLast((version) => version > from && version < to) ?? 0;
  return last('did:recordStart') > last('did:reportNoShow') ? 'started' : 'noShow';
}
