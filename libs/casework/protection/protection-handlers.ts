import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import type { UnitOfWork } from '../commands.js';
import { Answers } from '../queries/answers.js';
import { findCase } from '../queries/stored-case.js';
import { acting } from '../store/acting.js';
import {
  EndNeed,
  MarkNeed,
  type NeedHindrance,
  type NeedView,
  type ProtectionView,
  ProtectName,
  ReadProtection,
} from './protection.js';

interface NeedRow extends Omit<NeedView, 'markedAt' | 'colleague' | 'markedBy'> {
  readonly colleague: string;
  readonly colleague_name: string;
  readonly marked_by: string;
  readonly marked_by_name: string;
  readonly marked_at: Date;
}

@QueryHandler(ReadProtection)
export class ReadProtectionHandler implements IQueryHandler<ReadProtection> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId }: ReadProtection): Promise<ProtectionView | null> {
    return this.answers.give(work, 'read-protection', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const { rows } = await client.query<NeedRow>({
        name: 'needs-of-case',
        text: `select n.id, n.colleague, c.display_name as colleague_name, n.reason, to_char(n.until, 'YYYY-MM-DD') as until,
            n.marked_by, m.display_name as marked_by_name, n.marked_at
          from case_file f join protected_need n on n.person_id = f.subject
            join person c on c.id = n.colleague join person m on m.id = n.marked_by
          where f.id = $1 and n.ended_at is null and n.until >= danish_day(now()) order by c.display_name, n.id`,
        values: [caseId],
      });
      const answer = {
        protected: found.stored.name_protected,
        mayProtect: found.sight.relation === 'holder',
        needs: rows.map(needView),
      };
      return { answer, about: [caseId] };
    });
  }
}

function needView(row: NeedRow): NeedView {
  return {
    id: row.id,
    colleague: { id: row.colleague, name: row.colleague_name },
    reason: row.reason,
    until: row.until,
    markedBy: { id: row.marked_by, name: row.marked_by_name },
    markedAt: row.marked_at.toISOString(),
  };
}

/**
 * Who begins a case holds it, and would else learn by a made-up one the name of anybody whose number they have: only who
 * may know the name shows it to others.
 */
const knowing =
  ' where exists (select from case_file f join protected_name n on n.person_id = f.subject where f.id = $1)';

/** What is done writes its own row of the access log, in the same transaction. */
@CommandHandler(ProtectName)
export class ProtectNameHandler implements ICommandHandler<ProtectName> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, caseId, withhold }: ProtectName): Promise<boolean> {
    const asked = `select protect_name($1, $2, $3) as done${withhold ? '' : knowing}`;
    return (await doneAs<boolean>(this.pool, work, asked, [caseId, withhold, work.purpose])) ?? false;
  }
}

@CommandHandler(MarkNeed)
export class MarkNeedHandler implements ICommandHandler<MarkNeed> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, caseId, colleague, reason, until }: MarkNeed): Promise<NeedHindrance | null> {
    const asked = 'select mark_need($1, $2, $3, $4, $5) as done';
    return doneAs<NeedHindrance>(this.pool, work, asked, [caseId, colleague, reason, until, work.purpose]);
  }
}

@CommandHandler(EndNeed)
export class EndNeedHandler implements ICommandHandler<EndNeed> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, caseId, need }: EndNeed): Promise<boolean> {
    const asked = 'select end_need($1, $2, $3) as done';
    return (await doneAs<boolean>(this.pool, work, asked, [caseId, need, work.purpose])) ?? false;
  }
}

async function doneAs<Done>(
  pool: pg.Pool,
  { actor: { party, person } }: UnitOfWork,
  text: string,
  values: readonly unknown[],
): Promise<Done | null> {
  if (person === null) throw new Error('Nobody protects a name');
  const { rows } = await acting(pool, { party, person }, (client) =>
    client.query<{ done: Done | null }>(text, [...values]),
  );
  return rows[0]?.done ?? null;
}
