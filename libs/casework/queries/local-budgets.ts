import type pg from 'pg';
import type { CaseState, Definition, LocalBudgets } from '#domain';
import { rulesOf, type StoredRules } from '../store/load-case.js';

/** What the organisations of cases have set themselves that decides what may be done: the age of consent, settings. */
export async function localBudgets(
  client: pg.ClientBase,
  cases: readonly { readonly definition: Definition; readonly state: CaseState }[],
): Promise<LocalBudgets> {
  const organisations = cases.flatMap(({ definition: { consents, settings = {} }, state: { parties } }) => {
    const roles = [consents?.to ?? '', ...Object.values(settings).map(({ role }) => role)];
    return roles.flatMap((role) => parties[role] ?? []);
  });
  if (organisations.length === 0) return {};
  const { rows } = await client.query<{ rules: StoredRules | null }>({
    name: 'local-budgets',
    text: 'select json_object_agg(o.id, rules_of(o)) as rules from organisation o where o.id = any ($1)',
    values: [[...new Set(organisations)]],
  });
  return rulesOf(rows[0]?.rules ?? null).budgets;
}
