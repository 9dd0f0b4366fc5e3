import type pg from 'pg';
import { canonicalJson } from '#casework';
import { Places } from './places.js';

/** What lies beside the log of a case, by the column that names the case. `case_event` and people are made apart. */
const tables = {
  case_file: 'id',
  case_party: 'case_id',
  task: 'case_id',
  ask: 'case_id',
  clock: 'case_id',
  case_record: 'case_id',
  notification: 'case_id',
  access_log: 'case_ids[1]',
} as const;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

export interface Mould {
  readonly templates: number;
  /** Copies of a template are `weight` in `weights` of all: running cases have twice as many. */
  readonly weights: number;
  /** One `insert … select` a table, from the copies in `pg_temp.copy`. */
  readonly inserts: readonly string[];
}

export const mostIds = 60;

/**
 * Makes a mould of every case of at most `mostSteps`: the schema `mould` then holds their rows with places where the
 * ids were, so that a copy is one `insert … select` away.
 */
export async function makeMould(client: pg.Client, mostSteps: number): Promise<Mould> {
  const columns = await columnsOf(client);
  await client.query('create schema mould');
  await client.query(tablesOfMould);
  const { rows: templates } = await client.query<{ id: string; subject: string; open: boolean }>(
    'select id, subject, closed_at is null as open from case_file where version <= $1 order by opened_at, id',
    [mostSteps],
  );
  const inserts = Object.keys(tables).map((table) => insertOf(table, columnsIn(columns, table)));
  for (const table of Object.keys(tables)) await client.query(tableOf(table, columnsIn(columns, table)));
  let weights = 0;
  for (const [no, { id, subject, open }] of templates.entries()) {
    const weight = open ? 2 : 1;
    await pour(client, columns, { no, id, subject, weight, before: weights });
    weights += weight;
  }
  await client.query('analyze');
  return { templates: templates.length, weights, inserts };
}

interface Template {
  readonly no: number;
  readonly id: string;
  readonly subject: string;
  readonly weight: number;
  readonly before: number;
}

const tablesOfMould = `
  create table mould.template (no integer primary key, weight integer, before integer, ids uuid[], belongs text[],
    case_at integer, subject_at integer, guardian_at integer, birth_date date, guardian_birth_date date);
  create table mould.digest (template integer, no integer, salt bytea, content text);
  create table mould.log (template integer primary key, bodies text[], ats timestamptz[], persons integer[],
    roles text[], parties integer[]);
`;

async function columnsOf(client: pg.Client): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select table_name as "table", column_name as name,
       case data_type when 'ARRAY' then substr(udt_name, 2) || '[]' else udt_name end as type
     from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
  );
  return rows;
}

function columnsIn(columns: readonly Column[], table: string): readonly Column[] {
  return columns.filter((column) => column.table === table);
}

/** Ids are places there, and what may name ids is the text of a format. */
function tableOf(table: string, columns: readonly Column[]): string {
  const typed = columns.map(({ name, type }) => `${name} ${typeInMould(type)}`);
  const digest = table === 'case_record' ? ', digest_at integer' : '';
  return `create table mould.${table} (template integer, ${typed.join(', ')}${digest})`;
}

function typeInMould(type: string): string {
  const types: Readonly<Record<string, string>> = {
    uuid: 'integer',
    'uuid[]': 'integer[]',
    json: 'text',
    jsonb: 'text',
  };
  return types[type] ?? type;
}

function insertOf(table: string, columns: readonly Column[]): string {
  const values = columns.map(({ name, type }) => {
    if (table === 'notification' && name === 'id') return `mould.fresh(c.ids[x.id], c.no)`;
    if (table === 'case_record' && name === 'digest')
      return `case when x.digest_at is null then x.digest else decode(c.texts[x.digest_at], 'hex') end`;
    // The rows of a case name its parties in order.
    if (type === 'uuid[]') return `array(select c.ids[p] from unnest(x.${name}) p order by 1)`;
    if (type === 'uuid') return `c.ids[x.${name}]`;
    if (type === 'json' || type === 'jsonb') return `format(x.${name}, variadic c.texts)::${type}`;
    return `x.${name}`;
  });
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${values.join(', ')} from pg_temp.copy c join mould.${table} x on x.template = c.template`;
}

type Row = Readonly<Record<string, unknown>>;

async function pour(client: pg.Client, columns: readonly Column[], template: Template): Promise<void> {
  const places = new Places(mostIds);
  const { no, id, subject } = template;
  const [caseAt, subjectAt] = [places.at(id), places.at(subject)];
  const records = await stored(client, 'case_record', id);
  const digestAt = records.map(({ digest, salt, content }) =>
    places.digest(String(digest).slice(2), String(salt), canonicalJson(content)),
  );
  for (const table of Object.keys(tables)) {
    const rows = table === 'case_record' ? records : await stored(client, table, id);
    const poured = rows.map((row, index) => ({
      ...inPlaces(row, columnsIn(columns, table), places),
      template: no,
      ...(table === 'case_record' && { digest_at: digestAt[index] }),
    }));
    await client.query(
      `insert into mould.${table} select * from jsonb_populate_recordset(null::mould.${table}, $1)`,
      [JSON.stringify(poured)],
    );
  }
  await pourLog(client, no, id, places);
  const { rows: guardians } = await client.query<{ id: string }>(
    `select g.id from guardian g join case_file f on f.id = $1 and g.id = any (f.party_ids)`,
    [id],
  );
  const guardianAt = guardians[0] ? places.at(guardians[0].id) : null;
  await client.query(
    `insert into mould.template
     select $1, $2, $3, $4::uuid[], array(select case when o.id is not null then 'organisation'
         when p.id is not null and p.cpr_lookup is null then 'staff' else 'case' end
       from unnest($4::uuid[]) with ordinality i(id, at) left join organisation o on o.id = i.id
         left join person p on p.id = i.id order by i.at), $5, $6, $7,
       (select birth_date from young_person where id = $8), (select birth_date from guardian where id = $9)`,
    [
      no,
      template.weight,
      template.before,
      places.ids,
      caseAt,
      subjectAt,
      guardianAt,
      subject,
      guardians[0]?.id ?? null,
    ],
  );
  for (const [index, { salt, content }] of places.digests.entries())
    await client.query('insert into mould.digest values ($1, $2, $3, $4)', [
      no,
      index + 1,
      Buffer.from(salt.slice(2), 'hex'),
      content,
    ]);
}

async function stored(client: pg.Client, table: string, id: string): Promise<readonly Row[]> {
  const by = tables[table as keyof typeof tables];
  const { rows } = await client.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${table} t where t.${by} = $1`,
    [id],
  );
  // The snapshot keeps the order of its keys.
  if (table !== 'case_file') return rows.map(({ row }) => row);
  const { rows: files } = await client.query<{ state: string }>(
    'select state::text from case_file where id = $1',
    [id],
  );
  return rows.map(({ row }) => ({ ...row, state: files[0]?.state }));
}

function inPlaces(row: Row, columns: readonly Column[], places: Places): Row {
  return Object.fromEntries(columns.map(({ name, type }) => [name, inPlace(row[name], type, places)]));
}

function inPlace(value: unknown, type: string, places: Places): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'uuid') return places.at(value as string);
  if (type === 'uuid[]') return (value as readonly string[]).map((id) => places.at(id));
  if (type === 'json' || type === 'jsonb')
    return places.format(typeof value === 'string' ? value : JSON.stringify(value));
  return value;
}

async function pourLog(client: pg.Client, no: number, id: string, places: Places): Promise<void> {
  const { rows } = await client.query<{
    body: string;
    at: string;
    person: string | null;
    role: string;
    party: string;
  }>(
    `select body, at::text, actor_person as person, actor_role as role, actor_party as party
     from case_event where case_id = $1 order by version`,
    [id],
  );
  await client.query('insert into mould.log values ($1, $2, $3, $4, $5, $6)', [
    no,
    rows.map(({ body }) => places.format(body)),
    rows.map(({ at }) => at),
    rows.map(({ person }) => person && places.at(person)),
    rows.map(({ role }) => role),
    rows.map(({ party }) => places.at(party)),
  ]);
}
