import type { RungState } from './case-state.js';
import type { Deadline } from './clock.js';
import type { Ask, Clock, Definition, Guard, Rungs, Trigger } from './language.js';
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

export function clocksOf({ clocks }: Definition): ReadonlyMap<string, Deadline> {
  return new Map(Object.entries(clocks).map(([name, clock]) => [name, deadlineOfClock(name, clock)]));
}

function deadlineOfClock(name: string, clock: Clock): Deadline {
  const { kind, owner, scope, due, holds, countsFrom, meets, rungs } = clock;
  return {
    name,
    kind,
    owner,
    scope,
    due,
    adjustable: clock.kind === 'local' ? clock.adjustable : undefined,
    holds,
    countsFrom,
    metByItself: meets === 'itself',
    measuresQuiet: meets === 'anything',
    rungs,
    ladder: ladderOf(rungs),
  };
}

export function answersOf({ asks }: Definition): ReadonlyMap<string, Deadline> {
  return new Map(Object.entries(asks).map(([name, ask]) => [name, deadlineOfAnswer(name, ask)]));
}

function deadlineOfAnswer(name: string, { due, adjustable, rungs }: Ask): Deadline {
  return {
    name,
    kind: 'local',
    owner: null,
    scope: 'beyond',
    due,
    adjustable,
    holds: undefined,
    countsFrom: undefined,
    metByItself: false,
    measuresQuiet: false,
    rungs,
    ladder: ladderOf(rungs),
  };
}

function ladderOf(rungs: Rungs): readonly RungState[] {
  return Object.entries(rungs).map(([name, rung]) => ({ name, offset: rung.at, at: null, rang: null }));
}

/** Form → the facts that it may tell. */
export function factsOf({ forms }: Definition): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(forms).map(([name, { fields }]) => [
      name,
      new Set(Object.values(fields).flatMap(({ fact }) => fact ?? [])),
    ]),
  );
}

/** Task → what must hold for it to be open, where anything must. */
export function conditionsOf({ tasks }: Definition): ReadonlyMap<string, Guard> {
  return new Map(Object.entries(tasks).flatMap(([name, { when }]) => (when ? [[name, when]] : [])));
}
