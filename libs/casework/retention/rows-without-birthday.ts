import { type CaseState, type LocalDate, rows } from '#domain';
import { changedRows, tableRows } from '../store/table-rows.js';

/** A case of somebody who may be erased. */
export interface CaseOfPerson {
  readonly case_id: string;
  readonly state: CaseState;
  readonly birth_date: LocalDate | null;
}

/** What changes in the rows of these cases when their young people's dates of birth are erased, as `put_rows_of` takes it. */
export function rowsWithoutBirthday(cases: readonly CaseOfPerson[]): { readonly clock: readonly object[] } {
  const clock = cases.flatMap(({ case_id, state, birth_date }) => {
    if (birth_date === null) return [];
    const before = tableRows(rows(state, birth_date, state));
    const changed = changedRows(before, tableRows(rows(state, null, state)));
    return (changed.clock ?? []).map((row) => ({ ...row, case_id }));
  });
  return { clock };
}
