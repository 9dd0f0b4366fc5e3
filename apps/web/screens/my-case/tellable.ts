import type { Timeline } from '../../api/cases.js';

type Step = Timeline['items'][number];
type Happened = Step['events'][number] & { readonly type?: unknown };

/** What somebody did, or what came of it for the case. */
const told: ReadonlySet<unknown> = new Set([
  'opened',
  'did',
  'answered',
  'askEnded',
  'corrected',
  'linked',
  'closed',
  'reopened',
  'consentLapsed',
]);

/**
 * The steps that the citizens' history tells, with what it tells of each: what people did. Deadlines that start, stop
 * and ring, tasks given on and rules brought up to date are the offices' own affairs.
 */
export function tellable(steps: readonly Step[]): readonly Step[] {
  return steps
    .map((step) => ({ ...step, events: step.events.filter(isTold(step)) }))
    .filter(({ events }) => events.length > 0);
}

/** That a question ended is told where that was no answer. */
function isTold({ by }: Step): (event: Happened) => boolean {
  return (event) => {
    if (!told.has(event.type)) return false;
    if (event.type === 'askEnded') return event.how !== 'answered' && by.role !== 'system';
    return true;
  };
}
