import { ageOn, dateOfTurning } from '../time/age.js';
import { type Instant, localDate, startOfDay } from '../time/instant.js';
import type {
  CaseState,
  Command,
  Context,
  OpenTask,
  PackageItem,
  Party,
  RunningClock,
} from './case-state.js';
import { dueOf, editionOf, momentsOf, onlyLatest, pausedAt, ruleOf, rungsOf, type Timed } from './clock.js';
import type { Moment } from './effects.js';
import type { Event, Step } from './event.js';
import { apply } from './evolve.js';
import { holds, type Question, whyNot } from './guard.js';
import type { Clock, Definition, Guard, Text } from './language.js';
import { numbered } from './numbered.js';
import { partyOf, partyOfTask } from './party.js';
import type { Process } from './process.js';
import { keyOf, triggerKeys } from './trigger.js';
import { WorkingCopy } from './working-copy.js';

export type OpenCommand = Extract<Command, { type: 'open' }>;

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

  /** As it is by now: every event that is emitted changes it. */
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
    apply(this.copy, event, this.moment);
    const key = keyOf(event);
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
    return { definition: this.definition, state: this.state, birthDate: this.context.birthDate, at };
  }

  private restart(name: string, key: string): void {
    if (!this.running(name)) return;
    this.endClocks(name, 'void');
    this.start(name, key);
  }

  /** A clock that runs already keeps its start: a statutory one counts from when it first was owed. */
  private start(name: string, key: string): void {
    const clock = this.definition.clocks[name];
    if (!clock || this.running(name)) return;
    this.startClock({ ...clock, clock: name, ask: null, by: key }, this.countedFrom(clock.countsFrom, key));
  }

  /** Starts a clock that a new version of the process brings, by something that happened in the past. */
  startLate(name: string, from: Instant): void {
    const clock = this.definition.clocks[name];
    if (clock && !this.running(name)) this.startClock({ ...clock, clock: name, ask: null }, from, true);
  }

  /** Now, or the start of an earlier day that what happened is said to date from. */
  private countedFrom(earlier: Clock['countsFrom'], key: string): Instant {
    const { now } = this.context;
    if (!earlier || !triggerKeys(earlier.by).includes(key)) return now;
    const day = this.state.facts[earlier.day];
    return typeof day === 'string' && day < localDate(now) ? startOfDay(day) : now;
  }

  startClock(
    spec: Timed &
      Pick<Clock, 'rungs' | 'scope' | 'kind' | 'owner' | 'holds'> & { ask: number | null; by?: string },
    from: Instant = this.context.now,
    late = false,
  ): void {
    const { context, state } = this;
    if ('age' in spec.due && !this.isAhead(spec.due.age)) return;
    const { clock, ask, kind, owner, scope, by } = spec;
    const organisation = (ask === null ? partyOf(state, owner) : numbered(state.asks, ask)?.to)?.id ?? '';
    const rule = ruleOf(spec, organisation, from, { state, context });
    const { due, rungs } = momentsOf(rule, rungsOf(spec.rungs), [{ from }], context);
    const started = {
      type: 'clockStarted',
      no: state.next,
      clock,
      ask,
      kind,
      owner,
      ...(by !== undefined && { by }),
      from,
      rule,
      due,
      rungs: late ? onlyLatest(rungs, context.now) : rungs,
      scope,
    } as const;
    if (spec.holds && !this.holdsAtDue(spec.holds, due)) return;
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
    const owner =
      clock.ask === null
        ? partyOf(this.state, clock.owner)
        : (numbered(this.state.asks, clock.ask)?.to ?? null);
    this.emit({ type: 'clockEnded', no: clock.no, how, owner });
    this.endTasks((task) => task.cause === clock.no, how === 'met' ? 'done' : 'ended');
  }

  openTask(name: string, scope: OpenTask['scope'], cause: number | null): void {
    const spec = this.definition.tasks[name];
    if (!spec) throw new Error(`The definition has no task «${name}».`);
    if (!this.holds(spec.when)) return;
    const open = this.state.tasks.some((task) => task.task === name && task.cause === cause);
    if (open) return;
    const { leader = false } = spec;
    const role = spec.role === 'owner' ? this.owing(cause) : spec.role;
    this.emit({ type: 'taskOpened', no: this.state.next, task: name, role, leader, scope, cause });
  }

  private owing(cause: number | null): string {
    const { asks, clocks } = this.state;
    const role =
      cause === null ? undefined : (numbered(asks, cause)?.to.role ?? numbered(clocks, cause)?.owner);
    if (role === undefined) throw new Error('A task for an owner needs an ask or a clock that caused it.');
    return role;
  }

  endTasks(which: (task: OpenTask) => boolean, how: 'done' | 'ended'): void {
    for (const task of this.state.tasks) {
      if (which(task)) this.emit({ type: 'taskEnded', no: task.no, how });
    }
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

  ask(name: string, to: Party, from: Party, record: string | null, carries: readonly PackageItem[]): void {
    const spec = this.definition.asks[name];
    if (!spec) throw new Error(`The definition has no ask «${name}».`);
    const { leg, next: no } = this.state;
    const outlives = spec.outlives ?? null;
    const { kind, pauses = [] } = spec;
    const by = this.context.actor.person;
    this.emit({ type: 'asked', no, ask: name, kind, from, to, leg, outlives, pauses, carries, record, by });
    this.startAnswerClock(name, no, to.role);
    if (spec.task && this.definition.roles[to.role]?.is === 'organisation')
      this.openTask(spec.task, 'beyond', no);
  }

  /** Each open ask has one: the date by which its answer is owed. */
  startAnswerClock(ask: string, no: number, owner: string): void {
    const spec = this.definition.asks[ask];
    if (!spec) throw new Error(`The definition has no ask «${ask}».`);
    const { due, rungs, adjustable } = spec;
    const timed = { clock: ask, due, rungs, ...(adjustable && { adjustable }) };
    this.startClock({ ...timed, ask: no, owner, kind: 'local', scope: 'beyond' });
  }

  endAnswerClock(no: number, how: 'met' | 'void'): void {
    for (const clock of this.state.clocks) if (clock.ask === no) this.endClock(clock, how);
  }

  endAsk(no: number, how: 'answered' | 'withdrawn' | 'lapsed', answer: string | null = null): void {
    this.endAnswerClock(no, how === 'answered' ? 'met' : 'void');
    this.endTasks((task) => task.cause === no, how === 'answered' ? 'done' : 'ended');
    this.emit({ type: 'askEnded', no, how, answer });
  }

  /** At the end of every step: clocks stand still while an ask makes them; clocks and tasks end where they no longer hold. */
  settle(): void {
    this.endTasks((task) => !this.holds(this.definition.tasks[task.task]?.when), 'ended');
    this.freeMovedTasks();
    const { asks } = this.state;
    for (const clock of this.state.clocks) {
      if (clock.ask !== null) continue;
      this.settlePause(
        clock,
        asks.some(({ pauses }) => pauses.includes(clock.clock)),
      );
      this.settleCondition(clock.no);
    }
  }

  /** Whoever had claimed a task that lies in another inbox now works elsewhere: nobody has it. */
  private freeMovedTasks(): void {
    const { before, state } = this;
    if (!before) return;
    for (const task of state.tasks) {
      const known = numbered(before.tasks, task.no);
      if (task.assignee === null || !known) continue;
      if (partyOfTask(before, known).id !== partyOfTask(state, task).id)
        this.emit({ type: 'taskAssigned', no: task.no, to: null });
    }
  }

  private settlePause(clock: RunningClock, pause: boolean): void {
    const { context } = this;
    const stands = clock.runs.at(-1)?.to !== undefined;
    if (pause && !stands) this.emit({ type: 'clockPaused', no: clock.no, ...pausedAt(context.now, clock) });
    if (!pause && stands) {
      const runs = [...clock.runs, { from: context.now }];
      // A date that is set anew is set by the calendar of the day.
      const edition = editionOf(context.calendars[clock.rule.calendar]);
      const { due, rungs } = momentsOf(clock.rule, clock.rungs, runs, context);
      this.emit({ type: 'clockResumed', no: clock.no, due: clock.due ?? due, rungs, ...edition });
    }
  }

  private settleCondition(no: number): void {
    const clock = numbered(this.state.clocks, no);
    const spec = clock && this.definition.clocks[clock.clock];
    if (!clock || !spec?.holds) return;
    if (!this.holdsAtDue(spec.holds, dueOf(clock, this.context.birthDate))) this.endClock(clock, 'void');
  }

  finish(): { readonly step: Step; readonly state: CaseState } {
    const { context, events, version } = this;
    // In whose place somebody may act is no part of who did it.
    const { standsFor: _, ...actor } = context.actor;
    const step: Step = { version, at: context.now, actor, events };
    this.copy.seal(step);
    return { step, state: this.copy.state };
  }
}
