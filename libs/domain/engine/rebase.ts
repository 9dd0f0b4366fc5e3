import type { Instant } from '../time/instant.js';
import type { CaseState, Rebase, RungState, RunningClock } from './case-state.js';
import { type Deadline, momentsOf, onlyLatest, ruleOf } from './clock.js';
import type { Draft } from './draft.js';
import type { Definition } from './language.js';
import { numbered } from './numbered.js';
import { partyOfClock } from './party.js';
import { lateStart } from './past-triggers.js';
import { deadlineOf } from './process.js';
import { catchUp } from './quiet.js';
import { type Refusal, refuse } from './refusal.js';

/**
 * Brings a running case under rules that have changed. Elapsed time and pauses stay as they are, and so does what has
 * ended. Deadlines are reckoned anew but for those that are to keep their date. A rung that lies ahead again rings
 * again; of several that lie in the past at once the latest rings, the others are passed over.
 */
export function rebase(draft: Draft, command: Rebase): Refusal | null {
  const hindrance = hindranceOf(draft, command);
  if (hindrance) return hindrance;
  const { change, kind, keep, previous, moments = {} } = command;
  const { name, version } = draft.definition;
  const pauses = kind === 'version' ? pausesAnew(draft) : {};
  draft.emit({ type: 'rebased', change, kind, definition: { name, version }, pauses });
  if (kind === 'version') endWhatIsUnknown(draft);
  for (const clock of draft.state.clocks) {
    if (!keep.includes(clock.clock) && concerns(draft, command, clock)) {
      catchUp(draft, clock);
      reckonAnew(draft, numbered(draft.state.clocks, clock.no) ?? clock);
    } else if (kind === 'version') fitLadder(draft, clock);
  }
  if (kind === 'version' && previous) beginWhatIsNew(draft, previous, keep, moments);
  if (kind !== 'version' && draft.events.length === 1) {
    return refuse('nothing-to-rebase', 'Ingen frist i sagen ændrer sig.', 'No deadline of the case changes.');
  }
  return null;
}

function hindranceOf({ context, definition, state }: Draft, { kind }: Rebase): Refusal | null {
  const { actor } = context;
  if (!actor.leader) {
    return refuse('leaders-only', 'Regler ændres af en leder.', 'Rules are changed by a leader.');
  }
  if (kind !== 'version') return null;
  if (actor.role !== state.holder.role || actor.party !== state.holder.id) {
    return refuse(
      'wrong-party',
      'Sagen føres over til en ny version af den, der har den.',
      'A case is moved to a new version by whoever holds it.',
    );
  }
  return unfit(state, definition);
}

/** What the case has under way must exist in the version that it comes to. */
function unfit(state: CaseState, definition: Definition): Refusal | null {
  const { name, version } = state.definition;
  if (definition.name !== name || definition.version <= version) {
    return refuse(
      'version-unfit',
      `Sagen følger allerede version ${version} af «${name}».`,
      `The case follows version ${version} of “${name}” already.`,
    );
  }
  const stage = state.stage === null ? undefined : definition.stages[state.stage];
  const missing = [
    ...(state.stage !== null && stage?.leg !== state.leg ? [state.stage] : []),
    ...state.asks.flatMap(({ ask }) => (definition.asks[ask] ? [] : [ask])),
    ...state.records.flatMap(({ form }) => (definition.forms[form] ? [] : [form])),
  ];
  if (missing.length === 0) return null;
  const list = [...new Set(missing)].join(', ');
  return refuse(
    'version-unfit',
    `Den nye version mangler det, som sagen står med: ${list}.`,
    `The new version lacks what the case has under way: ${list}.`,
  );
}

/** By number, for the open asks that pause other clocks in the new version. */
function pausesAnew({ state, definition }: Draft): Readonly<Record<number, readonly string[]>> {
  return Object.fromEntries(
    state.asks.flatMap(({ no, ask, pauses }) => {
      const anew = definition.asks[ask]?.pauses ?? [];
      return anew.join() === pauses.join() ? [] : [[no, anew]];
    }),
  );
}

function endWhatIsUnknown(draft: Draft): void {
  const { clocks, tasks } = draft.definition;
  for (const clock of draft.state.clocks) {
    if (clock.ask === null && !clocks[clock.clock]) draft.endClock(clock, 'void');
  }
  draft.endTasks(({ task }) => !tasks[task], 'ended');
}

/** An organisation changes the deadlines that are its own to reckon; a new version is for all of them. */
function concerns(draft: Draft, { kind }: Rebase, clock: RunningClock): boolean {
  return kind === 'version' || owing(draft, clock) === draft.context.actor.party;
}

function owing({ state }: Draft, clock: RunningClock): string {
  return partyOfClock(state, clock)?.id ?? '';
}

function reckonAnew(draft: Draft, clock: RunningClock): void {
  const { context, state } = draft;
  const deadline = deadlineOf(draft.process, clock);
  const [first] = clock.runs;
  if (!deadline || !first || clock.rule.unit === 'age') return;
  const { no, runs } = clock;
  const rule = ruleOf(deadline, owing(draft, clock), first.from, state.facts, context);
  const { due, rungs } = momentsOf(rule, rungsAnew(clock, deadline), runs, context);
  const again = armed(clock, momentsOf(rule, deadline.ladder, runs, context).rungs, context.now);
  const ladder = onlyLatest(
    rungs.map((rung) => again.get(rung.name) ?? rung),
    context.now,
  );
  const sameRule = rule.amount === clock.rule.amount && rule.date === clock.rule.date;
  if (sameRule && due === clock.due && sameLadder(ladder, clock.rungs)) return;
  endTasksOf(draft, clock, deadline, [...again.keys()]);
  const { owner, scope } = deadline;
  draft.emit({ type: 'clockChanged', no, owner: owner ?? clock.owner, rule, due, rungs: ladder, scope });
}

/** The rungs as the definition has them now; what has rung stays so. */
function rungsAnew({ rungs }: RunningClock, { ladder }: Deadline): readonly RungState[] {
  return ladder.map((rung) => {
    const before = rungs.find(({ name, rang }) => name === rung.name && rang !== null);
    return before ? { ...before, offset: rung.offset } : rung;
  });
}

/** Rungs that have rung and lie ahead again: by their name, as yet to ring. */
function armed(
  { rungs }: RunningClock,
  anew: readonly RungState[],
  now: Instant,
): ReadonlyMap<string, RungState> {
  const rang = new Set(rungs.flatMap((rung) => (rung.rang === null ? [] : [rung.name])));
  return new Map(
    anew.flatMap((rung) =>
      rang.has(rung.name) && rung.at !== null && rung.at > now ? [[rung.name, rung]] : [],
    ),
  );
}

function sameLadder(a: readonly RungState[], b: readonly RungState[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, at, rang, skipped }, place) => {
      const other = b[place];
      return name === other?.name && at === other.at && rang === other.rang && skipped === other.skipped;
    })
  );
}

/** What a rung opened is not to be done any more when the rung lies ahead again. */
function endTasksOf(draft: Draft, { no }: RunningClock, { rungs }: Deadline, again: readonly string[]): void {
  const opened = again.flatMap((name) => rungs[name]?.opens ?? []);
  draft.endTasks(({ task, cause }) => cause === no && opened.includes(task), 'ended');
}

/** A deadline that keeps its date has the rungs that the new version knows, so that each can still ring. */
function fitLadder(draft: Draft, clock: RunningClock): void {
  const deadline = deadlineOf(draft.process, clock);
  if (!deadline) return;
  const { no, rule, due } = clock;
  const { owner, scope } = deadline;
  const rungs = clock.rungs.filter(({ name }) => deadline.rungs[name]);
  if (rungs.length < clock.rungs.length)
    draft.emit({ type: 'clockChanged', no, owner: owner ?? clock.owner, rule, due, rungs, scope });
}

/** Tasks that the stage has only now, and clocks whose start lies in the past of the case. */
function beginWhatIsNew(
  draft: Draft,
  previous: Definition,
  keep: readonly string[],
  moments: Readonly<Record<number, Instant>>,
): void {
  const { definition, state } = draft;
  if (state.stage !== null) {
    const known = previous.stages[state.stage]?.tasks ?? [];
    for (const task of definition.stages[state.stage]?.tasks ?? [])
      if (!known.includes(task)) draft.openTask(task, 'stage', null);
  }
  for (const name of Object.keys(definition.clocks)) {
    if (keep.includes(name)) continue;
    const from = lateStart(draft, name, moments);
    if (from !== null) draft.startLate(name, from);
  }
}
