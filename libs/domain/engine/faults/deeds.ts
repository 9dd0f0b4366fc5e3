import type { Consequences, Definition, Guard, Rungs, Trigger } from '../language.js';

/** Where consequences stand in a definition: whatever can happen to a case is one of these. */
export type Deed = {
  /** Where it is written, e.g. `asks.referralToFgu.answers.accept`. */
  readonly place: string;
  readonly what: Consequences;
  readonly when?: Guard | undefined;
  readonly provided?: Guard | undefined;
  readonly form?: string | undefined;
} & (
  | { readonly kind: 'opening' | 'action'; readonly name: string }
  | { readonly kind: 'answer'; readonly ask: string; readonly name: string }
  | { readonly kind: 'rung'; readonly of: 'clocks' | 'asks'; readonly name: string }
);

/** A consequence, or one branch of its `either`. */
export type Part = Consequences & { readonly when?: Guard };

export interface Placed<T> {
  readonly place: string;
  readonly it: T;
}

export function deedsOf(definition: Definition): readonly Deed[] {
  const { openings, actions, asks, clocks } = definition;
  return [
    ...Object.entries(openings).map(
      ([name, it]): Deed => ({
        kind: 'opening',
        name,
        place: `openings.${name}`,
        what: it,
        ...formAndGuard(it),
      }),
    ),
    ...Object.entries(actions).map(
      ([name, it]): Deed => ({
        kind: 'action',
        name,
        place: `actions.${name}`,
        what: it,
        ...formAndGuard(it),
      }),
    ),
    ...Object.entries(asks).flatMap(([ask, { answers, rungs }]) => [
      ...Object.entries(answers).map(([name, it]): Deed => {
        return {
          kind: 'answer',
          ask,
          name,
          place: `asks.${ask}.answers.${name}`,
          what: it,
          ...formAndGuard(it),
        };
      }),
      ...rungDeeds('asks', ask, rungs),
    ]),
    ...Object.entries(clocks).flatMap(([name, { rungs }]) => rungDeeds('clocks', name, rungs)),
  ];
}

function formAndGuard({
  form,
  when,
  provided,
}: {
  readonly form?: string;
  readonly when?: Guard;
  readonly provided?: Guard;
}) {
  return { form, when, provided };
}

function rungDeeds(of: 'clocks' | 'asks', name: string, rungs: Rungs): readonly Deed[] {
  return Object.entries(rungs).map(([rung, it]) => {
    return { kind: 'rung', of, name, place: `${of}.${name}.rungs.${rung}`, what: it };
  });
}

/** The consequence itself and every branch below it. */
export function partsOf({ place, what }: Pick<Deed, 'place' | 'what'>): readonly Placed<Part>[] {
  const branches = (what.either ?? []).flatMap((branch, index) =>
    partsOf({ place: `${place}.either.${index}`, what: branch }),
  );
  return [{ place, it: what }, ...branches];
}

/** Every condition that the definition states, not yet taken apart. */
export function guardsOf(definition: Definition): readonly Placed<Guard>[] {
  const found: Placed<Guard>[] = [];
  const note = (place: string, it: Guard | undefined) => {
    if (it !== undefined) found.push({ place, it });
  };
  for (const deed of deedsOf(definition)) {
    note(`${deed.place}.when`, deed.when);
    note(`${deed.place}.provided`, deed.provided);
    // The first part is the deed itself, whose guard is noted already.
    for (const { place, it } of partsOf(deed).slice(1)) note(`${place}.when`, it.when);
  }
  for (const [name, clock] of Object.entries(definition.clocks)) note(`clocks.${name}.holds`, clock.holds);
  for (const [name, task] of Object.entries(definition.tasks)) note(`tasks.${name}.when`, task.when);
  return found;
}

/** The guard and all guards within it. */
export function guardsWithin({ place, it }: Placed<Guard>): readonly Placed<Guard>[] {
  const inner = 'all' in it ? listed(place, 'all', it.all) : 'any' in it ? listed(place, 'any', it.any) : [];
  const negated = 'not' in it ? [{ place: `${place}.not`, it: it.not }] : [];
  return [{ place, it }, ...[...inner, ...negated].flatMap(guardsWithin)];
}

function listed(place: string, word: string, guards: readonly Guard[]): readonly Placed<Guard>[] {
  return guards.map((it, index) => ({ place: `${place}.${word}.${index}`, it }));
}

/** Everything that clocks and guards refer to as having happened. */
export function triggersOf(definition: Definition): readonly Placed<Trigger>[] {
  const ofClocks = Object.entries(definition.clocks).flatMap(([name, clock]) => [
    ...triggers(`clocks.${name}.starts`, clock.starts),
    ...triggers(`clocks.${name}.restarts`, clock.restarts ?? []),
    ...triggers(`clocks.${name}.countsFrom.by`, clock.countsFrom?.by ? [clock.countsFrom.by] : []),
    ...triggers(`clocks.${name}.meets`, typeof clock.meets === 'string' ? [] : clock.meets),
  ]);
  const ofGuards = guardsOf(definition)
    .flatMap(guardsWithin)
    .flatMap(({ place, it }) => {
      if (!('happened' in it)) return [];
      return [it.happened, ...(it.since ? [it.since] : [])].map((trigger) => ({ place, it: trigger }));
    });
  return [...ofClocks, ...ofGuards];
}

function triggers(place: string, list: readonly Trigger[]): readonly Placed<Trigger>[] {
  return list.map((it) => ({ place, it }));
}
