import type { Definition, Trigger } from './language.js';
import { triggerKeys } from './trigger.js';

/** What one trigger does to clocks, by their names. */
export interface ClockEffects {
  readonly meets: readonly string[];
  readonly restarts: readonly string[];
  readonly starts: readonly string[];
}

/** Trigger key → the clocks that it touches. */
export function clockEffectsOf(definition: Definition): ReadonlyMap<string, ClockEffects> {
  const effects = new Map<string, { meets: string[]; restarts: string[]; starts: string[] }>();
  const note = (triggers: readonly Trigger[], part: keyof ClockEffects, clock: string) => {
    for (const key of triggers.flatMap(triggerKeys)) {
      const found = effects.get(key) ?? { meets: [], restarts: [], starts: [] };
      effects.set(key, found);
      found[part].push(clock);
    }
  };
  for (const [name, clock] of Object.entries(definition.clocks)) {
    if (typeof clock.meets !== 'string') note(clock.meets, 'meets', name);
    note(clock.restarts ?? [], 'restarts', name);
    note(clock.starts, 'starts', name);
  }
  return effects;
}

/** Stage → actions open there, those of its leg and of every stage included. */
export function actionsIn(definition: Definition): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(definition.stages).map(([name, stage]) => {
      const throughout = definition.legs[stage.leg]?.throughout ?? [];
      return [name, new Set([...stage.actions, ...throughout, ...definition.always])];
    }),
  );
}
