import { faultsOf } from './faults.js';
import type { Definition, Trigger, Vocabulary } from './language.js';
import { triggerKeys } from './trigger.js';

/** What one trigger does to clocks, by their names. */
export interface ClockEffects {
  readonly meets: readonly string[];
  readonly restarts: readonly string[];
  readonly starts: readonly string[];
}

/** A definition that was found sound, with the look-ups that a step needs. Made once, at start-up. */
export interface Process {
  readonly definition: Definition;
  readonly clockEffects: ReadonlyMap<string, ClockEffects>;
  /** Stage → actions open there, those of its leg and of every stage included. */
  readonly actionsIn: ReadonlyMap<string, ReadonlySet<string>>;
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
  return { definition, clockEffects: clockEffectsOf(definition), actionsIn: actionsIn(definition) };
}

function clockEffectsOf(definition: Definition): Process['clockEffects'] {
  const effects = new Map<string, { meets: string[]; restarts: string[]; starts: string[] }>();
  const note = (triggers: readonly Trigger[], part: keyof ClockEffects, clock: string) => {
    for (const key of triggers.flatMap(triggerKeys)) {
      const found = effects.get(key) ?? { meets: [], restarts: [], starts: [] };
      effects.set(key, found);
      found[part].push(clock);
    }
  };
  for (const [name, clock] of Object.entries(definition.clocks)) {
    if (clock.meets !== 'itself') note(clock.meets, 'meets', name);
    note(clock.restarts ?? [], 'restarts', name);
    note(clock.starts, 'starts', name);
  }
  return effects;
}

function actionsIn(definition: Definition): Process['actionsIn'] {
  return new Map(
    Object.entries(definition.stages).map(([name, stage]) => {
      const throughout = definition.legs[stage.leg]?.throughout ?? [];
      return [name, new Set([...stage.actions, ...throughout, ...definition.always])];
    }),
  );
}
