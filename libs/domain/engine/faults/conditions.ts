import type { Definition, Guard } from '../language.js';
import { deedsOf, guardsOf, guardsWithin, partsOf } from './deeds.js';

/** How many times of one thing the state remembers. */
const mostTimes = 12;

/** Guards that decide nothing, and consents that nobody could give or take back. */
export function* conditionFaults(definition: Definition): Iterable<string> {
  for (const { place, it } of guardsOf(definition).flatMap(guardsWithin))
    yield* guardFaults(definition, place, it);
  yield* settingFaults(definition);
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

function* guardFaults({ settings }: Definition, place: string, guard: Guard): Iterable<string> {
  if ('happened' in guard) {
    const times = guard.times ?? 1;
    if (typeof times === 'object') {
      yield* unknownSetting(settings, `${place}.times`, times.setting);
    } else if (typeof times === 'number' && !isCount(times)) {
      yield `${place}.times: is to be a whole number from 1 to ${mostTimes}, the most that a case remembers`;
    }
  }
  if ('atLeast' in guard && typeof guard.atLeast === 'object' && 'setting' in guard.atLeast)
    yield* unknownSetting(settings, `${place}.atLeast`, guard.atLeast.setting);
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

function* unknownSetting(settings: Definition['settings'], place: string, name: string): Iterable<string> {
  if (settings?.[name]) return;
  yield `${place}: there is no setting «${name}»: name one of ${Object.keys(settings ?? {}).join(', ')}`;
}

/** As often as a case can remember. */
function isCount(times: number): boolean {
  return Number.isInteger(times) && times >= 1 && times <= mostTimes;
}

function* settingFaults({ settings, clocks, asks }: Definition): Iterable<string> {
  for (const [name, { standard, from, to, unit }] of Object.entries(settings ?? {})) {
    const place = `settings.${name}`;
    if (!(from <= standard && standard <= to)) {
      yield `${place}: ${standard} does not lie from ${from} to ${to}: correct one`;
    }
    if (unit === undefined && (!isCount(from) || !isCount(to))) {
      yield `${place}: is to lie from 1 to ${mostTimes}, the most that a case remembers`;
    }
    // What organisations set is kept by name alone.
    if (name in clocks || name in asks) yield `${place}: a clock or an ask has that name too: choose another`;
  }
}
