import type pg from 'pg';
import { type CaseState, type Definition, type LocalDate, rows, type Step } from '#domain';
import type { CommandDone } from '../commands.js';
import type { SealedCpr } from '../people/cpr-keys.js';
import { callsOf, inPlace, type Placed } from './calls.js';
import { canonicalJson } from './canonical-json.js';
import {
  actingFor,
  actingTypes,
  type CaseWanted,
  type LoadedCase,
  type LoadedRow,
  loadedCase,
} from './load-case.js';
import { owed } from './owed.js';
import type { SealedRecord } from './sealed-record.js';
import { changedRows, type RowChanges, type TableRows, tableRows } from './table-rows.js';
import { DatabaseRefused, told } from './trouble.js';

/** A step that was decided, with what it was decided on. */
export interface DecidedStep {
  readonly caseId: string;
  readonly definition: Definition;
  readonly birthDate: LocalDate | null;
  readonly before: CaseState | null;
  readonly step: Step;
  readonly state: CaseState;
}

/** What is written in the same transaction as the step. */
export interface Alongside {
  readonly record?: SealedRecord & { readonly id: string; readonly form: string; readonly revision: number };
  /** New people. */
  readonly youngPerson?: NewPerson;
  readonly guardian?: NewPerson;
  /** Whose name is to be withheld from now on, and who knows it because they wrote it: null where it stood before. */
  readonly protect?: {
    readonly youngPerson: string;
    readonly party: string;
    readonly knows: string | null;
  };
  readonly idempotency?: { readonly key: string; readonly requestHash: string; readonly answer: CommandDone };
  /** The access-log row; none for what a clock does. */
  readonly access?: { readonly purpose: string; readonly operation: string };
}

export interface NewPerson {
  readonly id: string;
  readonly cpr: SealedCpr | null;
  readonly birthDate: LocalDate | null;
  readonly firstName: string;
  readonly lastName: string;
}

/** What `append_step` takes. */
interface AppendArguments {
  readonly caseId: string;
  readonly body: string;
  readonly snapshot: string;
  readonly changes: RowChanges;
  readonly extras: object;
}

/** Unique values that another command may have taken in the meantime: loading again will find them. */
const races = new Set([
  'idempotency_pkey',
  'young_person_cpr_lookup_key',
  'guardian_cpr_lookup_key',
  'cpr_hash_pkey',
]);

/** How long a step waits for its case where others wait with it. */
const patience = '50ms';

/**
 * Writes the first step of a case, in one round trip. `stale`: another command was there first; nothing was written then.
 */
export async function appendOpening(
  pool: pg.Pool,
  decided: DecidedStep,
  alongside: Alongside,
): Promise<'appended' | 'stale'> {
  const appending = pool.query<{ appended: boolean }>({
    name: 'append-step',
    text: 'select append_step($1, $2, $3, $4, $5) as appended',
    values: [...valuesOf(decided, alongside)],
  });
  try {
    const { rows: answers } = await told('append a step', appending);
    return answers[0]?.appended ? 'appended' : 'stale';
  } catch (error) {
    // Two processes that put different keys first may enter one person in opposite orders.
    if (isRace(error) || (error instanceof DatabaseRefused && error.code === '40P01')) return 'stale';
    throw error;
  }
}

/** A step in the database's words: what cannot be put into them has failed before it is sent with others. */
export interface ToAppend {
  readonly values: readonly string[];
  /** What to load where somebody else was there first. */
  readonly wanted: CaseWanted;
}

export function toAppend(decided: DecidedStep, alongside: Alongside, wanted: CaseWanted): ToAppend {
  return { values: valuesOf(decided, alongside), wanted };
}

/** What became of it: written by that transaction, or the case as it is by then. */
export type Appended = { readonly writtenBy: string } | LoadedCase;

type AppendedRow = { readonly appended: boolean } & LoadedRow & Placed;

/**
 * Writes steps of several cases in one round trip. Where somebody holds one of the cases, all fail soon (55P03), lest
 * they wait for one.
 *
 * @param alone this one waits
 * @throws DatabaseRefused 23505 where a key has had its answer meanwhile, see `isRace`
 */
export async function appendOrReload(
  pool: pg.Pool,
  all: readonly ToAppend[],
  alone: boolean,
): Promise<readonly Appended[]> {
  const types = ['text', 'uuid', 'text', 'json', 'jsonb', 'jsonb', ...actingTypes];
  const waits = alone ? '0' : patience;
  const calls = all.map(({ values, wanted }) => [waits, ...values, ...actingFor(wanted)]);
  const query = callsOf('append_or_reload', types, calls);
  const { rows } = await told('append steps', pool.query<AppendedRow>(query));
  return inPlace(all, rows).map((row) =>
    row.appended ? { writtenBy: row.written_by ?? '' } : loadedCase(row),
  );
}

/** Another command was there first: what it has left is found by loading again. */
export function isRace(error: unknown): boolean {
  return error instanceof DatabaseRefused && error.code === '23505' && races.has(error.constraint ?? '');
}

function valuesOf(decided: DecidedStep, alongside: Alongside): readonly string[] {
  const { caseId, body, snapshot, changes, extras } = argumentsOf(decided, alongside);
  return [caseId, body, snapshot, JSON.stringify(changes), JSON.stringify(extras)];
}

function argumentsOf({ caseId, definition, birthDate, before, step, state }: DecidedStep, with_: Alongside) {
  const { record, youngPerson, guardian, protect, idempotency, access } = with_;
  const extras = {
    owed: owed(definition, step, state),
    ...(record && { record: { ...record, salt: hex(record.salt), digest: hex(record.digest) } }),
    ...(youngPerson && { youngPerson: personRow(youngPerson) }),
    ...(guardian && { guardian: personRow(guardian) }),
    otherHashes: otherHashes({ youngPerson, guardian }),
    ...(protect && {
      protect: {
        person_id: protect.youngPerson,
        colleague: protect.knows,
        organisation_id: protect.party,
      },
    }),
    ...(idempotency && { idempotency }),
    ...access,
  };
  const after = tableRows(rows(state, birthDate, before));
  const known = before && lastingRows(before, birthDate);
  rowsMade.set(state, { birthDate, lasting: lasting(after) });
  return {
    caseId,
    body: canonicalJson(step),
    snapshot: JSON.stringify(state),
    changes: changedRows(known, after),
    extras,
  } satisfies AppendArguments;
}

/** Those that the next step may change, of states that were written here: a state never changes, nor do its rows. */
const rowsMade = new WeakMap<
  CaseState,
  { readonly birthDate: LocalDate | null; readonly lasting: TableRows }
>();

/** The rows of a state, but for those of what has ended: they stay as they are. */
function lastingRows(state: CaseState, birthDate: LocalDate | null): TableRows {
  const known = rowsMade.get(state);
  return known?.birthDate === birthDate ? known.lasting : tableRows(rows(state, birthDate, state));
}

function lasting(made: TableRows): TableRows {
  const hasNotEnded = ({ ended }: { readonly ended: unknown }) => ended === null;
  return { ...made, ask: made.ask.filter(hasNotEnded), clock: made.clock.filter(hasNotEnded) };
}

export function personRow({ id, cpr, birthDate, firstName, lastName }: NewPerson) {
  return {
    id,
    cpr_cipher: cpr && hex(cpr.cipher),
    cpr_key_id: cpr?.keyId,
    cpr_lookup: cpr && hex(cpr.hashes[0].hash),
    cpr_lookup_key: cpr?.hashes[0].keyId,
    birth_date: birthDate,
    first_name: firstName,
    last_name: lastName,
  };
}

/** The hashes of new people under all keys but the first, whose hash stands in their own row. */
export function otherHashes({
  youngPerson,
  guardian,
}: Pick<Alongside, 'youngPerson' | 'guardian'>): readonly object[] {
  const of = (kind: string, person: NewPerson | undefined) =>
    (person?.cpr?.hashes.slice(1) ?? []).map(({ keyId, hash }) => ({
      kind,
      hash: hex(hash),
      person_id: person?.id,
      key_id: keyId,
    }));
  return [...of('young_person', youngPerson), ...of('guardian', guardian)];
}

/** As PostgreSQL reads a bytea. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
