import pg from 'pg';

/**
 * The database refused a statement that it should have taken. Says where, not what: PostgreSQL quotes the values that
 * it rejects, and they may be somebody's.
 */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  /** PostgreSQL's SQLSTATE, e.g. 57014. */
  readonly code: string;
  /** What was violated, where it has a name. */
  readonly constraint: string | undefined;

  constructor(doing: string, { code = '', constraint, routine }: pg.DatabaseError) {
    super(`The database refused to ${doing}: ${[code, constraint, routine].filter(Boolean).join(' ')}`);
    this.code = code;
    this.constraint = constraint;
  }
}

/** The error as it may be told. A lost connection stays the error that it is: it quotes nobody. */
export function inSafeWords(doing: string, error: unknown): unknown {
  return error instanceof pg.DatabaseError ? new DatabaseRefused(doing, error) : error;
}

/** Waits for a statement; what goes wrong is told in safe words. */
export async function told<T>(doing: string, statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw inSafeWords(doing, error);
  }
}
