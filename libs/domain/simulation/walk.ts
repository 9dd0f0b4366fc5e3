import { type AvailableAction, availableActions } from '../engine/available-actions.js';
import type { Actor, CaseState, Context, Party } from '../engine/case-state.js';
import { rungMoment } from '../engine/clock.js';
import { type Decision, decide } from '../engine/decide.js';
import { sameParty } from '../engine/party.js';
import type { Process } from '../engine/process.js';
import { isRefusal } from '../engine/refusal.js';
import { addDays, dayOf, type LocalDate, weekdayOf } from '../time/days.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type { Writer } from './fill-form.js';
import { type Deed, propose, proposeAssignment, proposeOpening } from './propose.js';
import { type Random, randomOf } from './random.js';

/** The organisations among which a case moves, and how what they write reads. */
export interface World {
  /** Organisation → role. A redirection needs three of a role, everything else two at most. */
  readonly organisations: Readonly<Record<string, string>>;
  readonly calendars: Context['calendars'];
  readonly write: Writer;
  /** Ids of people whom somebody may bring into a case; nobody brings anybody if left out. */
  readonly people?: readonly string[];
  /** Whether there is another case of the young person, with the same parties. */
  readonly twins?: true;
}

/** What a case leans to. */
export interface Bias {
  /**
   * How readily each opening, action and `ask.answer` is chosen: 1 where nothing is said, 0 for never. Where all that
   * is open to somebody weighs less than 1, they often do nothing.
   */
  readonly weights: Readonly<Record<string, number>>;
  /** How often everybody waits until the next deadline: 0 never, 1 always. */
  readonly patience: number;
  /** How often the next thing is done on the same day: 0.5 if left out. */
  readonly haste?: number;
}

/** One synthetic case. The same course in the same world is the same walk, event by event. */
export interface Course {
  readonly seed: number;
  /** Commands given, rung deadlines included. A shorter walk of the same seed is the beginning of a longer one. */
  readonly steps: number;
  readonly opensAt: Instant;
  readonly subject: {
    readonly id: string;
    readonly guardian: string | null;
    /** Null once erased. */
    readonly birthDate: LocalDate | null;
  };
  readonly bias: Bias;
  /** How often a deadline that is due is rung later than something else happens: 0 for a worker never away. */
  readonly lateBells: number;
}

/** One command and what became of it. It is refused only if the engine does not keep its word. */
export interface Turn extends Deed {
  readonly context: Context;
  readonly before: CaseState | null;
  readonly decision: Decision;
}

/** The part of an engine that a walk drives. */
export interface Engine {
  readonly decide: typeof decide;
  readonly availableActions: typeof availableActions;
}

/**
 * Drives a case as people would who know the process only by what it offers them: somebody asks what is open, does
 * one of it, time passes, deadlines ring. Ends early when nobody does anything and nothing will ring.
 */
export function* walk(
  process: Process,
  world: World,
  course: Course,
  engine: Engine = { decide, availableActions },
): Generator<Turn, void> {
  const random = randomOf(course.seed);
  const play: Play = { process, world, course, engine, random };
  const { bias, lateBells, subject } = course;
  let now = course.opensAt;
  let until = now;
  let state: CaseState | null = null;
  let turn: Turn | null = somebodyOpens(play);
  for (let given = 0; given < course.steps; ) {
    if (turn) {
      given += 1;
      yield turn;
      if (!isRefusal(turn.decision)) state = turn.decision.state;
    }
    if (state === null) return;
    const bell = nextBell(state, subject.birthDate);
    if (bell !== null && bell.at <= until && !random.chance(lateBells)) {
      if (bell.at > now) now = bell.at;
      turn = ring(play, state, now, bell);
    } else {
      now = until;
      turn = somebodyActs(play, state, now);
      if (turn === null && bell === null) return;
      const waits = bell !== null && bell.at > now && (turn === null || random.chance(bias.patience));
      until = waits ? bell.at : later(now, random, bias.haste ?? 0.5);
    }
  }
}

const system: Actor = { person: null, role: 'system', party: 'system' };

interface Play {
  readonly process: Process;
  readonly world: World;
  readonly course: Course;
  readonly engine: Engine;
  readonly random: Random;
}

function take({ process, engine }: Play, context: Context, before: CaseState | null, deed: Deed): Turn {
  return { ...deed, context, before, decision: engine.decide(process, context, before, deed.command) };
}

function contextOf({ world, course }: Play, now: Instant, actor: Actor): Context {
  const { calendars, organisations: roles } = world;
  return { now, actor, birthDate: course.subject.birthDate, calendars, roles };
}

function ring(play: Play, state: CaseState, now: Instant, { clock, rung }: Bell): Turn {
  return take(play, contextOf(play, now, system), state, {
    command: { type: 'ring', clock, rung },
    fields: null,
  });
}

function somebodyOpens(play: Play): Turn {
  const { process, world, course, random } = play;
  const openings = Object.entries(process.definition.openings);
  const chosen = random.weighted(openings, ([name]) => course.bias.weights[name] ?? 1);
  if (!chosen) throw new Error('The bias leaves no opening.');
  const [name, { by }] = chosen;
  const id = random.pick(Object.keys(world.organisations).filter((one) => world.organisations[one] === by));
  const context = contextOf(play, course.opensAt, somebodyOf({ role: by, id }, random));
  const deed = proposeOpening({ process, context, random, write: world.write }, name, course.subject);
  if (!deed) throw new Error(`The world has nobody whom the form of «${name}» could name.`);
  return take(play, context, null, deed);
}

/** One of the people who may do something does it; null where nobody can or cares to. */
function somebodyActs(play: Play, state: CaseState, now: Instant): Turn | null {
  const { process, world, course, engine, random } = play;
  const claim = random.chance(0.06) ? proposeAssignment(state, random) : null;
  if (claim)
    return take(play, contextOf(play, now, claim.actor), state, { command: claim.command, fields: null });
  const parties = new Set(partiesOf(state));
  while (parties.size > 0) {
    const party = random.weighted([...parties], (one) => eagerness(process, state, one));
    if (!party) return null;
    parties.delete(party);
    const twin = world.twins ? { other: { id: `twin-${state.version}`, state } } : {};
    const context = { ...contextOf(play, now, somebodyOf(party, random)), ...twin };
    const open = engine.availableActions(process, context, state).filter(({ closed }) => closed === null);
    const weight = ({ action }: AvailableAction) => course.bias.weights[action] ?? 1;
    // What weighs little in all is left undone more often than not.
    if (!random.chance(open.reduce((sum, action) => sum + weight(action), 0))) continue;
    const chosen = random.weighted(open, weight);
    const deed = chosen && propose({ process, context, random, ...world }, state, chosen);
    if (deed) return take(play, context, state, deed);
  }
  return null;
}

function partiesOf(state: CaseState): readonly Party[] {
  const bound = Object.entries(state.parties).map(([role, id]) => ({ role, id }));
  const asked = state.asks.map((ask) => ask.to);
  const all = [state.holder, ...bound, ...asked];
  return all.filter((party, place) => all.findIndex((other) => sameParty(other, party)) === place);
}

/** Who holds the case, or owes an answer, comes back to it more often than others; people do so more rarely. */
function eagerness({ definition }: Process, state: CaseState, party: Party): number {
  const asked = state.asks.some((ask) => sameParty(ask.to, party));
  const own = definition.roles[party.role]?.is === 'person' ? 0.3 : 1;
  return own + (asked ? 4 : 0) + (sameParty(state.holder, party) ? 4 : 0);
}

function somebodyOf({ role, id }: Party, random: Random): Actor {
  return { person: `${id}/${random.whole(1, 3)}`, role, party: id };
}

interface Bell {
  readonly clock: number;
  readonly rung: string;
  readonly at: Instant;
}

/** The rung that is next to ring, however late it may be. */
function nextBell(state: CaseState, birthDate: LocalDate | null): Bell | null {
  let next: Bell | null = null;
  for (const clock of state.clocks) {
    for (const rung of clock.rungs) {
      const at = rung.rang === null ? rungMoment(clock, rung, birthDate) : null;
      if (at !== null && (next === null || at < next.at)) next = { clock: clock.no, rung: rung.name, at };
    }
  }
  return next;
}

const minute = 60_000;

/** Some minutes on, or some days: then in office hours. */
function later(now: Instant, random: Random, haste: number): Instant {
  if (random.chance(haste)) return new Date(Date.parse(now) + random.whole(1, 90) * minute).toISOString();
  let day = addDays(localDate(now), random.whole(1, random.chance(0.2) ? 30 : 5));
  while (weekdayOf(dayOf(day)) > 5) day = addDays(day, 1);
  const morning = Date.parse(startOfDay(day)) + 8 * 60 * minute;
  return new Date(morning + random.whole(0, 7 * 60) * minute).toISOString();
}
