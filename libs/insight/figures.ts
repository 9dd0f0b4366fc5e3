import type { Instant, LocalDate } from '#domain';
import { type AfterFguFigures, afterFguFigures } from './after-fgu.js';
import { type Punctualities, punctuality } from './deadlines.js';
import { type StageTime, stageTimes, type TransitTime, transitTimes } from './durations.js';
import { type FlowLink, type FlowNode, flowOf, flowStreams } from './flow.js';
import {
  countedNodes,
  type Group,
  groupStreams,
  groupsOf,
  type ProgrammeGroup,
  reportedIn,
} from './groups.js';
import type { History } from './history.js';
import { type LinkFigures, linkFigures } from './lost.js';
import { type Count, withhold } from './withhold.js';
import { type WordFigures, wordFigures } from './words.js';

/** Whole months: `from` is a month's first day, `to` its last; both included. Null: from the first, until the last. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What the figures say. Each count of one to four cases is withheld, and what would give it away: see `withhold`. */
export interface Figures {
  /** The moment they were taken at: what was overdue then counts as overdue. */
  readonly asOf: Instant;
  /** In which the cases were opened. */
  readonly period: Period;
  readonly cases: Count;
  readonly flow: { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] };
  readonly stages: readonly StageTime[];
  readonly transits: readonly TransitTime[];
  readonly deadlines: Punctualities;
  readonly links: readonly LinkFigures[];
  readonly words: readonly WordFigures[];
  readonly afterFgu: readonly AfterFguFigures[];
  /** By who reported: all schools, kinds of programme, schools. */
  readonly schools: Group & { readonly programmeTypes: readonly ProgrammeGroup[] };
}

export function figuresOf(histories: readonly History[], asOf: Instant, period: Period): Figures {
  const reported = reportedIn(histories);
  // Flow and groups count the same cases, so they are withheld as one.
  const counts = withhold([
    ...flowStreams(histories, countedNodes),
    ...groupStreams(reported, histories, asOf),
  ]);
  return {
    asOf,
    period,
    cases: counts.get('all') ?? { value: 0, few: false },
    flow: flowOf(counts),
    stages: stageTimes(histories),
    transits: transitTimes(histories),
    deadlines: punctuality(histories, asOf),
    links: linkFigures(histories, asOf),
    words: wordFigures(histories),
    afterFgu: afterFguFigures(histories),
    schools: groupsOf(reported, counts),
  };
}
