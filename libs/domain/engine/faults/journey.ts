import type { Consequences, Definition, Guard } from '../language.js';
import { actionsIn, type ClockEffects, clockEffectsOf } from '../look-ups.js';
import { names, triggerKeys } from '../trigger.js';
import { type Deed, deedsOf } from './deeds.js';

/** A stage; null after the close. */
export type Place = string | null;

/** What may run and be open in a place, over all ways that lead there. */
interface Standing {
  readonly clocks: Names;
  /** Ask → the clocks that may run while it is open: what its asking has met runs no more when it is answered. */
  readonly asks: ReadonlyMap<string, Names>;
}

type Names = ReadonlySet<string>;

export interface Move {
  /** `takesOver`: the baton passes within the stage. */
  readonly how: 'enters' | 'go' | 'passes' | 'takesOver' | 'closes' | 'reopens';
  /** Where the move is written. */
  readonly written: string;
  readonly from: Place;
  readonly to: Place;
}

/** One way in which a deed can turn out, from the place where it is done to the place where it leaves the case. */
export interface Run extends Standing {
  readonly deed: Deed;
  readonly from: Place;
  readonly to: Place;
  readonly moves: readonly Move[];
  /** Clocks met on the way; `clocks` and `asks` are those left standing at the end of the step. */
  readonly met: Names;
  /** Trigger keys of all that happened. */
  readonly keys: readonly string[];
}

/** Everywhere that a case can come, and every way from there. */
export interface Journey {
  readonly places: ReadonlyMap<Place, Standing>;
  readonly runs: readonly Run[];
}

type Scope = 'stage' | 'leg' | 'case' | 'beyond';

/** The engine's rules in brief: which clocks and asks survive a move. */
const survivors: Readonly<
  Record<
    Move['how'],
    { readonly clocks: readonly Scope[]; readonly asks: readonly ('leg' | 'close' | 'none')[] }
  >
> = {
  enters: { clocks: ['leg', 'case', 'beyond'], asks: ['none', 'leg', 'close'] },
  go: { clocks: ['leg', 'case', 'beyond'], asks: ['none', 'leg', 'close'] },
  passes: { clocks: ['case', 'beyond'], asks: ['leg', 'close'] },
  takesOver: { clocks: ['stage', 'leg', 'case', 'beyond'], asks: ['leg', 'close'] },
  closes: { clocks: ['beyond'], asks: ['close'] },
  reopens: { clocks: ['leg', 'case'], asks: ['none', 'leg', 'close'] },
};

/**
 * Follows every deed from every opening until nothing new is found. Conditions on facts, ages and history are taken as
 * open, those on the stage and on open asks are not: it finds every way that a case can take, and some that it cannot.
 */
export function journeyOf(definition: Definition): Journey {
  const walker = new Walker(definition);
  const deeds = deedsOf(definition);
  const places = new Map<Place, Standing>();
  let runs: Run[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    runs = deeds.flatMap((deed) => (deed.kind === 'opening' ? walker.begin(deed) : []));
    for (const run of runs) grown = join(places, run) || grown;
    for (const [place, standing] of places) {
      const found = deeds
        .filter((deed) => walker.canHappen(deed, place, standing))
        .flatMap((deed) => walker.runsOf(deed, place, standing));
      for (const run of found) grown = join(places, run) || grown;
      runs = [...runs, ...found];
    }
  }
  return { places, runs };
}

function join(places: Map<Place, Standing>, { to, clocks, asks }: Run): boolean {
  const before = places.get(to) ?? { clocks: new Set(), asks: new Map<string, Names>() };
  const joined = new Map(before.asks);
  for (const [ask, beside] of asks) joined.set(ask, new Set([...(joined.get(ask) ?? []), ...beside]));
  const after = { clocks: new Set([...before.clocks, ...clocks]), asks: joined };
  const grown = !places.has(to) || sizeOf(after) > sizeOf(before);
  places.set(to, after);
  return grown;
}

function sizeOf({ clocks, asks }: Standing): number {
  return [...asks.values()].reduce((sum, beside) => sum + 1 + beside.size, clocks.size);
}

/** The places from which some run reaches the goal, by runs that carry what the goal is about. */
export function placesBefore(
  journey: Journey,
  goal: (run: Run) => boolean,
  carries: (run: Run) => boolean = () => true,
): ReadonlySet<Place> {
  const found = new Set<Place>();
  const runs = journey.runs.filter((run) => run.deed.kind !== 'opening');
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const run of runs) if (goal(run) || (carries(run) && found.has(run.to))) found.add(run.from);
  }
  return found;
}

/** A step under way: every change is a new value, since a step can turn out in several ways. */
type Walk = Omit<Run, 'deed' | 'from' | 'to'> & { readonly place: Place };

class Walker {
  private readonly effects: ReadonlyMap<string, ClockEffects>;
  private readonly actions: ReadonlyMap<string, Names>;

  constructor(private readonly definition: Definition) {
    this.effects = clockEffectsOf(definition);
    this.actions = actionsIn(definition);
  }

  canHappen(deed: Deed, place: Place, standing: Standing): boolean {
    if (verdictOf(deed.when, { place, ...standing }) === false) return false;
    switch (deed.kind) {
      case 'opening':
        return false;
      case 'action':
        return place === null
          ? this.definition.afterClose.includes(deed.name)
          : (this.actions.get(place)?.has(deed.name) ?? false);
      case 'answer':
        return standing.asks.has(deed.ask);
      case 'rung':
        return standing[deed.of].has(deed.name);
    }
  }

  begin(deed: Extract<Deed, { kind: 'opening' | 'action' }>): readonly Run[] {
    const enters = this.definition.openings[deed.name]?.enters;
    if (enters === undefined) return [];
    const nowhere = { place: null, clocks: new Set<string>(), asks: new Map(), ...untouched };
    const opened = this.happen(nowhere, triggerKeys({ opened: deed.name }));
    return this.finish(deed, null, this.follow(this.move(opened, 'enters', enters, deed.place), deed));
  }

  runsOf(deed: Deed, from: Place, standing: Standing): readonly Run[] {
    let walk: Walk = { place: from, ...standing, ...untouched };
    if (deed.kind === 'action') walk = this.happen(walk, triggerKeys({ did: deed.name }));
    if (deed.kind === 'rung' && deed.of === 'asks') walk = whileOpen(walk, deed.name);
    if (deed.kind === 'answer') {
      walk = this.happen(whileOpen(walk, deed.ask), triggerKeys({ answered: deed.ask, with: deed.name }));
      const ask = this.definition.asks[deed.ask];
      const { redirects, postpones } = ask?.answers[deed.name] ?? {};
      const goesOn = ask?.many || redirects || postpones;
      if (!goesOn) walk = withoutAsks(walk, [deed.ask]);
    }
    return this.finish(deed, from, this.follow(walk, deed));
  }

  private finish(deed: Deed, from: Place, ends: readonly Walk[]): readonly Run[] {
    return ends.map((end) => {
      const over = [...end.clocks].filter(
        (clock) => verdictOf(this.definition.clocks[clock]?.holds, end) === false,
      );
      const { place: to, ...walk } = withoutClocks(end, over);
      return { ...walk, deed, from, to };
    });
  }

  /** The parts happen in the order in which the engine lets them happen. */
  private follow(
    before: Walk,
    { what, place: written }: { what: Consequences; place: string },
  ): readonly Walk[] {
    let walk = before;
    if (what.ends) walk = withoutAsks(walk, what.ends);
    if (what.go !== undefined) walk = this.move(walk, 'go', what.go, written);
    if (what.passes === 'here') walk = this.move(walk, 'takesOver', walk.place, written);
    else if (what.passes !== undefined) walk = this.move(walk, 'passes', what.passes, written);
    if (what.asks !== undefined) {
      const earlier = this.definition.asks[what.asks]?.many ? (walk.asks.get(what.asks) ?? []) : [];
      const asks = new Map([...walk.asks, [what.asks, new Set([...earlier, ...walk.clocks])]]);
      walk = this.happen({ ...walk, asks }, triggerKeys({ asked: what.asks }));
    }
    if (what.closes !== undefined) walk = this.move(walk, 'closes', null, written);
    if (what.reopens !== undefined) walk = this.move(walk, 'reopens', what.reopens, written);
    if (!what.either) return [walk];
    const ends: Walk[] = [];
    for (const [index, branch] of what.either.entries()) {
      const verdict = verdictOf(branch.when, walk);
      if (verdict !== false)
        ends.push(...this.follow(walk, { what: branch, place: `${written}.either.${index}` }));
      if (verdict === true) return ends;
    }
    return [...ends, walk];
  }

  private move(before: Walk, how: Move['how'], to: Place, written: string): Walk {
    const { clocks, asks } = this.definition;
    // A close and a reopening happen before their clocks end; an entry happens after.
    let walk =
      how === 'closes' || how === 'reopens'
        ? this.happen({ ...before, place: null }, happening[how])
        : before;
    const survive = survivors[how];
    const ended = Object.keys(clocks).filter(
      (name) => !survive.clocks.includes(clocks[name]?.scope ?? 'stage'),
    );
    const lapsed = Object.keys(asks).filter((name) => !survive.asks.includes(asks[name]?.outlives ?? 'none'));
    const moves = [...walk.moves, { how, written, from: before.place, to }];
    walk = { ...withoutAsks(withoutClocks(walk, ended), lapsed), place: to, moves };
    return to === null ? walk : this.happen(walk, triggerKeys({ entered: to }));
  }

  private happen(walk: Walk, keys: readonly string[]): Walk {
    let after = walk;
    for (const effects of keys.map((key) => this.effects.get(key))) {
      if (!effects) continue;
      const met = effects.meets.filter((clock) => after.clocks.has(clock));
      after = withoutClocks({ ...after, met: new Set([...after.met, ...met]) }, effects.meets);
      after = withClocks(after, (running) => new Set([...running, ...effects.starts]));
    }
    return { ...after, keys: [...walk.keys, ...keys] };
  }
}

const untouched = { moves: [], met: new Set<string>(), keys: [] } as const;

const happening = { closes: ['closed'], reopens: ['reopened'] } as const;

/** What may run beside an ask when it is answered. */
function whileOpen(walk: Walk, ask: string): Walk {
  const beside = walk.asks.get(ask) ?? new Set();
  return withClocks(walk, (running) => new Set([...running].filter((clock) => beside.has(clock))));
}

function withoutClocks(walk: Walk, gone: readonly string[]): Walk {
  return withClocks(walk, (running) => new Set([...running].filter((clock) => !gone.includes(clock))));
}

function withClocks(walk: Walk, change: (running: Names) => Names): Walk {
  const asks = new Map([...walk.asks].map(([ask, beside]) => [ask, change(beside)]));
  return { ...walk, clocks: change(walk.clocks), asks };
}

function withoutAsks(walk: Walk, gone: readonly string[]): Walk {
  return { ...walk, asks: new Map([...walk.asks].filter(([ask]) => !gone.includes(ask))) };
}

/** Whether a guard holds in a place, as far as stage and open asks tell; undefined where other things decide. */
function verdictOf(
  guard: Guard | undefined,
  at: { readonly place: Place; readonly asks: ReadonlyMap<string, Names> },
): boolean | undefined {
  if (guard === undefined) return true;
  if ('in' in guard) return at.place !== null && names(guard.in).includes(at.place);
  if ('asking' in guard) return names(guard.asking).some((ask) => at.asks.has(ask)) ? undefined : false;
  if ('not' in guard) {
    const verdict = verdictOf(guard.not, at);
    return verdict === undefined ? undefined : !verdict;
  }
  if (!('all' in guard || 'any' in guard)) return undefined;
  // One part can decide: a failing one of all, a holding one of any.
  const [parts, decisive] = 'all' in guard ? [guard.all, false] : [guard.any, true];
  const verdicts = parts.map((part) => verdictOf(part, at));
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}
