import type pg from 'pg';
import { type Definition, type Instant, type RowChoice, readableVersions, rowChoicesOf } from '#domain';
import type { RowToChoose } from '../queries.js';
import { readRecords } from './read-records.js';
import { type FoundCase, mergedInto } from './stored-case.js';
import { wantedRecords } from './wanted-records.js';

/** What can be chosen in a field, in the order of the list; nothing where nobody has written there. */
export type RowsToChoose = (field: RowChoice) => readonly RowToChoose[];

/**
 * The rows that a party reads of the records which forms choose rows of: cut as the records are, each as it reads last.
 *
 * @param filledIn the forms that are to be filled in: where none chooses a row, nothing is read
 */
export async function rowsToChoose(
  client: pg.ClientBase,
  definition: Definition,
  { stored, sight: { state, party } }: FoundCase,
  at: Instant,
  filledIn: readonly string[],
): Promise<RowsToChoose> {
  const fields = filledIn.flatMap((form) => rowChoicesOf(definition.forms[form] ?? { fields: {} }));
  const forms = new Set<string>(fields.map(({ of }) => of.form));
  if (forms.size === 0) return () => [];
  const readable = readableVersions(definition, state, party, { at, birthDate: stored.birth_date }).filter(
    ({ grounds }) => grounds.some(({ form }) => forms.has(form)),
  );
  const wanted = wantedRecords(definition, state, party, readable);
  const views = (await readRecords(client, wanted, mergedInto(stored)).then((read) => wanted.flatMap(read)))
    // The newest last: of a row that is read in several versions it has the word.
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return ({ of, says }) => {
    const rows = views.flatMap(({ form, fields: said }) => (form === of.form ? rowsIn(said[of.list]) : []));
    const labels = new Map(rows.map((row) => [String(row.key), String(row[says] ?? row.key)]));
    return [...labels].map(([key, label]) => ({ key, label }));
  };
}

function rowsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list : [];
}
