import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { numbered } from '#domain';
import { Definitions } from '../definitions.js';
import { Answers } from '../queries/answers.js';
import { nameIn } from '../queries/case-view.js';
import { ListKey } from '../queries/cursor.js';
import { findCase, type StoredCase, sightOf, storedCase } from '../queries/stored-case.js';
import type { Page } from '../queries.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { ListMentions, MentionColleague, type MentionView, ReadColleague, SeeMention } from './queue.js';

/** To mention a case is to look at it: the access log has it. */
@CommandHandler(MentionColleague)
export class MentionColleagueHandler implements ICommandHandler<MentionColleague> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly answers: Answers,
  ) {}

  async execute({ work, caseId, to, message, task }: MentionColleague) {
    const seen = await this.answers.give(work, 'mention', async (client) => {
      const found = await findCase(client, work, caseId);
      return { answer: found !== undefined, about: found ? [caseId] : [] };
    });
    if (!seen) return 'not-found' as const;
    const { party, person } = work.actor;
    const { rows } = await this.pool.query<{ hindrance: 'unknown-colleague' | 'unknown-task' | null }>(
      'select enter_mention($1, $2, $3, $4, $5, $6, $7) as hindrance',
      [timeOrderedId(), caseId, party, person, to, task, message],
    );
    return rows[0]?.hindrance ?? ('done' as const);
  }
}

@CommandHandler(SeeMention)
export class SeeMentionHandler implements ICommandHandler<SeeMention> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, id }: SeeMention): Promise<boolean> {
    const { rows } = await this.pool.query<{ seen: boolean }>('select see_mention($1, $2) as seen', [
      id,
      work.actor.person,
    ]);
    return rows[0]?.seen ?? false;
  }
}

const key = new ListKey('mentions', ['no', 'id']);

interface MentionRow extends StoredCase {
  readonly mention: string;
  readonly from_id: string;
  readonly from_name: string;
  readonly task_no: number | null;
  readonly message: string | null;
  readonly at: Date;
  readonly seen: boolean;
}

@QueryHandler(ListMentions)
export class ListMentionsHandler implements IQueryHandler<ListMentions> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, page: { cursor, limit } }: ListMentions): Promise<Page<MentionView>> {
    const [seen, id] = key.read(cursor) ?? [null, null];
    const { person, party } = work.actor;
    return this.answers.give(work, 'list-mentions', async (client) => {
      const { rows } = await client.query<MentionRow>(
        `with page as materialized (
           select m.* from mention m where m.to_person = $1 and m.organisation_id = $2
             and ($3::integer is null or (m.seen_at is not null) > ($3 = 1)
               or (m.seen_at is not null) = ($3 = 1) and m.id < $4::uuid)
           order by (m.seen_at is not null), m.id desc limit $5)
         select ${storedCase}, page.id as mention, page.from_person as from_id, p.display_name as from_name, page.task_no,
           page.message, page.at, page.seen_at is not null as seen
         from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject
           join person p on p.id = page.from_person
         order by seen, page.id desc`,
        [person, party, seen, id, limit + 1],
      );
      const answer = key.page(
        rows,
        limit,
        (row) => [row.seen ? '1' : '0', row.mention],
        (row): MentionView => ({
          id: row.mention,
          caseId: row.id,
          youngPerson: nameIn(row, sightOf(row, work)),
          from: { id: row.from_id, name: row.from_name },
          task: this.taskIn(row),
          message: row.message,
          at: row.at.toISOString(),
          seen: row.seen,
        }),
      );
      return { answer, about: [...new Set(answer.items.map(({ caseId }) => caseId))] };
    });
  }

  /** Null for a task that is done by now, too. */
  private taskIn({ state, task_no: no }: MentionRow): MentionView['task'] {
    const task = numbered(state.tasks, no);
    const label = task && this.definitions.of(state.definition).definition.tasks[task.task]?.label;
    return task && label ? { no: task.no, label } : null;
  }
}

@QueryHandler(ReadColleague)
export class ReadColleagueHandler implements IQueryHandler<ReadColleague> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, person }: ReadColleague): Promise<string | null> {
    const { rows } = await this.pool.query<{ name: string }>({
      name: 'name-of-colleague',
      text: `select p.display_name as name from person p where p.id = $1 and exists (
        select from membership m where m.person_id = p.id and m.organisation_id = $2)`,
      values: [person, work.actor.party],
    });
    return rows[0]?.name ?? null;
  }
}
