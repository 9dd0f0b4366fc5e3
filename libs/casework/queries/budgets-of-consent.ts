import type pg from 'pg';
import type { CaseState, Definition, LocalBudgets } from '#domain';
import { rulesOf, type StoredRules } from '../store/load-case.js';

/** What the municipality of the case has set itself: from which age the young person consents may be among it. */
export async function budgetsOfConsent(
  client: pg.ClientBase,
  { consents }: Definition,
  { parties }: CaseState,
): Promise<LocalBudgets> {
  const municipality = consents && parties[consents.to];
  if (municipality === undefined) return {};
  const { rows } = await client.query<{ rules: StoredRules | null }>({
    name: 'own-calendar',
    text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id = $1',
    values: [municipality],
  });
  return rulesOf(rows[0]?.rules ?? null).budgets;
}
