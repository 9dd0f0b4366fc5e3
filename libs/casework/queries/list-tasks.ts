import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { type Calendar, type Instant, isOnHold, spanOf, type Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { ListTasks, type Page, type TaskFilter, type TaskView } from '../queries.js';
import { instant } from '../store/load-case.js';
import { Answers } from './answers.js';
import { labelIn, nameIn } from './case-view.js';
import { ListKey, momentKey } from './cursor.js';
import { namedCondition } from './name-search.js';
import { nearness, ownCalendar } from './own-calendar.js';
import { type StoredCase, sightOf, storedCase } from './stored-case.js';

const key = new ListKey('tasks', ['moment', 'id', 'no']);

interface TaskRow extends StoredCase {
  readonly no: number;
  readonly task: string;
  readonly role: string;
  readonly leader: boolean;
  readonly assignee: string | null;
  readonly lender: string | null;
  readonly since: Date;
  readonly due: Date | number;
}

/** Takes its page from one index range first and joins then: policies of what is joined are asked for a page alone. */
@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, page, filter }: ListTasks): Promise<Page<TaskView>> {
    const now = this.now();
    return this.answers.give(work, filter.q === undefined ? 'list-tasks' : 'search-tasks', async (client) => {
      const calendar = await ownCalendar(client, work.actor.party);
      const rows = await this.rows(client, work, page, filter, calendar, now);
      const answer = key.page(
        rows,
        page.limit,
        (row) => [momentKey(row.due), row.id, String(row.no)],
        (row): TaskView => {
          const sight = sightOf(row, work);
          const stage = sight.may('stage') ? row.state.stage : null;
          const { definition } = this.definitions.of(row.state.definition);
          const due = instant(row.due);
          return {
            caseId: row.id,
            no: row.no,
            task: row.task,
            label: labelIn(definition.tasks, row.task) ?? unnamed(row.task),
            role: row.role,
            leader: row.leader,
            assignee: row.assignee,
            lender: row.lender,
            stage,
            stageLabel: labelIn(definition.stages, stage),
            since: row.since.toISOString(),
            due,
            onHold: isOnHold(row.state, row.no),
            ...nearness(calendar, now, due),
            youngPerson: nameIn(row, sight),
          };
        },
      );
      return { answer, about: [...new Set(answer.items.map(({ caseId }) => caseId))] };
    });
  }

  private async rows(
    client: pg.ClientBase,
    { actor }: UnitOfWork,
    { cursor, limit }: ListTasks['page'],
    filter: TaskFilter,
    calendar: Calendar,
    now: Instant,
  ): Promise<readonly TaskRow[]> {
    const [due, caseId, no] = key.read(cursor) ?? [null, null, null];
    const { standsFor = [], person, party, leader = false } = actor;
    const span = filter.priority ? spanOf(filter.priority, calendar, now) : null;
    const named = await namedCondition(client, party, filter.q ?? null, { caseId: 't.case_id', after: 13 });
    const { rows } = await client.query<TaskRow>(
      `with page as materialized (
         select * from task t
         where t.org_id = $1 and (not t.leader or $2)
           and ($3::text is null or case $3 when 'me' then t.assignee = any ($4::uuid[])
             when 'nobody' then t.assignee is null
             when 'others' then t.assignee <> all ($4::uuid[]) else t.assignee = $3::uuid end)
           and ($5::uuid is null or t.case_id = $5)
           and ($6::text is null or t.task = $6)
           -- As mayRead has it: to the others the stage is not told, and so is no answer to a question either.
           and ($7::text is null or t.stage = $7 and exists (select from case_party p where p.case_id = t.case_id
             and p.id = $1 and p.relation in ('holder', 'overseer')))
           and ($8::timestamptz is null or t.due > $8) and ($9::timestamptz is null or t.due <= $9)
           and ($10::timestamptz is null or (t.due, t.case_id, t.no) > ($10, $11::uuid, $12::integer))
           ${named.sql}
         order by t.due, t.case_id, t.no limit $13)
       select ${storedCase}, page.no, page.task, page.role, page.leader, page.assignee, page.lender, page.since, page.due
       from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject
       order by page.due, page.case_id, page.no`,
      [
        party,
        leader,
        filter.assignee ?? null,
        [person, ...standsFor],
        filter.caseId ?? null,
        filter.task ?? null,
        filter.stage ?? null,
        span?.after ?? null,
        span?.until ?? null,
        due,
        caseId,
        no,
        limit + 1,
        ...named.values,
      ],
    );
    return rows;
  }
}

function unnamed(task: string): Text {
  return { da: task, en: task };
}
