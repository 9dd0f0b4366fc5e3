import type pg from 'pg';
import type { CaseRows, CaseState, Definition, Step } from '#domain';
import { type Alongside, hex, otherHashes, personRow } from './append-step.js';
import { canonicalJson } from './canonical-json.js';
import { owed } from './owed.js';
import { changedRows, type RowTable, rowTables, tableRows } from './table-rows.js';
import { DatabaseRefused, told } from './trouble.js';

/** Steps of one case that were decided one upon the other. */
export interface DecidedSteps {
  readonly caseId: string;
  readonly definition: Definition;
  /** Of the case as it was before; null for one that they open. */
  readonly rowsBefore: CaseRows | null;
  readonly taken: readonly { readonly step: Step; readonly state: CaseState }[];
  readonly rowsAfter: CaseRows;
  /** Of the only step. */
  readonly alongside?: Alongside;
}

/** Somebody has become known, a key has had its answer, two wait for each other, a case has moved on. */
const races = new Set(['23505', '40001', '40P01']);

/** Whether nothing was written because others were there first: whoever looks again finds what they have left. */
export function isOutrun(failure: unknown): boolean {
  return failure instanceof DatabaseRefused && races.has(failure.code);
}

/** Steps of many cases in the database's words: what is left to do is to send them. */
export class Appending {
  private readonly query: pg.QueryConfig;

  /** @param decided a case must not be among them twice */
  constructor(decided: readonly DecidedSteps[]) {
    const steps = decided.flatMap(({ caseId, taken }) => taken.map(({ step }) => ({ caseId, step })));
    this.query = {
      name: 'append-steps',
      text: 'select append_steps($1, $2, $3, $4, $5)',
      values: [
        steps.map(({ caseId }) => caseId),
        `[${steps.map(({ step }) => canonicalJson(step)).join(',')}]`,
        `[${decided.map(fileOf).join(',')}]`,
        JSON.stringify(changesOf(decided)),
        JSON.stringify(extrasOf(decided)),
      ],
    };
  }

  /**
   * Writes them in one round trip: all or, with an error, none.
   *
   * @throws DatabaseRefused 40001 where a case has moved on, 23505 where a key has had its answer or a person has
   * become known meanwhile
   */
  async send(client: pg.Pool | pg.ClientBase): Promise<void> {
    await told('append steps', client.query(this.query));
  }
}

/** The row of the file as it is in the end. The snapshot goes in to the letter. */
function fileOf({ caseId, taken, rowsAfter }: DecidedSteps): string {
  const state = taken.at(-1)?.state;
  return JSON.stringify({ id: caseId, ...tableRows(rowsAfter).case_file, state });
}

/** The changed rows of all cases, table by table, each with its case. */
function changesOf(decided: readonly DecidedSteps[]): object {
  const changes = decided.map(({ caseId, rowsBefore, rowsAfter }) => ({
    caseId,
    ...changedRows(rowsBefore && tableRows(rowsBefore), tableRows(rowsAfter)),
  }));
  const written = byTable((table) =>
    changes.flatMap(({ caseId, [table]: rows = [] }) => rows.map((row) => ({ ...row, case_id: caseId }))),
  );
  const gone = byTable((table) =>
    changes.flatMap(({ caseId, gone: from }) =>
      (from?.[table] ?? []).map((row) => ({ ...row, case_id: caseId })),
    ),
  );
  return { ...written, gone };
}

/** A member for each table of which there are rows. */
function byTable(rowsOf: (table: RowTable) => readonly object[]): object {
  const tables = rowTables.map((table) => [table, rowsOf(table)] as const);
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}

/** What goes with the steps, each with the case and the version that it goes with. */
function extrasOf(decided: readonly DecidedSteps[]): object {
  const told_ = decided.flatMap(({ caseId, definition, taken }) =>
    taken.flatMap(({ step, state }) =>
      owed(definition, step, state).map((one) => ({ ...one, caseId, version: step.version })),
    ),
  );
  const alongside = decided.flatMap(({ caseId, taken, alongside: with_ }) => {
    const version = taken.at(-1)?.step.version;
    return with_ ? [{ ...with_, at: { caseId, version } }] : [];
  });
  return {
    owed: told_,
    ...named('record', alongside, ({ record, at }) =>
      record ? { ...record, salt: hex(record.salt), digest: hex(record.digest), ...at } : null,
    ),
    ...named('youngPerson', alongside, ({ youngPerson }) => youngPerson && personRow(youngPerson)),
    ...named('guardian', alongside, ({ guardian }) => guardian && personRow(guardian)),
    otherHashes: alongside.flatMap(otherHashes),
    ...named('idempotency', alongside, ({ idempotency, at }) => idempotency && { ...idempotency, ...at }),
    ...named('access', alongside, ({ access, at }) => access && { ...access, ...at }),
  };
}

/** A member of that name with all that there is; none where there is nothing. */
function named<One>(
  name: string,
  all: readonly One[],
  pick: (one: One) => object | null | undefined,
): object {
  const picked = all.flatMap((one) => pick(one) ?? []);
  return picked.length > 0 ? { [name]: picked } : {};
}
