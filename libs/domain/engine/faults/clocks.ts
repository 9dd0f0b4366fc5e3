import type { Clock, Definition } from '../language.js';
import { triggerKeys } from '../trigger.js';
import { guardsWithin } from './deeds.js';
import { type Journey, placesBefore } from './journey.js';
import { dueFaults, ladderFaults } from './ladder.js';

/** Deadlines that never begin, that cannot be met, or that law does not allow to be so. */
export function* clockFaults(definition: Definition, journey: Journey): Iterable<string> {
  for (const [name, clock] of Object.entries(definition.clocks)) {
    const place = `clocks.${name}`;
    yield* dueFaults(`${place}.due`, clock.due);
    yield* ladderFaults(definition, place, clock, [clock.owner]);
    yield* kindFaults(place, clock);
    yield* birthdayFaults(place, clock);
    yield* startFaults(place, name, clock, journey);
    yield* meetingFaults(place, name, clock, journey);
  }
}

/** A statutory deadline has its law and no local word; a local one may be adjusted within sensible bounds. */
function* kindFaults(place: string, clock: Clock): Iterable<string> {
  if (clock.kind === 'statutory') {
    if (!clock.source?.trim()) yield `${place}.source: a statutory clock needs its law and paragraph`;
    if ('adjustable' in clock) {
      yield `${place}.adjustable: law sets a statutory clock: take the local word out, or make the clock local`;
    }
    return;
  }
  if (!clock.adjustable) return;
  const { from, to } = clock.adjustable;
  if ('age' in clock.due || 'on' in clock.due || 'months' in clock.due) {
    yield `${place}.adjustable: there is no budget to adjust: leave it out`;
    return;
  }
  const [amount = 0] = Object.values(clock.due).filter((value) => typeof value === 'number');
  if (![from, to].every((bound) => Number.isInteger(bound) && bound > 0) || from > to) {
    yield `${place}.adjustable: is to run from one positive whole number to another`;
  } else if (amount < from || amount > to) {
    yield `${place}.adjustable: does not include the clock’s own ${amount}: widen it`;
  }
}

function* birthdayFaults(place: string, { due, holds, restarts, meets, rungs }: Clock): Iterable<string> {
  if (meets === 'itself' && Object.keys(rungs).length === 0) {
    yield `${place}.meets: it would be over with its last rung, but has none: add a rung`;
  }
  if (!due || !('age' in due)) return;
  if (restarts) yield `${place}.restarts: a birthday does not begin afresh: leave it out`;
  if (holds && guardsWithin({ place, it: holds }).some(({ it }) => 'age' in it)) {
    yield `${place}.holds: the age on a birthday is known: leave the condition on age out`;
  }
}

function* startFaults(
  place: string,
  name: string,
  { starts, countsFrom }: Clock,
  journey: Journey,
): Iterable<string> {
  const started = new Set(starts.flatMap(triggerKeys));
  if (countsFrom?.by && !triggerKeys(countsFrom.by).every((key) => started.has(key))) {
    yield `${place}.countsFrom.by: nothing of the kind starts it: name one of its “starts”`;
  }
  if ([...journey.places.values()].some(({ clocks }) => clocks.has(name))) return;
  const happened = new Set(journey.runs.flatMap(({ keys }) => keys));
  const begins = starts.flatMap(triggerKeys).some((key) => happened.has(key));
  yield begins
    ? `${place}.scope: it ends in every step that starts it: widen the scope, or start it by what comes after`
    : `${place}.starts: nothing that starts it can ever happen: name a trigger that does`;
}

/**
 * From every place where it may run, some way must lead to what meets it, along which it goes on running: over stages
 * as far as its scope reaches, over answers to asks that may be open there. That a close or the end of the leg voids
 * it is no meeting; a clock that only the close shall end says so by `meets: [{ closed: true }]`.
 */
function* meetingFaults(place: string, name: string, { meets }: Clock, journey: Journey): Iterable<string> {
  if (typeof meets === 'string') return;
  if (meets.length === 0) {
    yield `${place}.meets: nothing meets it: name what does, or “itself” for a birthday`;
    return;
  }
  const meetable = placesBefore(
    journey,
    ({ met }) => met.has(name),
    ({ clocks }) => clocks.has(name),
  );
  for (const [where, { clocks }] of journey.places) {
    if (!clocks.has(name) || meetable.has(where)) continue;
    const stage = where === null ? 'after the close' : `in «${where}»`;
    yield `${place}.meets: it can run ${stage}, from where nothing meets it any more: meet it on the way, narrow its scope, or make the way possible`;
  }
}
