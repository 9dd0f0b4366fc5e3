import type pg from 'pg';
import type { UnitOfWork } from '../commands.js';
import { nameIn } from '../queries/case-view.js';
import { type StoredCase, sightOf, storedCase } from '../queries/stored-case.js';
import type { CaseListItem } from '../queries.js';

/** Whom cases are about, as far as the acting party may know it (any more). */
export async function namesOfCases(
  client: pg.ClientBase,
  work: UnitOfWork,
  cases: readonly string[],
): Promise<(caseId: string) => CaseListItem['youngPerson']> {
  const { rows } = await client.query<StoredCase>(
    `select ${storedCase} from case_file f join young_person y on y.id = f.subject where f.id = any ($1)`,
    [cases],
  );
  const names = new Map(rows.map((row) => [row.id, nameIn(row, sightOf(row, work))]));
  return (caseId) => names.get(caseId) ?? null;
}
