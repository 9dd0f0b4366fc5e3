import type { Consequences, Definition } from '../language.js';
import { deedsOf, type Part, type Placed, partsOf } from './deeds.js';
import { type Journey, type Move, placesBefore } from './journey.js';
import { receiversOf } from './parties.js';

/** Where the case cannot go, cannot leave, or would go wrong. */
export function* stageFaults(definition: Definition, journey: Journey): Iterable<string> {
  const closable = placesBefore(journey, ({ moves }) => moves.some(({ how }) => how === 'closes'));
  for (const name of Object.keys(definition.stages)) {
    if (!journey.places.has(name)) {
      yield `stages.${name}: nothing leads there: let an opening, an action or an answer enter it, or take it out`;
    } else if (!closable.has(name)) {
      yield `stages.${name}.actions: no way leads from here to a close: add an action or answer that goes on or closes`;
    }
  }
  const closes = deedsOf(definition)
    .flatMap(partsOf)
    .map(({ it }) => it.closes);
  const reached = new Set(
    journey.runs.flatMap(({ moves, deed }) =>
      moves.some(({ how }) => how === 'closes') ? partsOf(deed).map(({ it }) => it.closes) : [],
    ),
  );
  for (const name of Object.keys(definition.outcomes)) {
    if (!closes.includes(name))
      yield `outcomes.${name}: nothing closes with it: close with it, or take it out`;
    else if (!reached.has(name))
      yield `outcomes.${name}: what closes with it can never be done: list its action where it belongs`;
  }
  yield* actionFaults(definition);
  for (const deed of deedsOf(definition)) yield* crowdedSteps(deed.place, deed.what, null);
  for (const { moves } of journey.runs) for (const move of moves) yield* moveFaults(definition, move);
}

function* actionFaults({ actions, always, afterClose, legs, stages }: Definition): Iterable<string> {
  const listed = new Set([
    ...always,
    ...afterClose,
    ...Object.values(stages).flatMap((stage) => stage.actions),
    ...Object.values(legs).flatMap(({ throughout }) => throughout ?? []),
  ]);
  for (const name of Object.keys(actions)) {
    if (listed.has(name)) continue;
    yield `actions.${name}: no stage lists it: list it in a stage, a leg’s throughout, always or afterClose`;
  }
}

const moving = ['go', 'passes', 'closes', 'reopens'] as const;

/** One step moves the case once: what came second would silently undo the first. */
function* crowdedSteps(place: string, what: Consequences, before: string | null): Iterable<string> {
  const moves = moving.filter((word) => what[word] !== undefined);
  const earlier = before === null ? moves : [before, ...moves];
  if (moves.length > 0 && earlier.length > 1) {
    const last = earlier.at(-1);
    yield `${place}.${last}: the step moves the case already (${earlier.slice(0, -1).join(', ')}): keep one`;
  }
  const branches = what.either ?? [];
  for (const [index, branch] of branches.entries()) {
    const at = `${place}.either.${index}`;
    yield* crowdedSteps(at, branch, earlier.at(-1) ?? null);
    if (branch.when === undefined && index < branches.length - 1) {
      yield `${at}: holds always, so the branches after it never happen: give it a condition, or put it last`;
    }
  }
}

function* moveFaults(definition: Definition, { how, written, from, to }: Move): Iterable<string> {
  const legOf = (stage: string | null) => (stage === null ? undefined : definition.stages[stage]?.leg);
  const leg = legOf(from);
  if (how === 'reopens' && from !== null) {
    yield `${written}.reopens: can happen while the case is open: let only what is open after the close reopen`;
  }
  const word = how === 'takesOver' ? 'passes' : how;
  if ((word === 'go' || word === 'passes' || word === 'closes') && from === null) {
    yield `${written}.${word}: can happen after the close: add a condition on the stage, or use “reopens”`;
  }
  if (how === 'go' && leg !== undefined && legOf(to) !== undefined && legOf(to) !== leg) {
    yield `${written}.go: leaves the leg «${leg}» for «${to}»: the baton passes by the answer to a handoff only`;
  }
}

/** `passes` belongs to who answers a handoff, and leads into that party's own leg. */
export function* batonFaults(definition: Definition, journey: Journey): Iterable<string> {
  const deeds = deedsOf(definition);
  for (const deed of deeds) {
    for (const { place, it } of partsOf(deed)) {
      if (it.passes === undefined) continue;
      const ask = deed.kind === 'answer' ? definition.asks[deed.ask] : undefined;
      if (deed.kind !== 'answer' || ask?.kind !== 'handoff') {
        yield `${place}.passes: only the answer to a handoff passes the baton: make it one, or use “go”`;
        continue;
      }
      const receivers = receiversOf(definition, deeds, deed.ask, ask);
      for (const stage of stagesOfPass(journey, { place, it })) {
        const holder = definition.legs[definition.stages[stage]?.leg ?? '']?.role;
        const stranger = receivers.find((role) => holder !== undefined && role !== holder);
        if (stranger === undefined) continue;
        yield `${place}.passes: «${stranger}» answers, but «${stage}» is held by «${holder}»: pass into a stage of a leg of «${stranger}»`;
      }
    }
  }
}

function stagesOfPass({ runs }: Journey, { place, it }: Placed<Part>): ReadonlySet<string> {
  if (it.passes !== undefined && it.passes !== 'here') return new Set([it.passes]);
  const moves = runs
    .flatMap((run) => run.moves)
    .filter(({ how, written }) => how === 'takesOver' && written === place);
  return new Set(moves.flatMap(({ to }) => to ?? []));
}
