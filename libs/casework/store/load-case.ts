import type pg from 'pg';
import type { Calendar, CaseState, Context, Instant, LocalBudgets, LocalDate, LocalLists } from '#domain';
import type { CommandDone, Idempotency, UnitOfWork } from '../commands.js';
import { callsOf, inPlace, type Placed } from './calls.js';
import { told } from './trouble.js';

/** All that a command needs to know, read in one round trip and under row-level security. */
export interface Loaded {
  /** Null: there is no such case for this party. */
  readonly state: CaseState | null;
  readonly birthDate: LocalDate | null;
  readonly calendars: Context['calendars'];
  readonly budgets: LocalBudgets;
  /** What organisations have added to the lists of forms, by their id. */
  readonly lists: Readonly<Record<string, LocalLists>>;
  /** Of the organisations that the case or the command names, by id. */
  readonly roles: Readonly<Record<string, string>>;
  /** The answer that this idempotency key had before. Where there is one, nothing else was read. */
  readonly answered: { readonly done: CommandDone; readonly requestHash: string } | null;
}

export interface LoadedCase extends Loaded {
  /** The transaction that wrote the state. */
  readonly writtenBy: string | null;
  /** Whether the assignee works for the acting party. */
  readonly assigneeBelongs: boolean;
}

export interface LoadedOpening extends Loaded {
  readonly state: null;
  /** Who is known by these CPR numbers already. */
  readonly youngPerson: string | null;
  readonly guardian: string | null;
}

interface CommonRow {
  readonly answer: CommandDone | null;
  readonly request_hash: string | null;
  readonly calendars: StoredRules | null;
  readonly roles: Readonly<Record<string, string>> | null;
}

/** A row of `load_case`. */
export interface LoadedRow extends CommonRow {
  /** Null: there is no such case for this party, or its key has had its answer. */
  readonly written_by: string | null;
  readonly state: CaseState | null;
  readonly birth_date: LocalDate | null;
  readonly assignee_belongs: boolean | null;
}

interface OpeningRow extends CommonRow {
  readonly young_person: string | null;
  readonly guardian: string | null;
}

export interface CaseWanted {
  readonly work: UnitOfWork;
  readonly caseId: string;
  readonly idempotency: Idempotency | null;
  /** Ids that may be those of organisations. */
  readonly named: readonly string[];
  readonly assignee: string | null;
}

/** A case to be loaded, of which a state may be known already. */
export interface ToLoad {
  readonly wanted: CaseWanted;
  readonly known: KnownState | null;
}

/** A state, with the transaction that wrote it: while the row is of that transaction, it says the same. */
export interface KnownState {
  readonly state: CaseState;
  readonly writtenBy: string;
}

/** Loads cases in one round trip and under row-level security, each as its own party sees it. */
export async function loadCases(pool: pg.Pool, all: readonly ToLoad[]): Promise<readonly LoadedCase[]> {
  const calls = all.map(({ wanted, known }) => [
    wanted.caseId,
    ...actingFor(wanted),
    known?.writtenBy ?? null,
  ]);
  const query = callsOf('load_case', ['uuid', ...actingTypes, 'text'], calls);
  const { rows } = await told('load cases', pool.query<LoadedRow & Placed>(query));
  return inPlace(all, rows).map((row, place) => loadedCase(row, all[place]?.known?.state));
}

/** What `load_case` is asked beside the case itself. */
export function actingFor({ work, idempotency, named, assignee }: CaseWanted): readonly unknown[] {
  const { party, person } = work.actor;
  return [party, person, idempotency?.key ?? null, named, assignee];
}

export const actingTypes = ['uuid', 'uuid', 'text', 'uuid[]', 'uuid'] as const;

/** @param known its state, where the row leaves that out because it was known */
export function loadedCase(row: LoadedRow, known?: CaseState): LoadedCase {
  const { written_by: writtenBy, state, birth_date: birthDate, assignee_belongs } = row;
  return {
    ...common(row),
    state: writtenBy === null ? null : (state ?? known ?? null),
    writtenBy,
    birthDate,
    assigneeBelongs: assignee_belongs ?? false,
  };
}

export interface OpeningWanted {
  readonly work: UnitOfWork;
  readonly idempotency: Idempotency | null;
  readonly named: readonly string[];
  /** Keyed hashes of their CPR numbers, under each key; none where no number is given. */
  readonly youngPerson: readonly Buffer[];
  readonly guardian: readonly Buffer[];
}

export async function loadOpening(pool: pg.Pool, wanted: OpeningWanted): Promise<LoadedOpening> {
  const { work, idempotency, named, youngPerson, guardian } = wanted;
  const { party, person } = work.actor;
  const row = await onlyRow<OpeningRow>(pool, {
    name: 'load-opening',
    text: 'select * from load_opening($1, $2, $3, $4, $5, $6)',
    values: [party, person, idempotency?.key ?? null, named, youngPerson, guardian],
  });
  return {
    ...common(row),
    state: null,
    birthDate: null,
    youngPerson: row.young_person,
    guardian: row.guardian,
  };
}

async function onlyRow<Row extends CommonRow>(pool: pg.Pool, query: pg.QueryConfig): Promise<Row> {
  const { rows } = await told('load a case', pool.query<Row>(query));
  const [row] = rows;
  if (!row) throw new Error(`«${query.name}» gave no row`);
  return row;
}

function common({ answer, request_hash, calendars, roles }: CommonRow): Omit<Loaded, 'state' | 'birthDate'> {
  return {
    ...rulesOf(calendars),
    roles: roles ?? {},
    answered: answer && request_hash !== null ? { done: answer, requestHash: request_hash } : null,
  };
}

/** The rules of organisations, by their id, as SQL's `rules_of` gives them. */
export type StoredRules = Readonly<
  Record<
    string,
    Omit<Calendar, 'key'> & {
      readonly budgets: Readonly<Record<string, number>>;
      /** Left out where nothing was added to any. */
      readonly lists?: LocalLists;
    }
  >
>;

/** As the directory keeps them → as the domain knows them. */
export function rulesOf(stored: StoredRules | null): Pick<Loaded, 'calendars' | 'budgets' | 'lists'> {
  const entries = Object.entries(stored ?? {});
  return {
    calendars: Object.fromEntries(
      entries.map(([key, { closings, hours, edition = 1 }]) => [
        key,
        { key, edition, closings, ...(hours && { hours }) },
      ]),
    ),
    budgets: Object.fromEntries(entries.map(([key, { budgets }]) => [key, budgets])),
    lists: Object.fromEntries(entries.map(([key, { lists = {} }]) => [key, lists])),
  };
}

/** A moment out of a `timestamptz`; null for none and for 'infinity', by which lists order what has none. */
export function instant(at: Date | number | null): Instant | null {
  return at instanceof Date ? at.toISOString() : null;
}
