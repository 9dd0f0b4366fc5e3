import type { AvailableAction } from '../available-actions.js';
import type { CaseState, Command, Context } from '../case-state.js';
import type { Event, EventOf, Step } from '../event.js';
import type { Definition } from '../language.js';
import type { Process } from '../process.js';
import { isRefusal } from '../refusal.js';
import { type Engine, ours } from './moment.reference.js';

// Ways in which an engine can be ours but for one fault.

export interface Scene {
  readonly before: CaseState | null;
  readonly context: Context;
}

/** The events of each step are changed, and the state is what they then come to. */
export function writing(change: (events: readonly Event[], scene: Scene) => readonly Event[]): Engine {
  return {
    ...ours,
    decide: (process, context, before, command) => {
      const decision = ours.decide(process, context, before, command);
      if (isRefusal(decision)) return decision;
      const step: Step = { ...decision.step, events: change(decision.step.events, { before, context }) };
      return { step, state: ours.evolve(before, step) };
    },
  };
}

/** Every event of one kind is changed, or left out where the change gives nothing. */
export function writingEach<T extends Event['type']>(
  type: T,
  change: (event: EventOf<T>, scene: Scene, events: readonly Event[]) => Event | null,
): Engine {
  return writing((events, scene) =>
    events.flatMap((event) => {
      if (event.type !== type) return [event];
      const changed = change(event as EventOf<T>, scene, events);
      return changed ? [changed] : [];
    }),
  );
}

/** The state is another one than its steps should come to, in `decide` and in the replay alike. */
export function evolving(change: (after: CaseState, step: Step, before: CaseState) => CaseState): Engine {
  const evolve: Engine['evolve'] = (before, step) => {
    const after = ours.evolve(before, step);
    return before === null ? after : change(after, step, before);
  };
  return {
    ...ours,
    evolve,
    decide: (process, context, before, command) => {
      const decision = ours.decide(process, context, before, command);
      return isRefusal(decision) ? decision : { ...decision, state: evolve(before, decision.step) };
    },
  };
}

/** It decides as if something else were asked. */
export function mistaking(
  change: (asked: {
    readonly process: Process;
    readonly context: Context;
    readonly state: CaseState | null;
    readonly command: Command;
  }) => {
    readonly process?: Process;
    readonly context?: Context;
    readonly state?: CaseState | null;
  },
  listing: Engine['availableActions'] = ours.availableActions,
): Engine {
  return {
    ...ours,
    availableActions: listing,
    decide: (process, context, before, command) => {
      const asked = { process, context, state: before, command };
      const mistaken = { ...asked, ...change(asked) };
      const decision = ours.decide(mistaken.process, mistaken.context, mistaken.state, command);
      if (isRefusal(decision)) return decision;
      const { actor, now: at } = context;
      const step = { ...decision.step, version: (before?.version ?? 0) + 1, actor, at };
      const state = command.type === 'open' ? decision.state : ours.evolve(before, step);
      return { step, state };
    },
  };
}

export function listing(change: (listed: AvailableAction) => AvailableAction): Engine {
  return { ...ours, availableActions: (...asked) => ours.availableActions(...asked).map(change) };
}

/** The definition says something else than the engine was given. */
export function misreading(change: (definition: Definition) => Partial<Definition>): Engine {
  return mistaking(({ process }) => {
    const { definition } = process;
    return { process: { ...process, definition: { ...definition, ...change(definition) } } };
  });
}

/** It remembers how often it was asked. */
export function counting(make: (turn: () => number) => Engine): Engine {
  let turns = 0;
  return make(() => {
    turns += 1;
    return turns;
  });
}
