import type { Definition, Guard } from '../language.js';
import { deedsOf, guardsOf, guardsWithin, partsOf } from './deeds.js';

/** How many times of one thing the state remembers. */
const mostTimes = 12;

/** Guards that decide nothing, and consents that nobody could give or take back. */
export function* conditionFaults(definition: Definition): Iterable<string> {
  for (const { place, it } of guardsOf(definition).flatMap(guardsWithin)) yield* guardFaults(place, it);
  for (const deed of deedsOf(definition)) {
    for (const { place, it } of partsOf(deed)) {
      if (it.consent === 'given' && deed.form === undefined) {
        yield `${place}.consent: a consent is a record, but there is no form: add one`;
      }
      if (it.consent === 'withdrawn' && (deed.kind !== 'action' || place !== deed.place)) {
        yield `${place}.consent: only an action itself can say which consent is withdrawn: put it there, outside “either”`;
      }
    }
  }
}

function* guardFaults(place: string, guard: Guard): Iterable<string> {
  if ('happened' in guard) {
    const times = guard.times ?? 1;
    if (!Number.isInteger(times) || times < 1 || times > mostTimes) {
      yield `${place}.times: is to be a whole number from 1 to ${mostTimes}, the most that a case remembers`;
    }
  }
  if ('age' in guard) {
    const { from = 0, under = Number.POSITIVE_INFINITY } = guard.age;
    if (!(from < under)) yield `${place}.age: nobody is from ${from} on and under ${under}: correct one`;
    if (guard.age.from === undefined && guard.age.under === undefined)
      yield `${place}.age: says nothing: give “from” or “under”`;
  }
  if ('all' in guard && guard.all.length === 0)
    yield `${place}.all: is empty, so it always holds: leave it out`;
  if ('any' in guard && guard.any.length === 0)
    yield `${place}.any: is empty, so it never holds: name the conditions`;
}
