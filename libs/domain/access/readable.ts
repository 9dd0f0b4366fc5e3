import type { CaseState, Party } from '../engine/case-state.js';
import type { Definition } from '../engine/language.js';
import { covers, type Extent, inEither } from './extent.js';
import { type Grounded, grounds, type Seen } from './grounds.js';

/** One version of one record, and how much of it is read on all grounds together. */
export interface ReadableVersion {
  readonly record: string;
  readonly revision: number;
  readonly extent: Extent;
  readonly grounds: readonly Grounded[];
}

/** Which versions of which records a party may read, and how much of each; see `grounds`. */
export function readableVersions(
  definition: Definition,
  state: CaseState,
  party: Party,
  seen: Seen,
): readonly ReadableVersion[] {
  const found = new Map<string, ReadableVersion>();
  const all = grounds(definition, state, party, seen);
  for (const one of all) {
    const { record, revision } = one;
    const fresh = wasSent(one) ? notSentAnew(all, one) : one.extent;
    if (fresh.length === 0) continue;
    const key = `${record} ${revision}`;
    const before = found.get(key);
    const extent = inEither(before?.extent ?? [], fresh);
    found.set(key, { record, revision, extent, grounds: [...(before?.grounds ?? []), one] });
  }
  // Whoever reads all of a record as it stands has no need of the part that they were sent of it once.
  const versions = [...found.values()];
  const wholly = new Map(
    versions.flatMap(({ record, extent, revision }) => (extent === 'all' ? [[record, revision]] : [])),
  );
  return versions.filter(({ record, revision }) => revision === (wholly.get(record) ?? revision));
}

/**
 * Which versions of one record a party may read, and how much of each: all of them who reads all of it as it stands;
 * else those that were sent, each as it was sent, and by a consent the one that stands.
 */
export function readableHistory(
  definition: Definition,
  state: CaseState,
  party: Party,
  seen: Seen,
  record: string,
): readonly Pick<ReadableVersion, 'revision' | 'extent'>[] {
  const own = grounds(definition, state, party, seen).filter((one) => one.record === record);
  const wholly = own.find(({ extent }) => extent === 'all');
  if (wholly) {
    return Array.from({ length: wholly.revision }, (_, earlier) => ({
      revision: earlier + 1,
      extent: 'all',
    }));
  }
  const found = new Map<number, Extent>();
  for (const { revision, extent } of own) found.set(revision, inEither(found.get(revision) ?? [], extent));
  return [...found].map(([revision, extent]) => ({ revision, extent }));
}

/** The same without versions. @returns record id → extent; a record that is not there may not be read at all */
export function readable(
  definition: Definition,
  state: CaseState,
  party: Party,
  seen: Seen,
): ReadonlyMap<string, Extent> {
  const found = new Map<string, Extent>();
  for (const { record, extent } of readableVersions(definition, state, party, seen)) {
    found.set(record, inEither(found.get(record) ?? [], extent));
  }
  return found;
}

function wasSent({ ground }: Grounded): boolean {
  return ground.kind === 'preview' || ground.kind === 'package';
}

/** Of what was sent more than once, each element as it was last sent: what a sender left out later stays as it was. */
function notSentAnew(all: readonly Grounded[], { record, revision, extent }: Grounded): Extent {
  const later = all.filter((one) => one.record === record && one.revision > revision && wasSent(one));
  if (extent === 'all') return later.length === 0 ? extent : [];
  return extent.filter((element) => !later.some((one) => covers(one.extent, element)));
}
