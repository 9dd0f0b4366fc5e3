import { type Instant, localDate } from '../time/instant.js';
import type { RunningClock } from './case-state.js';
import { momentsOf, ruleOf, standsStill } from './clock.js';
import { isDeed } from './deed.js';
import type { Draft } from './draft.js';
import { partyOf } from './party.js';

/**
 * Clocks that measure how long nothing happens in a case (`meets: 'anything'`). Every deed sets them anew, so that the
 * date that is shown, sorted by, previewed and rung is the one counted from what happened last. What follows on the
 * same day comes to the same dates, and writes nothing.
 */
function measuresQuiet(draft: Draft, { clock, ask }: RunningClock): boolean {
  return ask === null && draft.process.clocks.get(clock)?.measuresQuiet === true;
}

/** Somebody has done something: it counts from now, and what was asked because it had been too quiet is done. */
export function breakQuiet(draft: Draft): void {
  if (!isDeed(draft.context.actor, draft.events)) return;
  for (const clock of draft.state.clocks) {
    if (!measuresQuiet(draft, clock)) continue;
    if (hasRung(clock)) draft.endTasksOf(clock.no, 'done');
    beginAnew(draft, clock, draft.context.now);
  }
}

/**
 * In logs from before every deed set it anew, it counts from an earlier one: it is brought to the last before it rings
 * and before it is reckoned under other rules. True: it counts from there now.
 */
export function catchUp(draft: Draft, clock: RunningClock): boolean {
  const last = draft.state.quietSince;
  const [first] = clock.runs;
  const goesOn = clock.runs.at(-1)?.from;
  if (!measuresQuiet(draft, clock) || last === undefined || first === undefined || goesOn === undefined)
    return false;
  // While it stood still nothing counted: a deed before it went on is no reason to count from there.
  const [from = last] = [last, goesOn].sort().reverse();
  return last > first.from && beginAnew(draft, clock, from);
}

/** False where it comes to the same: it counts from that day already, and nothing has rung. */
function beginAnew(draft: Draft, old: RunningClock, from: Instant): boolean {
  if (countsFromThatDay(old, from)) return false;
  const { context, state } = draft;
  const { no, clock, owner, scope } = old;
  const deadline = draft.process.clocks.get(clock);
  if (!deadline) throw new Error(`The definition has no clock «${clock}».`);
  const stands = standsStill(old);
  const rule = ruleOf(deadline, partyOf(state, owner)?.id ?? '', from, state.facts, context);
  const moments = momentsOf(rule, deadline.ladder, [stands ? { from, to: from } : { from }], context);
  const { due, rungs } = moments;
  draft.emit({ type: 'clockChanged', no, owner, rule, from, due, rungs, scope });
  if (stands) draft.pause(no, moments);
  return true;
}

/** Days are counted whole: from whatever hour of a day, they come to the same date. Hours do not. */
function countsFromThatDay(clock: RunningClock, from: Instant): boolean {
  const { rule, runs } = clock;
  const [first] = runs;
  if (first === undefined || hasRung(clock)) return false;
  const sameDay = rule.unit !== 'workingHours' && localDate(first.from) === localDate(from);
  return first.from === from || sameDay;
}

function hasRung({ rungs }: RunningClock): boolean {
  return rungs.some(({ rang }) => rang !== null);
}
