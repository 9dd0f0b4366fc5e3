import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type DraftContent, type DraftResult, DropDraft, PutDraft } from '../commands.js';
import { Answers } from '../queries/answers.js';
import { type DraftView, ReadDraft } from '../queries.js';
import { told } from '../store/trouble.js';

/** A draft is its author's own, and tells of somebody all the same: the access log has it. */
@QueryHandler(ReadDraft)
export class ReadDraftHandler implements IQueryHandler<ReadDraft> {
  constructor(private readonly answers: Answers) {}

  execute({ work, place: { caseId, action } }: ReadDraft): Promise<DraftView | null> {
    return this.answers.give(work, 'read-draft', async (client) => {
      const { rows } = await client.query<{ revision: number; at: Date; content: DraftContent }>({
        name: 'read-draft',
        text: 'select * from read_draft($1, $2, $3, $4)',
        values: [work.actor.party, work.actor.person, caseId, action],
      });
      const [draft] = rows;
      if (!draft) return { answer: null, about: [] };
      return { answer: { ...draft, at: draft.at.toISOString() }, about: caseId === null ? [] : [caseId] };
    });
  }
}

@CommandHandler(PutDraft)
export class PutDraftHandler implements ICommandHandler<PutDraft> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work: { actor }, place, content, ifMatch }: PutDraft): Promise<DraftResult> {
    return outcomeOf(this.pool, {
      name: 'put-draft',
      text: 'select * from put_draft($1, $2, $3, $4, $5, $6)',
      values: [actor.party, actor.person, place.caseId, place.action, JSON.stringify(content), ifMatch],
    });
  }
}

@CommandHandler(DropDraft)
export class DropDraftHandler implements ICommandHandler<DropDraft> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work: { actor }, place, ifMatch }: DropDraft): Promise<DraftResult> {
    return outcomeOf(this.pool, {
      name: 'drop-draft',
      text: 'select * from drop_draft($1, $2, $3, $4, $5)',
      values: [actor.party, actor.person, place.caseId, place.action, ifMatch],
    });
  }
}

async function outcomeOf(pool: pg.Pool, query: pg.QueryConfig): Promise<DraftResult> {
  type Row = { readonly outcome: DraftResult['kind']; readonly revision: number | null };
  const { rows } = await told('keep a draft', pool.query<Row>(query));
  const { outcome, revision } = rows[0] ?? { outcome: 'stale', revision: null };
  if (outcome === 'not-found') return { kind: outcome };
  return { kind: outcome, revision } as DraftResult;
}
