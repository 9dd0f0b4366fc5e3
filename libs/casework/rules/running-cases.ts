import type pg from 'pg';
import type { CaseState, Instant, LocalDate } from '#domain';
import { rulesOf, type StoredRules } from '../store/load-case.js';
import type { ProposedChange } from './rules.js';
import type { RunningCase } from './try-change.js';

interface Row {
  readonly id: string;
  readonly state: CaseState;
  readonly birth_date: LocalDate | null;
  readonly rules: StoredRules | null;
  readonly moments: Readonly<Record<number, Instant>> | null;
}

/** Of a `case_file f`: also a closed case runs as long as a deadline does. */
export const isRunning = `(f.closed_at is null or f.due < 'infinity')`;

export type Listed = RunningCase & ReturnType<typeof rulesOf>;

/**
 * The next running cases that a change of the party's rules may touch, in the order of their ids: those in which a
 * deadline runs against it or, for a new version, those that it holds and that follow an older one. Under row-level
 * security, in the party's name.
 */
export async function runningCases(
  client: pg.ClientBase,
  party: string,
  change: ProposedChange,
  after: string | null,
  most: number,
): Promise<readonly Listed[]> {
  const { rows } = await (change.kind === 'version'
    ? client.query<Row>({
        name: 'running-cases-of-older-versions',
        text: `with page as materialized (
            select f.id from case_file f
            where f.holder_id = $1 and f.definition = $4 and f.definition_version < $5
              and ($2::uuid is null or f.id > $2) and ${isRunning}
            order by f.id limit $3)
          ${listed}`,
        values: [party, after, most, change.definition, change.version],
      })
    : client.query<Row>({
        name: 'running-cases-that-owe',
        text: `with page as materialized (
            select distinct c.case_id as id from clock c
            where c.owner_id = $1 and c.ended is null and ($2::uuid is null or c.case_id > $2)
            order by c.case_id limit $3)
          ${listed}`,
        values: [party, after, most],
      }));
  return rows.map(({ id, state, birth_date, rules, moments }) => ({
    caseId: id,
    state,
    birthDate: birth_date,
    moments: moments ?? {},
    ...rulesOf(rules),
  }));
}

const listed = `select f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD') as birth_date,
    (select json_object_agg(o.id, rules_of(o)) from organisation o where o.id = any (f.party_ids)) as rules,
    (select json_object_agg(e.version, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     from case_event e where e.case_id = f.id) as moments
  from page join case_file f using (id) join young_person y on y.id = f.subject order by f.id`;
