import type pg from 'pg';
import { type CaseState, evolve, type LocalDate, type Step } from '#domain';
import { rulesOf, type StoredRules } from '../store/load-case.js';
import type { Listed } from './running-cases.js';

/** A case that a change was carried out on: as it was before, and what it came to. */
export interface CarriedOut extends Listed {
  readonly carriedOut: { readonly step: Step; readonly state: CaseState };
}

interface Row {
  readonly id: string;
  readonly birth_date: LocalDate | null;
  readonly rules: StoredRules | null;
  /** Up to the one by which it was carried out. */
  readonly steps: readonly Step[];
}

/**
 * The cases that the change was carried out on, by their logs, and whose result does not say so yet: those that are
 * running no longer, or in other hands by now, are among them. Under row-level security, in the party's name.
 */
export async function untoldCases(client: pg.ClientBase, change: string): Promise<readonly CarriedOut[]> {
  const { rows } = await client.query<Row>({
    name: 'untold-cases',
    text: `select f.id, to_char(y.birth_date, 'YYYY-MM-DD') as birth_date,
        (select json_object_agg(o.id, rules_of(o)) from organisation o where o.id = any (f.party_ids)) as rules,
        (select json_agg(e.body::json order by e.version) from case_event e
         where e.case_id = f.id and e.version <= u.version) as steps
      from untold_rebases($1) u join case_file f on f.id = u.case_id join young_person y on y.id = f.subject`,
    values: [change],
  });
  return rows.map(({ id, birth_date, rules, steps }) => ({
    caseId: id,
    birthDate: birth_date,
    moments: Object.fromEntries(steps.map(({ version, at }) => [version, at])),
    ...beforeAndAfter(steps),
    ...rulesOf(rules),
  }));
}

function beforeAndAfter(steps: readonly Step[]): Pick<CarriedOut, 'state' | 'carriedOut'> {
  let state: CaseState | null = null;
  for (const step of steps.slice(0, -1)) state = evolve(state, step);
  const last = steps.at(-1);
  if (state === null || last === undefined) throw new Error('A change of rules opens no case');
  return { state, carriedOut: { step: last, state: evolve(state, last) } };
}
