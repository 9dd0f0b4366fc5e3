import type { CaseRows } from '#domain';

/** What follows from a case's state: each table with its columns. Beside them stand only ids and the snapshot. */
export const rowColumns = {
  case_file: [
    'subject',
    'definition',
    'definition_version',
    'version',
    'revision',
    'opened_at',
    'stage',
    'leg',
    'stage_since',
    'holder_role',
    'holder_id',
    'holder_since',
    'outcome',
    'closed_at',
    'due',
    'party_ids',
  ],
  case_party: ['role', 'id', 'relation', 'due'],
  task: ['no', 'task', 'org_id', 'role', 'leader', 'assignee', 'lender', 'stage', 'since', 'due'],
  ask: [
    'no',
    'ask',
    'kind',
    'from_role',
    'from_id',
    'to_role',
    'to_id',
    'since',
    'due',
    'ended',
    'how',
    'answer',
  ],
  clock: [
    'no',
    'clock',
    'ask',
    'kind',
    'owner_role',
    'owner_id',
    'started',
    'due',
    'paused',
    'rung',
    'rung_at',
    'ended',
    'how',
    'breached',
  ],
} as const;

/** The tables that hold several rows of a case. */
export type RowTable = Exclude<keyof typeof rowColumns, 'case_file'>;

export const rowTables = ['case_party', 'task', 'ask', 'clock'] as const satisfies readonly RowTable[];

/** A row as its table has it: column → JSON value. */
export type TableRow<Table extends keyof typeof rowColumns = RowTable> = Readonly<
  Record<(typeof rowColumns)[Table][number], unknown>
>;

export type TableRows = { readonly [Table in RowTable]: readonly TableRow<Table>[] } & {
  readonly case_file: TableRow<'case_file'>;
};

type AnyRow = Readonly<Record<string, unknown>>;

/** Lists order by the due moment; what has none comes last. */
const never = 'infinity';

/** The engine's rows in the words of the tables. Snapshot and ids of the case are not among them. */
export function tableRows({ file, parties, tasks, asks, clocks }: CaseRows): TableRows {
  return {
    case_file: {
      subject: file.subject,
      definition: file.definition,
      definition_version: file.definitionVersion,
      version: file.version,
      revision: file.revision,
      opened_at: file.openedAt,
      stage: file.stage,
      leg: file.leg,
      stage_since: file.stageSince,
      holder_role: file.holderRole,
      holder_id: file.holderId,
      holder_since: file.holderSince,
      outcome: file.outcome,
      closed_at: file.closedAt,
      due: file.due ?? never,
      party_ids: [...file.partyIds].sort(),
    },
    case_party: parties.map(({ role, id, relation }) => ({ role, id, relation, due: file.due ?? never })),
    task: tasks.map(({ no, task, organisation, role, leader, assignee, lender, stage, since, due }) => ({
      no,
      task,
      org_id: organisation,
      role,
      leader,
      assignee,
      lender,
      stage,
      since,
      due: due ?? never,
    })),
    ask: asks.map(({ no, ask, kind, from, to, since, due, ended, how, answer }) => ({
      no,
      ask,
      kind,
      from_role: from.role,
      from_id: from.id,
      to_role: to.role,
      to_id: to.id,
      since,
      due: due ?? never,
      ended,
      how,
      answer,
    })),
    // Each by its name: every command makes them, and copying all the rest of an object is slow.
    clock: clocks.map((row) => ({
      no: row.no,
      clock: row.clock,
      ask: row.ask,
      kind: row.kind,
      owner_role: row.ownerRole,
      owner_id: row.ownerId,
      started: row.started,
      due: row.due,
      paused: row.paused,
      rung: row.rung,
      rung_at: row.rungAt,
      ended: row.ended,
      how: row.how,
      breached: row.breached,
    })),
  };
}

/** What `append_step` and `put_rows` take: rows to write by table, and those that are gone. */
export type RowChanges = { readonly case_file: AnyRow } & Partial<Record<RowTable, readonly AnyRow[]>> & {
    readonly gone?: Partial<Record<RowTable, readonly AnyRow[]>>;
  };

/** What has to be written so that the tables say `after` where they say `before`. */
export function changedRows(before: TableRows | null, after: TableRows): RowChanges {
  const changed: Partial<Record<RowTable, readonly AnyRow[]>> = {};
  const gone: Partial<Record<RowTable, readonly AnyRow[]>> = {};
  for (const table of rowTables) {
    const rest: AnyRow[] = [...(before?.[table] ?? [])];
    const written: AnyRow[] = [];
    for (const row of after[table]) {
      const place = rest.findIndex((known) => isSameItem(known, row));
      const [known] = place < 0 ? [] : rest.splice(place, 1);
      if (known === undefined || !sameRow(rowColumns[table], known, row)) written.push(row);
    }
    if (written.length > 0) changed[table] = written;
    if (rest.length > 0) gone[table] = rest;
  }
  const { case_file } = after;
  return Object.keys(gone).length > 0 ? { case_file, ...changed, gone } : { case_file, ...changed };
}

/** What makes a row of a case the same row after a change: its number; of a party its role and id. */
function isSameItem(a: AnyRow, b: AnyRow): boolean {
  return a.no === b.no && (a.no !== undefined || (a.role === b.role && a.id === b.id));
}

/** Rows of these tables hold plain values. */
function sameRow(columns: readonly string[], a: AnyRow, b: AnyRow): boolean {
  for (const column of columns) if (a[column] !== b[column]) return false;
  return true;
}
