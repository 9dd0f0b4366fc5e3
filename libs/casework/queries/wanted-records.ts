import type { CaseState, Definition, Party, ReadableVersion } from '#domain';
import type { RecordWanted } from './read-records.js';

/** What somebody reads of a case's records, and in which version. */
export function wantedRecords(
  { forms }: Definition,
  state: CaseState,
  reader: Party,
  versions: readonly (Pick<ReadableVersion, 'record' | 'revision' | 'extent'> & {
    /** Of one that lies in another case; see `mergedRecords`. */
    readonly grounds?: ReadableVersion['grounds'];
  })[],
): readonly RecordWanted[] {
  return versions.map(({ record, revision, extent, grounds = [] }) => {
    const kept = state.records.find((one) => one.record === record);
    const form = forms[kept?.form ?? grounds[0]?.form ?? ''];
    const corrected = correctedBefore(state, record, revision);
    return { record, revision, extent, reader, form, corrected };
  });
}

/** How many versions before this one were corrected in a row: a new version is another matter. */
function correctedBefore({ records }: CaseState, record: string, revision: number): number {
  const corrections = records.find((one) => one.record === record)?.corrected ?? [];
  let count = 0;
  while (corrections.includes(revision - count)) count += 1;
  return count;
}
