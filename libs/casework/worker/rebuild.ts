import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Calendar, type CaseState, evolve, type LocalDate, rows, type Step, wrongDates } from '#domain';
import { canonicalJson } from '../store/canonical-json.js';
import {
  changedRows,
  type RowTable,
  rowColumns,
  rowTables,
  type TableRows,
  tableRows,
} from '../store/table-rows.js';
import { recordFaults } from './record-faults.js';

export interface RebuildReport {
  readonly cases: number;
  readonly events: number;
  /** What was found to differ, and was put right unless it is the log itself or a record. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly caseId: string;
  /**
   * A table, `snapshot`, or `log`: that one cannot be put right, and nothing of its case is touched. Nor can
   * `case_record`: the log knows no more of a record than its digest. Nor `deadline`: a date that its rule does not
   * come to, reckoned again by the calendar of its day.
   */
  readonly where: RowTable | 'case_file' | 'snapshot' | 'log' | 'case_record' | 'deadline' | 'name_word';
  readonly what: string;
}

interface LogRow {
  readonly case_id: string;
  readonly version: number;
  readonly at: Date;
  readonly actor_person: string | null;
  readonly actor_role: string;
  readonly actor_party: string;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

interface Folded {
  readonly caseId: string;
  readonly steps: readonly Step[];
  readonly state: CaseState;
  readonly rows: TableRows;
}

/**
 * Folds every log anew, verifies its chain, and holds records, snapshot and projections against what follows from it.
 * What of the latter two differs is put right, each batch in a transaction of its own; commands on its cases wait
 * meanwhile.
 */
export async function rebuild(ownerUrl: string, batchSize = 200): Promise<RebuildReport> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const differences: Difference[] = [];
    const calendarOf = await calendarEditions(client);
    let [cases, events] = [0, 0];
    for (let ids = await nextCases(client, null, batchSize); ids.length > 0; ) {
      await client.query('begin');
      const batch = await rebuildBatch(client, ids, calendarOf);
      await client.query('commit');
      cases += ids.length;
      events += batch.events;
      differences.push(...batch.differences);
      ids = await nextCases(client, ids.at(-1) ?? null, batchSize);
    }
    return { cases, events, differences };
  } finally {
    // An error leaves its transaction behind, which ends with the connection.
    await client.end();
  }
}

/** Of the log and of the files: either may know a case that the other has lost. */
async function nextCases(client: pg.Client, after: string | null, most: number): Promise<readonly string[]> {
  const { rows: found } = await client.query<{ id: string }>(
    `(select distinct case_id as id from case_event where $1::uuid is null or case_id > $1 order by 1 limit $2)
     union (select id from case_file where $1::uuid is null or id > $1 order by 1 limit $2)
     order by 1 limit $2`,
    [after, most],
  );
  return found.map(({ id }) => id);
}

type CalendarOf = Parameters<typeof wrongDates>[1];

/** Hundreds of them: read once, for every case. */
async function calendarEditions(client: pg.Client): Promise<CalendarOf> {
  const { rows: editions } = await client.query<{ id: string; edition: number; calendar: Calendar }>(
    'select organisation_id as id, edition, calendar from local_rules',
  );
  const known = new Map(
    editions.map(({ id, edition, calendar }) => [`${id} ${edition}`, { ...calendar, key: id, edition }]),
  );
  return (organisation, edition) => known.get(`${organisation} ${edition}`);
}

async function rebuildBatch(
  client: pg.Client,
  ids: readonly string[],
  calendarOf: CalendarOf,
): Promise<Omit<RebuildReport, 'cases'>> {
  const stored = await client.query<{ id: string; state: CaseState }>(
    'select id, state from case_file where id = any ($1) order by id for update',
    [ids],
  );
  const snapshots = new Map(stored.rows.map(({ id, state }) => [id, state]));
  const log = await client.query<LogRow>(
    'select * from case_event where case_id = any ($1) order by case_id, version',
    [ids],
  );
  const births = await birthDates(client, ids);
  const folded: Folded[] = [];
  const differences: Difference[] = [];
  for (const caseId of ids) {
    const logged = log.rows.filter((row) => row.case_id === caseId);
    const fault = faultIn(caseId, logged);
    if (fault !== null) {
      differences.push({ caseId, where: 'log', what: fault });
      continue;
    }
    const steps = logged.map(({ body }) => JSON.parse(body) as Step);
    const state = fold(steps);
    for (const { version, logged, reckoned } of wrongDates(steps, calendarOf)) {
      const what = `version ${version} says ${logged}, its rule comes to ${reckoned}`;
      differences.push({ caseId, where: 'deadline', what });
    }
    folded.push({ caseId, steps, state, rows: tableRows(rows(state, births.get(state.subject) ?? null)) });
    const snapshot = snapshots.get(caseId);
    if (!snapshot || canonicalJson(snapshot) !== canonicalJson(state)) {
      differences.push({ caseId, where: 'snapshot', what: snapshot ? 'differs from the log' : 'is missing' });
    }
  }
  for (const table of ['case_file', ...rowTables] as const) {
    for (const caseId of await casesThatDiffer(client, table, folded)) {
      differences.push({ caseId, where: table, what: 'differs from the log' });
    }
  }
  const names = await client.query<{ id: string }>('select case_id as id from cases_with_wrong_names($1)', [
    ids,
  ]);
  for (const { id } of names.rows) {
    differences.push({ caseId: id, where: 'name_word', what: 'differs from the name and the parties' });
  }
  const wrong = new Set(differences.map(({ caseId }) => caseId));
  for (const one of folded) if (wrong.has(one.caseId)) await putRight(client, one);
  const logs = new Map(folded.map(({ caseId, steps }) => [caseId, steps]));
  for (const fault of await recordFaults(client, logs)) differences.push({ ...fault, where: 'case_record' });
  return { events: log.rows.length, differences };
}

async function birthDates(
  client: pg.Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalDate | null>> {
  // By the log's own word for whom the case is about: the file may be what is wrong.
  const { rows: found } = await client.query<{ id: string; born: LocalDate | null }>(
    `select y.id, to_char(y.birth_date, 'YYYY-MM-DD') as born from young_person y where y.id in (
       select (e.body::json #>> '{events,0,subject}')::uuid from case_event e where e.case_id = any ($1) and e.version = 1)`,
    [ids],
  );
  return new Map(found.map(({ id, born }) => [id, born]));
}

function fold(steps: readonly Step[]): CaseState {
  const state = steps.reduce<CaseState | null>((before, step) => evolve(before, step), null);
  if (state === null) throw new Error('A log without a step was folded');
  return state;
}

/** What is wrong with a log: a gap, a changed body, a broken chain, columns that contradict their body. */
function faultIn(caseId: string, log: readonly LogRow[]): string | null {
  if (log.length === 0) return 'is missing';
  let prev = sha256(Buffer.from(caseId.replaceAll('-', ''), 'hex'));
  for (const [index, row] of log.entries()) {
    const version = index + 1;
    if (row.version !== version) return `version ${version} is missing`;
    if (!row.prev_hash.equals(prev)) return `the chain breaks before version ${version}`;
    if (!row.hash.equals(sha256(Buffer.concat([prev, Buffer.from(row.body)]))))
      return `version ${version} was changed`;
    if (!columnsAgree(row)) return `the columns of version ${version} contradict its body`;
    prev = row.hash;
  }
  return null;
}

function columnsAgree(row: LogRow): boolean {
  const { version, at, actor } = JSON.parse(row.body) as Step;
  return (
    version === row.version &&
    at === row.at.toISOString() &&
    actor.person === row.actor_person &&
    actor.role === row.actor_role &&
    actor.party === row.actor_party
  );
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The database compares: it alone knows when two of its values are one. */
async function casesThatDiffer(
  client: pg.Client,
  table: RowTable | 'case_file',
  folded: readonly Folded[],
): Promise<readonly string[]> {
  const id = table === 'case_file' ? 'id' : 'case_id';
  const columns = [id, ...rowColumns[table]].join(', ');
  const expected = folded.flatMap(({ caseId, rows: all }) =>
    [all[table]].flat().map((row) => ({ ...row, [id]: caseId })),
  );
  const { rows: found } = await client.query<{ id: string }>(
    `with expected as (select ${columns} from jsonb_populate_recordset(null::${table}, $1)),
          stored as (select ${columns} from ${table} where ${id} = any ($2))
     select distinct ${id} as id from (
       (select * from expected except select * from stored) union all (select * from stored except select * from expected)
     ) differing`,
    [JSON.stringify(expected), folded.map(({ caseId }) => caseId)],
  );
  return found.map((row) => row.id);
}

async function putRight(client: pg.Client, { caseId, state, rows: all }: Folded): Promise<void> {
  const columns = rowColumns.case_file.join(', ');
  const values = rowColumns.case_file.map((column) => `r.${column}`).join(', ');
  await client.query(
    `insert into case_file (id, state, ${columns})
     select $1, $2, ${values} from jsonb_populate_record(null::case_file, $3) r
     on conflict (id) do update set (state, ${columns}) =
       (excluded.state, ${rowColumns.case_file.map((column) => `excluded.${column}`).join(', ')})`,
    [caseId, JSON.stringify(state), JSON.stringify(all.case_file)],
  );
  for (const table of rowTables) await client.query(`delete from ${table} where case_id = $1`, [caseId]);
  await client.query('select put_rows($1, $2)', [caseId, JSON.stringify(changedRows(null, all))]);
  await client.query('delete from name_word where case_id = $1', [caseId]);
  await client.query(`select put_names($1, '{}')`, [caseId]);
}
