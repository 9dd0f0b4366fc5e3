import {
  type CaseState,
  type ClockRow,
  type Context,
  type Decision,
  type Definition,
  decide,
  type Instant,
  isRefusal,
  type LocalDate,
  type Process,
  type Rebase,
  type Refusal,
  rows,
} from '#domain';
import type { DeadlineChange } from './rules.js';

/** A running case, with what it takes to bring it under other rules. */
export interface RunningCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly birthDate: LocalDate | null;
  /** When each of its steps was taken, by version; empty where no new version is in question. */
  readonly moments: Readonly<Record<number, Instant>>;
}

export interface Tried {
  readonly deadlines: readonly DeadlineChange[];
  readonly hindrance: Refusal | null;
}

/** What stays of a change once it is known for which case. */
export interface Rebasing {
  readonly change: string;
  readonly kind: Rebase['kind'];
  readonly keep: readonly string[];
  /** The process that the case comes to follow, or goes on following. */
  readonly process: Process;
  readonly previous: Definition;
}

export function rebaseOf({ change, kind, keep, previous }: Rebasing, { moments }: RunningCase): Rebase {
  return { type: 'rebase', change, kind, keep, ...(kind === 'version' && { previous, moments }) };
}

/** What the rules of the context would make of the case; null where nothing would be different. Changes nothing. */
export function tryChange(rebasing: Rebasing, context: Context, it: RunningCase): Tried | null {
  const decision = decide(rebasing.process, context, it.state, rebaseOf(rebasing, it));
  if (!isRefusal(decision)) return { deadlines: changesBy(decision, it), hindrance: null };
  return decision.refused === 'nothing-to-rebase' ? null : { deadlines: [], hindrance: decision };
}

/** The deadlines of the case that would be others but for being kept. */
export function keptDeadlines(
  rebasing: Rebasing,
  context: Context,
  it: RunningCase,
): readonly DeadlineChange[] {
  const { keep } = rebasing;
  if (keep.length === 0) return [];
  const wholly = tryChange({ ...rebasing, keep: [] }, context, it)?.deadlines ?? [];
  return wholly
    .filter(({ clock }) => keep.includes(clock))
    .map(({ no, clock, was }) => ({ no, clock, how: 'same', was, will: was, breach: false, kept: true }));
}

/** The deadlines that are others after the step, by their rule at least, than they were. */
export function changesBy(
  { state, step }: Exclude<Decision, Refusal>,
  { state: before, birthDate }: Pick<RunningCase, 'state' | 'birthDate'>,
): readonly DeadlineChange[] {
  const was = runningIn(before, birthDate);
  const will = runningIn(state, birthDate);
  const touched = new Set(step.events.flatMap((event) => (event.type === 'clockChanged' ? [event.no] : [])));
  const all = new Map([...was, ...will]);
  return [...all.values()].flatMap(({ no, clock }) => {
    const [old, anew] = [was.get(no), will.get(no)];
    const how = changeOf(old, anew);
    if (how === 'same' && !touched.has(no)) return [];
    const breach = isOver(anew, step.at) && !isOver(old, step.at);
    return [{ no, clock, how, was: old?.due ?? null, will: anew?.due ?? null, breach, kept: false }];
  });
}

function changeOf(old: ClockRow | undefined, anew: ClockRow | undefined): DeadlineChange['how'] {
  if (!old) return 'starting';
  if (!anew) return 'ending';
  if (old.due === anew.due) return 'same';
  if (old.due === null) return 'starting';
  if (anew.due === null) return 'ending';
  return anew.due > old.due ? 'later' : 'earlier';
}

function runningIn(state: CaseState, birthDate: LocalDate | null): ReadonlyMap<number, ClockRow> {
  const running = rows(state, birthDate).clocks.filter(({ ended }) => ended === null);
  return new Map(running.map((row) => [row.no, row]));
}

function isOver(row: ClockRow | undefined, now: Instant): boolean {
  return row?.due != null && row.due <= now;
}
