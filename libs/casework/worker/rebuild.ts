import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { type Calendar, type CalendarOf, type CaseState, type LocalDate, recompute, rows } from '#domain';
import { readLog } from '../history/read-log.js';
import { recordFaults } from '../history/record-faults.js';
import { casesAfter, storedHistories } from '../history/stored-histories.js';
import { canonicalJson } from '../store/canonical-json.js';
import {
  changedRows,
  type RowTable,
  rowColumns,
  rowTables,
  type TableRows,
  tableRows,
} from '../store/table-rows.js';

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

interface Folded {
  readonly caseId: string;
  readonly state: CaseState;
  readonly rows: TableRows;
}

/** While the database reads for one batch, another is folded. */
const lanes = 2;

/**
 * Folds every log anew, verifies its chain, and holds records, snapshot and projections against what follows from it.
 * What of the latter two differs is put right, each batch in a transaction of its own; commands on its cases wait
 * meanwhile.
 *
 * @param only these cases; all that there are, where nothing is said
 */
export async function rebuild(
  ownerUrl: string,
  batchSize = 200,
  only: readonly string[] | null = null,
): Promise<RebuildReport> {
  const clients = Array.from({ length: 1 + lanes }, () => new pg.Client(ownerUrl));
  try {
    const [lister, ...workers] = await Promise.all(clients.map(connected));
    if (!lister) throw new Error('A rebuild needs a connection.');
    const calendarOf = await calendarEditions(lister);
    const batches = only ? portionsOf(only, batchSize) : batchesOf(lister, batchSize);
    const reports = await Promise.all(workers.map((client) => rebuildLane(client, batches, calendarOf)));
    return {
      cases: reports.reduce((sum, one) => sum + one.cases, 0),
      events: reports.reduce((sum, one) => sum + one.events, 0),
      differences: reports.flatMap((one) => one.differences),
    };
  } finally {
    // An error leaves its transaction behind, which ends with the connection.
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connected(client: pg.Client): Promise<pg.Client> {
  await client.connect();
  return client;
}

async function* batchesOf(client: pg.Client, size: number): AsyncGenerator<readonly string[], void> {
  for (let ids = await casesAfter(client, null, size); ids.length > 0; ) {
    yield ids;
    ids = await casesAfter(client, ids.at(-1) ?? null, size);
  }
}

async function* portionsOf(ids: readonly string[], size: number): AsyncGenerator<readonly string[], void> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
}

/** Takes one batch after another, as long as there are any that no other lane has taken. */
async function rebuildLane(
  client: pg.Client,
  batches: AsyncGenerator<readonly string[], void>,
  calendarOf: CalendarOf,
): Promise<RebuildReport> {
  const differences: Difference[] = [];
  let [cases, events] = [0, 0];
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    await client.query('begin');
    const batch = await rebuildBatch(client, next.value, calendarOf);
    await client.query('commit');
    cases += next.value.length;
    events += batch.events;
    differences.push(...batch.differences);
  }
  return { cases, events, differences };
}

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
  const histories = await storedHistories(client, ids);
  const births = await birthDates(client, ids);
  const folded: Folded[] = [];
  const differences: Difference[] = [];
  const unvouched: Difference[] = [];
  let events = 0;
  for (const [caseId, { log, records, reached, erased }] of histories) {
    events += log.length;
    const steps = readLog(caseId, log, reached);
    if ('fault' in steps) {
      differences.push({ caseId, where: 'log', what: steps.fault });
      continue;
    }
    const { state, wrongDates } = recompute(steps, calendarOf);
    for (const { version, logged, reckoned } of wrongDates) {
      const what = `version ${version} says ${logged}, its rule comes to ${reckoned}`;
      differences.push({ caseId, where: 'deadline', what });
    }
    for (const { what } of recordFaults(steps, records, erased))
      unvouched.push({ caseId, where: 'case_record', what });
    folded.push({ caseId, state, rows: tableRows(rows(state, births.get(state.subject) ?? null)) });
    const snapshot = snapshots.get(caseId);
    if (snapshot === undefined || !isSnapshotOf(snapshot, state)) {
      const what = snapshot === undefined ? 'is missing' : 'differs from the log';
      differences.push({ caseId, where: 'snapshot', what });
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
  return { events, differences: [...differences, ...unvouched] };
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

/** The order of an object's keys means nothing, nor does a key without a value. */
function isSnapshotOf(snapshot: CaseState, state: CaseState): boolean {
  return isDeepStrictEqual(snapshot, state) || canonicalJson(snapshot) === canonicalJson(state);
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
