import type { RowChange, RowsWritten } from './rows-written.js';

/** Reads what a command needs, and no more. Takes `:no`. */
export const readStatement = `select f.id as case_id, f.version + 1 as version, f.state
  from bench_case b join case_file f on f.id = b.id where b.no = :no`;

/**
 * Writes, in one statement and without us, the rows that a command of ours wrote. Takes `:case_id`, `:version` (the new
 * one), `:state` and `:base`, a number that no other round of this case has had.
 *
 * Content is a piece of the state, as long and as dense as what it stands for. No literal holds a colon: pgbench would
 * take what follows for a variable.
 *
 * @param firstOfRound rows that are numbered so, or higher, were made in the recorded round
 */
export function writeStatement(written: RowsWritten, firstOfRound: number): string {
  const rows = written.rows.filter(({ table }) => table !== 'case_file');
  const parts = [
    'given as (select :case_id::uuid as case_id, :version::integer as version, :state::text as words, :base::integer as base)',
    fileUpdate(written),
    eventInsert(written),
    ...recordInsert(written),
    outboxInsert(written),
    `idempotency_ as (insert into idempotency (party_id, person_id, key, request_hash, answer)
      select case_id, case_id, gen_random_uuid()::text, repeat('0', 64), to_jsonb(left(words, ${written.answer}))
      from given)`,
    `access_ as (insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
      select case_id, case_id, 'kui', 'casework', 'act', array[case_id] from given)`,
    ...rows.map((row, at) => `row_${at} as (${rowChange(row, firstOfRound)})`),
  ];
  return `with ${parts.join(',\n')} select 1`;
}

function fileUpdate({ rows }: RowsWritten): string {
  const own = rows.find(({ table }) => table === 'case_file');
  // Where the nearest deadline moved, an index moves with it.
  const due = own && 'due' in own.values ? `, due = f.due + interval '1 second'` : '';
  return `file_ as (update case_file f set version = g.version, revision = g.version, state = g.words::json${due}
    from given g where f.id = g.case_id and f.version = g.version - 1)`;
}

function eventInsert({ body }: RowsWritten): string {
  return `event_ as (insert into case_event
      (case_id, version, at, actor_person, actor_role, actor_party, body, prev_hash, hash)
    select case_id, version, now(), case_id, 'kui', case_id, left(words, ${body}), ${bytes(32)}, ${bytes(32)}
    from given)`;
}

function recordInsert({ record }: RowsWritten): readonly string[] {
  if (!record) return [];
  return [
    `record_ as (insert into case_record
        (id, revision, case_id, form, author_role, author_id, author_person, at, content, salt, digest)
      select uuidv7(), 1, case_id, '${record.form}', 'kui', case_id, case_id, now(),
        to_jsonb(left(words, ${record.content})), ${bytes(16)}, ${bytes(32)} from given)`,
  ];
}

function outboxInsert({ outbox }: RowsWritten): string {
  const rows = outbox.map(
    ({ kind, parties, about }) =>
      `select case_id, version, now(), '${kind}', array_fill(case_id, array[${parties}]), null,
        to_jsonb(left(words, ${about})) from given`,
  );
  return `outbox_ as (insert into outbox (case_id, version, at, kind, parties, to_role, about)
    ${rows.join(' union all ')})`;
}

function rowChange({ table, how, values, no }: RowChange, firstOfRound: number): string {
  if (no === null) throw new Error(`A round is to leave the parties alone, and ${table} has changed`);
  // What was there before is numbered alike in every case; what is new has a number of its own round.
  const number = no >= firstOfRound ? `g.base + ${no - firstOfRound}` : String(no);
  const own = `t.case_id = g.case_id and t.no = ${number}`;
  const columns = Object.entries(values).filter(([column]) => column !== 'case_id' && column !== 'no');
  const literals = columns.map(([column, value]) => literal(column, value));
  switch (how) {
    case 'delete':
      return `delete from ${table} t using given g where ${own}`;
    case 'update': {
      const sets = columns.map(([column], at) => `${column} = ${literals[at]}`).join(', ');
      return `update ${table} t set ${sets} from given g where ${own}`;
    }
    case 'insert': {
      const names = columns.map(([column]) => column).join(', ');
      return `insert into ${table} (case_id, no, ${names}) select g.case_id, ${number}, ${literals.join(', ')} from given g`;
    }
  }
}

function literal(column: string, value: string | null): string {
  if (value === null) return 'null';
  if (value === 'infinity') return `'infinity'::timestamptz`;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `to_timestamp(${Date.parse(value) / 1000})`;
  if (/^(true|false|\d+)$/.test(value)) return value;
  const type = /_id$|^assignee$|^lender$/.test(column) ? '::uuid' : '';
  return `'${value.replaceAll("'", "''")}'${type}`;
}

function bytes(length: number): string {
  return `decode(repeat('5a', ${length}), 'hex')`;
}
