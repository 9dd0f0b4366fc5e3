import type pg from 'pg';

/** The tables whose rows follow from the state; all but the file itself hold several of a case. */
const projections = ['case_file', 'case_party', 'task', 'ask', 'clock'] as const;
type Projection = (typeof projections)[number];
type Row = Readonly<Record<string, unknown>>;

/** What one command has really written, as far as it decides what that costs. */
export interface RowsWritten {
  readonly command: string;
  /** Characters. */
  readonly body: number;
  readonly answer: number;
  readonly record: { readonly form: string; readonly content: number } | null;
  readonly outbox: readonly { readonly kind: string; readonly parties: number; readonly about: number }[];
  readonly rows: readonly RowChange[];
}

export interface RowChange {
  readonly table: Projection;
  readonly how: 'insert' | 'update' | 'delete';
  /** All columns of a new row, those that differ of one that was there; by column, as text. */
  readonly values: Readonly<Record<string, string | null>>;
  /** Its number within the case. */
  readonly no: number | null;
}

/** A case's rows as they stand. */
export type CaseRows = Readonly<Record<Projection, readonly Row[]>>;

export async function rowsOf(owner: pg.ClientBase, caseId: string): Promise<CaseRows> {
  const found: [Projection, readonly Row[]][] = [];
  for (const table of projections) {
    const key = table === 'case_file' ? 'id' : 'case_id';
    const { rows } = await owner.query<{ row: Row }>(
      `select to_jsonb(t) - 'state' - 'wake_at' as row from ${table} t where ${key} = $1`,
      [caseId],
    );
    found.push([table, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(found) as unknown as CaseRows;
}

/** What the latest command on a case has written, where these were its rows before and after. */
export async function rowsWritten(
  owner: pg.ClientBase,
  command: string,
  caseId: string,
  [before, after]: readonly [CaseRows, CaseRows],
): Promise<RowsWritten> {
  const { rows } = await owner.query<{ event: Omit<RowsWritten, 'command' | 'rows'> }>(
    `select json_build_object(
       'body', length(l.body),
       'answer', (select length(i.answer::text) from idempotency i where i.xmin = l.xmin),
       'record', (select json_build_object('form', r.form, 'content', length(r.content::text))
         from case_record r where r.case_id = l.case_id and r.at = l.at),
       'outbox', (select json_agg(json_build_object('kind', o.kind, 'parties', cardinality(o.parties),
         'about', length(o.about::text))) from outbox o where o.case_id = l.case_id and o.version = l.version)
     ) as event from case_event l where l.case_id = $1 order by l.version desc limit 1`,
    [caseId],
  );
  const event = rows[0]?.event;
  if (!event) throw new Error('The case has no step');
  const changes = projections.flatMap((table) => changesOf(table, before[table], after[table]));
  return { command, ...event, rows: changes };
}

function changesOf(table: Projection, before: readonly Row[], after: readonly Row[]): readonly RowChange[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const changes: RowChange[] = [];
  for (const row of after) {
    const known = old.get(keyOf(row));
    old.delete(keyOf(row));
    const differing = Object.entries(row).filter(
      ([column, value]) => !known || textOf(known[column]) !== textOf(value),
    );
    if (differing.length === 0) continue;
    const values = Object.fromEntries(differing.map(([column, value]) => [column, textOf(value)]));
    changes.push({ table, how: known ? 'update' : 'insert', values, no: numberOf(row) });
  }
  const gone = [...old.values()];
  return [
    ...changes,
    ...gone.map((row): RowChange => ({ table, how: 'delete', values: {}, no: numberOf(row) })),
  ];
}

function keyOf(row: Row): string {
  return [row.no, row.role, row.id].map(textOf).join(' ');
}

function numberOf({ no }: Row): number | null {
  return typeof no === 'number' ? no : null;
}

/** As PostgreSQL would take it; arrays of ids and numbers are all that is no plain value. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
