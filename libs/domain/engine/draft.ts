import { ageOn, dateOfTurning } from '../time/age.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type {
  Actor,
  CaseState,
  Command,
  Context,
  OpenAsk,
  OpenTask,
  PackageItem,
  Party,
  RunningClock,
  Writable,
} from './case-state.js';
import {
  type Deadline,
  dueOf,
  type Moments,
  momentsOf,
  onlyLatest,
  pausedAt,
  ruleOf,
  standsStill,
} from './clock.js';
import type { Moment } from './effects.js';
import type { Event, EventOf, Step } from './event.js';
import { apply } from './evolve.js';
import { holds, type Question, questionOf, whyNot } from './guard.js';
import type { Definition, Guard, Text } from './language.js';
import { numbered } from './numbered.js';
import { partyOf, partyOfClock, partyOfTask } from './party.js';
import type { Process } from './process.js';
import { triggerKeys } from './trigger.js';
import { WorkingCopy } from './working-copy.js';

export type OpenCommand = Extract<Command, { type: 'open' }>;

/** How a clock begins to run. */
interface Start {
  readonly ask: number | null;
  /** The organisation (or person) that owes it, in its role; the id is empty where nobody is bound yet. */
  readonly owner: Party;
  readonly from: Instant;
  /** What started it; none for the date of an answer, nor for what a new version brings. */
  readonly by?: string;
  /** It would have been running before: of its rungs that lie in the past only the latest is to ring. */
  readonly late?: true;
}

/**
 * A step in the making: each event is applied as it is emitted, so that what follows sees its effect, and the clocks
 * that it starts or meets follow at once.
 */
export class Draft {
  readonly events: Event[] = [];
  readonly version: number;
  private readonly moment: Moment;
  private readonly copy: WorkingCopy;

  constructor(
    readonly process: Process,
    readonly context: Context,
    private readonly before: CaseState | null,
  ) {
    this.copy = new WorkingCopy(before);
    this.version = (before?.version ?? 0) + 1;
    this.moment = { version: this.version, at: context.now };
  }

  /** As it is by now: every event that is emitted changes it. What it holds is replaced, so a loop over it is safe. */
  get state(): CaseState {
    return this.copy.state;
  }

  get definition(): Definition {
    return this.process.definition;
  }

  get actor(): Party {
    return { role: this.context.actor.role, id: this.context.actor.party };
  }

  emit(event: Event): void {
    this.events.push(event);
    const key = apply(this.copy, event, this.moment);
    if (key !== null) this.react(key);
  }

  /** The clocks that something met, restarts or starts, in that order. */
  react(key: string): void {
    const effects = this.process.clockEffects.get(key);
    if (!effects) return;
    for (const clock of effects.meets) this.endClocks(clock, 'met');
    for (const clock of effects.restarts) this.restart(clock, key);
    for (const clock of effects.starts) this.start(clock, key);
  }

  holds(guard: Guard | undefined): boolean {
    return guard === undefined || holds(guard, this.question(this.context.now));
  }

  whyNot(guard: Guard | undefined): Text | null {
    return whyNot(guard, this.question(this.context.now));
  }

  private question(at: string): Question {
    return questionOf(this.definition, this.context, this.state, at);
  }

  private restart(name: string, key: string): void {
    if (!this.running(name)) return;
    this.endClocks(name, 'void');
    this.start(name, key);
  }

  /** A clock that runs already keeps its start: a statutory one counts from when it first was owed. */
  private start(name: string, by: string): void {
    const deadline = this.process.clocks.get(name);
    if (!deadline || this.running(name)) return;
    const from = this.countedFrom(deadline, by);
    this.startClock(deadline, { ask: null, owner: this.owing(deadline), from, by });
  }

  /** Starts a clock that a new version of the process brings, by something that happened in the past. */
  startLate(name: string, from: Instant): void {
    const deadline = this.process.clocks.get(name);
    if (!deadline || this.running(name)) return;
    this.startClock(deadline, { ask: null, owner: this.owing(deadline), from, late: true });
  }

  private owing({ owner }: Deadline): Party {
    const role = owner ?? '';
    return { role, id: partyOf(this.state, role)?.id ?? '' };
  }

  /** Now, or the start of an earlier day that what happened is said to date from. */
  private countedFrom({ countsFrom: earlier }: Deadline, key: string): Instant {
    const { now } = this.context;
    if (!earlier || (earlier.by && !triggerKeys(earlier.by).includes(key))) return now;
    const day = this.state.facts[earlier.day];
    return typeof day === 'string' && day < localDate(now) ? startOfDay(day) : now;
  }

  private startClock(deadline: Deadline, { ask, owner, from, by, late }: Start): void {
    const { context, state } = this;
    if ('age' in deadline.due && !this.isAhead(deadline.due.age)) return;
    const rule = ruleOf(deadline, owner.id, from, state.facts, context);
    const { due, rungs } = momentsOf(rule, deadline.ladder, [{ from }], context);
    if (deadline.holds && !this.holdsAtDue(deadline.holds, due)) return;
    const started: Writable<EventOf<'clockStarted'>> = {
      type: 'clockStarted',
      no: state.next,
      clock: deadline.name,
      ask,
      kind: deadline.kind,
      owner: owner.role,
      from,
      rule,
      due,
      rungs: late ? onlyLatest(rungs, context.now) : rungs,
      scope: deadline.scope,
    };
    if (by !== undefined) started.by = by;
    this.emit(started);
  }

  /** Whether that birthday is still to come. */
  private isAhead(age: number): boolean {
    const { birthDate, now } = this.context;
    return birthDate !== null && dateOfTurning(birthDate, age) > localDate(now);
  }

  private holdsAtDue(guard: Guard, due: string | null): boolean {
    return holds(guard, this.question(due ?? this.context.now));
  }

  running(name: string): boolean {
    return this.state.clocks.some((clock) => clock.clock === name && clock.ask === null);
  }

  private endClocks(name: string, how: 'met' | 'void'): void {
    for (const clock of this.state.clocks) {
      if (clock.clock === name && clock.ask === null) this.endClock(clock, how);
    }
  }

  endClock(clock: RunningClock, how: 'met' | 'void'): void {
    this.emit({ type: 'clockEnded', no: clock.no, how, owner: partyOfClock(this.state, clock) });
    this.endTasksOf(clock.no, how === 'met' ? 'done' : 'ended');
  }

  openTask(name: string, scope: OpenTask['scope'], cause: number | null): void {
    const spec = this.definition.tasks[name];
    if (!spec) throw new Error(`The definition has no task «${name}».`);
    if (!this.holds(spec.when)) return;
    if (this.state.tasks.some((task) => task.task === name && task.cause === cause)) return;
    const { leader = false } = spec;
    const role = spec.role === 'owner' ? this.owingCause(cause) : spec.role;
    this.emit({ type: 'taskOpened', no: this.state.next, task: name, role, leader, scope, cause });
  }

  private owingCause(cause: number | null): string {
    const { asks, clocks } = this.state;
    const role = numbered(asks, cause)?.to.role ?? numbered(clocks, cause)?.owner;
    if (role === undefined) throw new Error('A task for an owner needs an ask or a clock that caused it.');
    return role;
  }

  endTasks(which: (task: OpenTask) => boolean, how: 'done' | 'ended'): void {
    for (const task of this.state.tasks) {
      if (which(task)) this.emit({ type: 'taskEnded', no: task.no, how });
    }
  }

  endTasksOf(cause: number, how: 'done' | 'ended'): void {
    this.endTasks((task) => task.cause === cause, how);
  }

  /** Opens the case: the parties are bound and the facts known before any clock asks for them. */
  open(command: OpenCommand): void {
    const { birthDate, now } = this.context;
    const { name, version } = this.definition;
    const age = birthDate === null ? null : ageOn(birthDate, localDate(now));
    const { opening, subject } = command;
    this.emit({ type: 'opened', opening, definition: { name, version }, subject, age });
    this.emit({ type: 'partyBound', role: this.actor.role, id: this.actor.id });
    if (this.actor.role !== 'youngPerson')
      this.emit({ type: 'partyBound', role: 'youngPerson', id: subject });
    // Custody ends at 18: from then on nobody is a party in its name.
    if (command.guardian && (age === null || age < 18)) {
      this.emit({ type: 'partyBound', role: 'guardian', id: command.guardian });
    }
  }

  record(form: string, record: string, digest: string): void {
    const earlier = this.state.records.find((one) => one.record === record);
    const revision = (earlier?.revision ?? 0) + 1;
    this.emit({ type: 'recorded', record, form, revision, digest, by: this.actor });
  }

  /** @param about the ask by whose answer this one is asked */
  ask(
    name: string,
    to: Party,
    from: Party,
    record: string | null,
    carries: readonly PackageItem[],
    about?: number,
  ): void {
    const spec = this.definition.asks[name];
    if (!spec) throw new Error(`The definition has no ask «${name}».`);
    const { leg, next: no } = this.state;
    const { kind, outlives = null, pauses = [] } = spec;
    const by = this.context.actor.person;
    const asked: Writable<EventOf<'asked'>> = {
      type: 'asked',
      no,
      ask: name,
      kind,
      from,
      to,
      leg,
      outlives,
      pauses,
      carries,
      record,
      by,
    };
    if (about !== undefined) asked.about = about;
    this.emit(asked);
    this.startAnswerClock(name, no, to);
    if (spec.task && this.definition.roles[to.role]?.is === 'organisation')
      this.openTask(spec.task, 'beyond', no);
  }

  /** Each open ask has one: the date by which its answer is owed. */
  startAnswerClock(ask: string, no: number, owner: Party): void {
    const deadline = this.process.answers.get(ask);
    if (!deadline) throw new Error(`The definition has no ask «${ask}».`);
    this.startClock(deadline, { ask: no, owner, from: this.context.now });
  }

  endAnswerClock(no: number, how: 'met' | 'void'): void {
    for (const clock of this.state.clocks) if (clock.ask === no) this.endClock(clock, how);
  }

  endAsk(no: number, how: 'answered' | 'withdrawn' | 'lapsed', answer: string | null = null): void {
    this.endAnswerClock(no, how === 'answered' ? 'met' : 'void');
    this.endTasksOf(no, how === 'answered' ? 'done' : 'ended');
    this.emit({ type: 'askEnded', no, how, answer });
  }

  /** At the end of every step: clocks stand still while an ask makes them; clocks and tasks end where they no longer hold. */
  settle(): void {
    this.endTasks((task) => !this.holds(this.process.conditions.get(task.task)), 'ended');
    this.freeMovedTasks();
    const { asks, clocks } = this.state;
    for (const clock of clocks) {
      if (clock.ask !== null) continue;
      this.settlePause(clock, isPaused(clock, asks));
      this.settleCondition(clock);
    }
  }

  /** Whoever had claimed a task that lies in another inbox now works elsewhere: nobody has it. */
  private freeMovedTasks(): void {
    const { before, state } = this;
    if (!before) return;
    for (const task of state.tasks) {
      if (task.assignee === null) continue;
      const known = numbered(before.tasks, task.no);
      if (known && partyOfTask(before, known).id !== partyOfTask(state, task).id)
        this.emit({ type: 'taskAssigned', no: task.no, to: null });
    }
  }

  private settlePause(clock: RunningClock, pause: boolean): void {
    if (pause === standsStill(clock)) return;
    if (pause) this.pause(clock.no, clock);
    else this.resume(clock);
  }

  pause(no: number, moments: Moments): void {
    const { due, rungs } = pausedAt(this.context.now, moments);
    this.emit({ type: 'clockPaused', no, due, rungs });
  }

  private resume({ no, rule, due: reached, rungs: before, runs }: RunningClock): void {
    const { context } = this;
    const { due, rungs } = momentsOf(rule, before, [...runs, { from: context.now }], context);
    const resumed: Writable<EventOf<'clockResumed'>> = {
      type: 'clockResumed',
      no,
      due: reached ?? due,
      rungs,
    };
    // A date that is set anew is set by the calendar of the day.
    const edition = context.calendars[rule.calendar]?.edition;
    if (edition !== undefined) resumed.edition = edition;
    this.emit(resumed);
  }

  /** Asked of the clock as it is by now: a pause may have changed it. */
  private settleCondition({ no, clock: name }: RunningClock): void {
    const holds = this.process.clocks.get(name)?.holds;
    const clock = holds && numbered(this.state.clocks, no);
    if (clock && !this.holdsAtDue(holds, dueOf(clock, this.context.birthDate))) this.endClock(clock, 'void');
  }

  finish(): { readonly step: Step; readonly state: CaseState } {
    const { context, events, version } = this;
    const step: Step = { version, at: context.now, actor: named(context.actor), events };
    this.copy.seal(step);
    return { step, state: this.copy.state };
  }
}

function isPaused({ clock }: RunningClock, asks: readonly OpenAsk[]): boolean {
  for (const { pauses } of asks) if (pauses.includes(clock)) return true;
  return false;
}

/** In whose place somebody may act is no part of who did it. */
function named({ person, role, party, leader }: Actor): Actor {
  return leader === undefined ? { person, role, party } : { person, role, party, leader };
}
