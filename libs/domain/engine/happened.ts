import type { CaseState } from './case-state.js';

type Happened = CaseState['happened'];

/** More than this many repetitions of one thing no guard may count. */
const counted = 12;

/** In which versions it happened, oldest first. */
export function versionsOf(happened: Happened, key: string): readonly number[] {
  for (const [what, versions] of happened) if (what === key) return versions;
  return [];
}

/** The last version in which it happened; 0 for never. */
export function lastVersion(happened: Happened, key: string): number {
  return versionsOf(happened, key).at(-1) ?? 0;
}

/** With one more time that it happened. */
export function happenedAgain(happened: Happened, key: string, version: number): Happened {
  const before = versionsOf(happened, key);
  if (before.length === 0) return [...happened, [key, [version]]];
  const versions = [...before.slice(1 - counted), version];
  return happened.map((one) => (one[0] === key ? [key, versions] : one));
}
