import type { CaseState, Extent, Party } from '#domain';
import type { RecordWanted } from './read-records.js';

/** What the party reads of a case's records, and in which version. @param extents record id → how much of it */
export function wantedRecords(
  state: CaseState,
  party: Party,
  extents: ReadonlyMap<string, Extent>,
): readonly RecordWanted[] {
  return [...extents].map(([record, fields]) => {
    const revision = fields === 'all' ? latest(state, record) : sent(state, party, record);
    return { record, fields, revision, corrected: correctedBefore(state, record, revision) };
  });
}

/** How many versions before this one were corrected in a row: a new version is another matter. */
export function correctedBefore({ records }: CaseState, record: string, revision: number): number {
  const corrections = records.find((one) => one.record === record)?.corrected ?? [];
  let count = 0;
  while (corrections.includes(revision - count)) count += 1;
  return count;
}

function latest({ records }: CaseState, record: string): number {
  return records.find((one) => one.record === record)?.revision ?? 0;
}

/** A package holds what was there when it was packed: what its sender writes later has not travelled. */
function sent({ asks, endedAsks }: CaseState, { role, id }: Party, record: string): number {
  const revisions = [...asks, ...endedAsks]
    .filter(({ to }) => to.role === role && to.id === id)
    .flatMap(({ carries }) => carries.filter((item) => item.record === record))
    .map(({ revision }) => revision);
  return Math.max(0, ...revisions);
}
