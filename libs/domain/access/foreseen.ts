import type { CaseState, OpenAsk, Party } from '../engine/case-state.js';
import type { Definition } from '../engine/language.js';
import { numbered } from '../engine/numbered.js';
import { type Extent, inBoth } from './extent.js';
import type { Seen } from './grounds.js';
import { type ReadableVersion, readable, readableVersions } from './readable.js';

/** A step that asks somebody, or sends an ask on to somebody, as it would be. */
export interface Asking {
  readonly sender: Party;
  /** The case before the step; null where it opens the case. */
  readonly earlier: CaseState | null;
  /** The case after it. */
  readonly sent: CaseState;
  readonly ask: OpenAsk;
}

/**
 * What the one asked would read of the case in the state `at` (as sent, or once taken over), as far as its sender may
 * know it: what the sender packs, and what the sender reads too. Without that limit a question would open to whoever
 * asks it the file of whoever is asked.
 */
export function foreseen(
  definition: Definition,
  asking: Asking,
  at: CaseState,
  seen: Seen,
): readonly ReadableVersion[] {
  const known = knownToSender(definition, asking, seen);
  return readableVersions(definition, at, asking.ask.to, seen).flatMap((version) => {
    const extent = inBoth(version.extent, known.get(version.record) ?? []);
    return extent.length > 0 ? [{ ...version, extent }] : [];
  });
}

function knownToSender(
  definition: Definition,
  { sender, earlier, sent, ask }: Asking,
  seen: Seen,
): ReadonlyMap<string, Extent> {
  // Of what it was once sent in part the sender has that version alone: the receiver may have a later one.
  const wholly = [...readable(definition, sent, sender, seen)].filter(([, extent]) => extent === 'all');
  // Who sends an ask on has packed nothing, and knows of the package what it was shown itself.
  if (earlier && numbered(earlier.asks, ask.no))
    return new Map([...readable(definition, earlier, sender, seen), ...wholly]);
  const packed = ask.carries.map(({ record, elements }): [string, Extent] => [record, elements]);
  const question: [string, Extent][] = ask.record === null ? [] : [[ask.record, 'all']];
  return new Map([...packed, ...wholly, ...question]);
}
