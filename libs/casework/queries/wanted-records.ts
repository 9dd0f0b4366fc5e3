import type { CaseState, ReadableVersion } from '#domain';
import type { RecordWanted } from './read-records.js';

/** What somebody reads of a case's records, and in which version. */
export function wantedRecords(
  state: CaseState,
  versions: readonly Pick<ReadableVersion, 'record' | 'revision' | 'extent'>[],
): readonly RecordWanted[] {
  return versions.map(({ record, revision, extent: fields }) => {
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
