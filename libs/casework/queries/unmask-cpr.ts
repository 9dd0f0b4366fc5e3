import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { CprKeys } from '../people/cpr-keys.js';
import { UnmaskCpr } from '../queries.js';
import { acting } from '../store/acting.js';
import { findCase } from './stored-case.js';

interface Sealed {
  readonly of: string;
  readonly cipher: Buffer | null;
  readonly keyId: string;
}

/** The way of no other query: the function that gives the sealed number writes the row of the access log itself. */
@QueryHandler(UnmaskCpr)
export class UnmaskCprHandler implements IQueryHandler<UnmaskCpr> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly keys: CprKeys,
  ) {}

  execute({ work, caseId, reason }: UnmaskCpr): Promise<{ readonly cpr: string | null } | null> {
    const { party, person } = work.actor;
    // A script of our own is nobody, and has no need of a number.
    if (person === null) return Promise.resolve(null);
    return acting(this.pool, { party, person }, async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found?.sight.may('cpr')) return null;
      const { rows } = await client.query<Sealed>({
        name: 'unmask-cpr',
        text: 'select person_id as of, cipher, key_id as "keyId" from unmask_cpr($1, $2)',
        values: [caseId, `${work.purpose}: ${reason}`],
      });
      const [sealed] = rows;
      if (!sealed) return null;
      const { of, cipher, keyId } = sealed;
      // What cannot be opened is an error, and then the log has no row of it either.
      return { cpr: cipher && dashed(this.keys.openText({ keyId, cipher }, of)) };
    });
  }
}

function dashed(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}
