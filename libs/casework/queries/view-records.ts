import type pg from 'pg';
import { type Definition, type Instant, readableVersions, whyNotCorrect } from '#domain';
import { withFiles } from '../attachments/with-files.js';
import type { RecordView } from '../queries.js';
import { groundView } from './ground-view.js';
import { type RecordWanted, readRecords } from './read-records.js';
import { type FoundCase, mergedInto } from './stored-case.js';
import { wantedRecords } from './wanted-records.js';

/** The records that a party may read, newest first. */
export async function viewRecords(
  client: pg.ClientBase,
  definition: Definition,
  { stored, sight: { state, party } }: FoundCase,
  at: Instant,
): Promise<readonly RecordView[]> {
  const versions = readableVersions(definition, state, party, { at, birthDate: stored.birth_date });
  const wanted = wantedRecords(definition, state, party, versions);
  const kept = new Map(state.records.map((one) => [one.record, one]));
  const into = mergedInto(stored);
  const read = await readRecords(client, wanted, into);
  const views = versions.flatMap((version, place) =>
    read(wanted[place] as RecordWanted).map((view): RecordView => {
      const one = view.whole ? kept.get(view.record) : undefined;
      const grounds = version.grounds.map(({ ground }) => groundView(definition, state, ground));
      const mayCorrect = one !== undefined && whyNotCorrect(definition, state, one, party) === null;
      return { ...view, grounds, mayCorrect };
    }),
  );
  const all = await withFiles(client, definition, views, into);
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
