import type pg from 'pg';
import type { CommandDone, UnitOfWork } from '../commands.js';
import { type LoadedOpening, rulesOf, type StoredRules } from './load-case.js';
import { told } from './trouble.js';

export interface OpeningsWanted {
  readonly work: UnitOfWork;
  /** Idempotency keys. */
  readonly keys: readonly string[];
  /** Ids that may be those of organisations. */
  readonly named: readonly string[];
  /** Keyed hashes of their CPR numbers, under each key. */
  readonly youngPeople: readonly Buffer[];
}

interface OpeningsRow {
  readonly known: Readonly<Record<string, string>> | null;
  readonly answers: Readonly<Record<string, NonNullable<StoredAnswer>>> | null;
  readonly calendars: StoredRules | null;
  readonly roles: Readonly<Record<string, string>> | null;
}

type StoredAnswer = { readonly answer: CommandDone; readonly requestHash: string } | undefined;

/** What many openings of one party need to know. */
export interface LoadedOpenings {
  /** Who is known, by keyed hash (hex). */
  readonly youngPeople: Map<string, string>;
  /** What one of them needs to know of it. */
  readonly of: (key: string | undefined, youngPerson: readonly Buffer[]) => LoadedOpening;
}

/** In one round trip and under row-level security. */
export async function loadOpenings(pool: pg.Pool, wanted: OpeningsWanted): Promise<LoadedOpenings> {
  const { party, person } = wanted.work.actor;
  const loading = pool.query<OpeningsRow>({
    name: 'load-openings',
    text: 'select * from load_openings($1, $2, $3, $4, $5)',
    values: [party, person, wanted.keys, wanted.named, wanted.youngPeople],
  });
  const { rows } = await told('load openings', loading);
  const [row] = rows;
  if (!row) throw new Error('«load-openings» gave no row');
  const rules = rulesOf(row.calendars);
  const youngPeople = new Map(Object.entries(row.known ?? {}));
  const of = (key = '', youngPerson: readonly Buffer[]): LoadedOpening => {
    const stored: StoredAnswer = row.answers?.[key];
    return {
      ...rules,
      state: null,
      birthDate: null,
      roles: row.roles ?? {},
      answered: stored ? { done: stored.answer, requestHash: stored.requestHash } : null,
      youngPerson: youngPerson.map((hash) => youngPeople.get(hash.toString('hex'))).find(Boolean) ?? null,
      guardian: null,
    };
  };
  return { youngPeople, of };
}
