import pg from 'pg';
import { type CaseState, type Definition, type LocalDate, rows, type Step } from '#domain';
import type { CommandDone } from '../commands.js';
import type { SealedCpr } from '../people/cpr-keys.js';
import { callsOf } from './calls.js';
import { canonicalJson } from './canonical-json.js';
import type { Line } from './in-company.js';
import {
  actingFor,
  actingTypes,
  type CaseWanted,
  type LoadedCase,
  type LoadedRow,
  loadedCase,
  loading,
} from './load-case.js';
import { owed } from './owed.js';
import type { SealedRecord } from './sealed-record.js';
import { changedRows, type RowChanges, tableRows } from './table-rows.js';
import { inSafeWords, told } from './trouble.js';

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
const races = new Set(['idempotency_pkey', 'young_person_cpr_lookup_key', 'guardian_cpr_lookup_key']);

/**
 * Writes the step, in one round trip. `stale`: the case has moved on, or another command was there first; nothing was
 * written then.
 */
export async function appendStep(
  pool: pg.Pool,
  decided: DecidedStep,
  alongside: Alongside,
): Promise<'appended' | 'stale'> {
  const appending = pool.query<{ appended: boolean }>({
    name: 'append-step',
    text: 'select append_step($1, $2, $3, $4, $5) as appended',
    values: [...values(decided, alongside)],
  });
  const result = await appending.catch(staleOrThrow);
  return result !== 'stale' && result.rows[0]?.appended ? 'appended' : 'stale';
}

export interface ToAppend {
  readonly decided: DecidedStep;
  readonly alongside: Alongside;
  /** What to load where somebody else was there first. */
  readonly wanted: CaseWanted;
}

/** How steps of cases are written: each is, or else the case is given as it is by then. */
export function appending(pool: pg.Pool): Line<ToAppend, 'appended' | LoadedCase> {
  return {
    alone: async (one) => {
      const query = pool.query<LoadedRow>({
        name: 'append-or-reload',
        text: 'select * from append_or_reload($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        values: [...callOf(one)],
      });
      const result = await query.catch(staleOrThrow);
      if (result === 'stale') return loading(pool).alone(one.wanted);
      return result.rows[0] ? loadedCase(result.rows[0]) : 'appended';
    },
    together: async (all) => {
      const types = ['uuid', 'text', 'json', 'jsonb', 'jsonb', ...actingTypes];
      const query = callsOf('append_in_company', types, all.map(callOf));
      const { rows } = await told('append steps', pool.query<LoadedRow & { readonly place: number }>(query));
      const stale = new Map(rows.map((row) => [row.place, loadedCase(row)]));
      return all.map((_, place) => stale.get(place) ?? 'appended');
    },
  };
}

function callOf({ decided, alongside, wanted }: ToAppend): readonly unknown[] {
  return [...values(decided, alongside), ...actingFor(wanted)];
}

function values(decided: DecidedStep, alongside: Alongside): readonly string[] {
  const { caseId, body, snapshot, changes, extras } = argumentsOf(decided, alongside);
  return [caseId, body, snapshot, JSON.stringify(changes), JSON.stringify(extras)];
}

function staleOrThrow(error: unknown): 'stale' {
  if (error instanceof pg.DatabaseError && error.code === '23505' && races.has(error.constraint ?? ''))
    return 'stale';
  throw inSafeWords('append a step', error);
}

function argumentsOf({ caseId, definition, birthDate, before, step, state }: DecidedStep, with_: Alongside) {
  const { record, youngPerson, guardian, idempotency, access } = with_;
  const extras = {
    owed: owed(definition, step, state),
    ...(record && { record: { ...record, salt: hex(record.salt), digest: hex(record.digest) } }),
    ...(youngPerson && { youngPerson: personRow(youngPerson) }),
    ...(guardian && { guardian: personRow(guardian) }),
    ...(idempotency && { idempotency }),
    ...access,
  };
  const known = before && tableRows(rows(before, birthDate));
  return {
    caseId,
    body: canonicalJson(step),
    snapshot: JSON.stringify(state),
    changes: changedRows(known, tableRows(rows(state, birthDate))),
    extras,
  } satisfies AppendArguments;
}

export function personRow({ id, cpr, birthDate, firstName, lastName }: NewPerson) {
  return {
    id,
    cpr_cipher: cpr && hex(cpr.cipher),
    cpr_key_id: cpr?.keyId,
    cpr_lookup: cpr && hex(cpr.lookup),
    birth_date: birthDate,
    first_name: firstName,
    last_name: lastName,
  };
}

/** As PostgreSQL reads a bytea. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
