import type { Instant } from '../time/instant.js';
import type { CaseState } from './case-state.js';
import type { Draft } from './draft.js';
import { lastVersion } from './happened.js';
import type { Clock, Definition, Trigger } from './language.js';
import { triggerKeys } from './trigger.js';

/**
 * From when a clock would be running that the case has not had so far: the last time that something started it, unless
 * something has met it since, it has been over before, or the stretch that it belongs to is over. Null: it would not.
 *
 * @param moments when each step of the case was taken, by its version
 */
export function lateStart(
  { definition, state }: Draft,
  name: string,
  moments: Readonly<Record<number, Instant>>,
): Instant | null {
  const clock = definition.clocks[name];
  if (!clock || 'age' in clock.due) return null;
  const { happened } = state;
  const started = last(happened, [...clock.starts, ...(clock.restarts ?? [])]);
  if (started === 0 || started < stretchBegan(definition, state, clock.scope)) return null;
  if (typeof clock.meets !== 'string' && last(happened, clock.meets) > started) return null;
  const from = clock.meets === 'anything' ? (state.quietSince ?? moments[started]) : moments[started];
  if (from === undefined) throw new Error(`Nothing is known of when version ${started} was.`);
  const over = state.endedClocks.some((ended) => ended.clock === name && ended.ended >= from);
  return over ? null : from;
}

/** The last version in which any of it happened; 0 for never. */
function last(happened: CaseState['happened'], triggers: readonly Trigger[]): number {
  return Math.max(0, ...triggers.flatMap(triggerKeys).map((key) => lastVersion(happened, key)));
}

/** The version from which on a clock of that scope would still be running. */
function stretchBegan(
  { stages }: Definition,
  { happened, stage, leg, closed }: CaseState,
  scope: Clock['scope'],
): number {
  const since = (key: string) => lastVersion(happened, key);
  const left = since('closed');
  if (scope === 'beyond') return since('reopened');
  if (closed) return Number.POSITIVE_INFINITY;
  if (scope === 'case') return left;
  if (scope === 'stage') return Math.max(left, since(`entered:${stage}`));
  const elsewhere = Object.entries(stages).filter(([, spec]) => spec.leg !== leg);
  return Math.max(left, ...elsewhere.map(([name]) => since(`entered:${name}`) + 1));
}
