import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { UnitOfWork } from '../commands.js';
import { told } from '../store/trouble.js';

/** What a query found, and the cases whose data the answer shows. */
export interface Found<T> {
  readonly answer: T;
  readonly about: readonly string[];
}

/**
 * The way of every query: one transaction that sees what the acting party may see, and writes the access-log row of
 * its answer. Where that row cannot be written there is no answer.
 */
@Injectable()
export class Answers {
  constructor(private readonly pool: pg.Pool) {}

  async give<T>(
    { actor, purpose }: UnitOfWork,
    operation: string,
    read: (client: pg.ClientBase) => Promise<Found<T>>,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      // Several statements see one and the same moment.
      await client.query('begin isolation level repeatable read');
      await client.query({
        name: 'act-for',
        text: `select set_config('app.party', $1, true), set_config('app.person', $2, true)`,
        values: [actor.party, actor.person],
      });
      const { answer, about } = await told(`answer «${operation}»`, read(client));
      const logging = client.query({
        name: 'log-access',
        text: `insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
               values ($1, $2, $3, $4, $5, $6)`,
        values: [actor.person, actor.party, actor.role, purpose, operation, about],
      });
      await told('log an access', logging);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
