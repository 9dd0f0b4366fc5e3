import type { RunningClock } from './case-state.js';
import type { Deadline } from './clock.js';
import { faultsOf } from './faults.js';
import type { Definition, Guard, Vocabulary } from './language.js';
import {
  actionsIn,
  answersOf,
  type ClockEffects,
  clockEffectsOf,
  clocksOf,
  conditionsOf,
  factsOf,
} from './look-ups.js';

/** A definition that was found sound, with the look-ups that a step needs. Made once, at start-up. */
export interface Process {
  readonly definition: Definition;
  readonly clockEffects: ReadonlyMap<string, ClockEffects>;
  /** Stage → actions open there, those of its leg and of every stage included. */
  readonly actionsIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Clock → its deadline. */
  readonly clocks: ReadonlyMap<string, Deadline>;
  /** Ask → the deadline of its answer. */
  readonly answers: ReadonlyMap<string, Deadline>;
  /** Form → the facts that it may tell. */
  readonly factsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Task → what must hold for it to be open, where anything must. */
  readonly conditions: ReadonlyMap<string, Guard>;
}

/** Says every fault of a definition at once, each with its place. */
export class BrokenDefinition extends Error {
  constructor(
    definition: Definition,
    readonly faults: readonly string[],
  ) {
    super(`The definition «${definition.name}» v${definition.version} is broken:\n- ${faults.join('\n- ')}`);
    this.name = 'BrokenDefinition';
  }
}

/**
 * Validates and indexes a definition.
 * @throws {BrokenDefinition} naming each fault and its place
 */
export function processOf<V extends Vocabulary>(source: Definition<V>): Process {
  const definition = source as unknown as Definition;
  const faults = faultsOf(definition);
  if (faults.length > 0) throw new BrokenDefinition(definition, faults);
  return {
    definition,
    clockEffects: clockEffectsOf(definition),
    actionsIn: actionsIn(definition),
    clocks: clocksOf(definition),
    answers: answersOf(definition),
    factsOf: factsOf(definition),
    conditions: conditionsOf(definition),
  };
}

/** What the definition says of a running clock, or of the date of an answer. */
export function deadlineOf({ clocks, answers }: Process, { clock, ask }: RunningClock): Deadline | undefined {
  return (ask === null ? clocks : answers).get(clock);
}
