import type { Instant } from '../time/instant.js';
import type { RunningClock } from './case-state.js';
import { momentsOf, pausedAt, ruleOf, rungsOf } from './clock.js';
import { isDeed } from './deed.js';
import type { Draft } from './draft.js';
import { partyOf } from './party.js';

/**
 * Clocks that measure how long nothing happens in a case (`meets: 'anything'`). To set such a clock anew in every step
 * would write a row for each, and nearly always for nothing. So it stays as it is until its first rung is due, and
 * only then counts from what happened last; once it has rung, the next deed sets it anew.
 */
function measuresQuiet(draft: Draft, { clock, ask }: RunningClock): boolean {
  return ask === null && draft.definition.clocks[clock]?.meets === 'anything';
}

/** A rung is due by what was known when it was set. True: something has happened since, and it is set anew instead. */
export function putOffByDeed(draft: Draft, clock: RunningClock): boolean {
  const last = draft.state.quietSince;
  const [first] = clock.runs;
  if (!measuresQuiet(draft, clock) || last === undefined || first === undefined || last <= first.from)
    return false;
  beginAnew(draft, clock, last);
  return true;
}

/** Somebody has done something after it had been too quiet: what was asked is done, and it counts from now. */
export function breakQuiet(draft: Draft): void {
  if (!isDeed({ actor: draft.context.actor, events: draft.events })) return;
  for (const clock of Object.values(draft.state.clocks)) {
    const rang = clock.rungs.some((rung) => rung.rang !== null);
    if (!rang || !measuresQuiet(draft, clock)) continue;
    draft.endTasks((task) => task.cause === clock.no, 'done');
    beginAnew(draft, clock, draft.context.now);
  }
}

function beginAnew(draft: Draft, { no, clock, owner, scope, runs }: RunningClock, from: Instant): void {
  const { context, state } = draft;
  const spec = draft.definition.clocks[clock];
  if (!spec) throw new Error(`The definition has no clock «${clock}».`);
  const stands = runs.at(-1)?.to !== undefined;
  const rule = ruleOf({ ...spec, clock }, partyOf(state, owner)?.id ?? '', from, { state, context });
  const moments = momentsOf(rule, rungsOf(spec.rungs), [stands ? { from, to: from } : { from }], context);
  draft.emit({ type: 'clockChanged', no, owner, rule, from, ...moments, scope });
  if (stands) draft.emit({ type: 'clockPaused', no, ...pausedAt(context.now, moments) });
}
