import type pg from 'pg';
import type { Ties } from './access.js';

interface TiesRow extends Omit<Ties, 'stoodIn'> {
  readonly case_id: string;
  readonly person_id: string;
  readonly stood_in: boolean;
}

const none: Ties = { steps: 0, tasks: false, mentioned: false, stoodIn: false, listed: false };

/**
 * What colleagues have to do with the work in cases that they looked at.
 *
 * @param ordinary operations by which a case stands in an inbox
 */
export async function tiesToWork(
  client: pg.ClientBase,
  pairs: readonly { readonly caseId: string; readonly person: string }[],
  ordinary: readonly string[],
): Promise<(caseId: string, person: string) => Ties> {
  const { rows } = await client.query<TiesRow>('select * from ties_to_work($1, $2, $3)', [
    pairs.map(({ caseId }) => caseId),
    pairs.map(({ person }) => person),
    ordinary,
  ]);
  const found = new Map(
    rows.map(({ case_id, person_id, stood_in: stoodIn, ...rest }) => [
      `${case_id} ${person_id}`,
      { steps: rest.steps, tasks: rest.tasks, mentioned: rest.mentioned, listed: rest.listed, stoodIn },
    ]),
  );
  return (caseId, person) => found.get(`${caseId} ${person}`) ?? none;
}
