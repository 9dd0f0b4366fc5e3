import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Instant, Text } from '#domain';
import { Definitions } from '../definitions.js';
import {
  type CaseListItem,
  ListCases,
  ListNotifications,
  ListTasks,
  type NotificationView,
  type Page,
  type TaskView,
} from '../queries.js';
import { instant } from '../store/load-case.js';
import { Answers } from './answers.js';
import { caseListItem, nameIn } from './case-view.js';
import { ListKey, momentKey } from './cursor.js';
import { type StoredCase, sightOf, storedCase } from './stored-case.js';

const caseKey = new ListKey('cases', ['moment', 'id']);

/** Each list takes its page first and joins then: the policies of what is joined are asked for a page's rows alone. */
@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, page: { cursor, limit }, filter }: ListCases): Promise<Page<CaseListItem>> {
    const [due, id] = caseKey.read(cursor) ?? [null, null];
    const { open = null, holding = null, stage = null } = filter;
    return this.answers.give(work, 'list-cases', async (client) => {
      const { rows } = await client.query<StoredCase & { due: Date | number }>(
        `with page as materialized (
           select f.id, f.due from case_file f
           where f.id in (select p.case_id from case_party p where p.id = $1)
             and ($2::boolean is null or (f.closed_at is null) = $2)
             and ($3::boolean is null or (f.holder_id = $1) = $3)
             -- As mayRead has it: to the others the stage is not told, and so is no answer to a question either.
             and ($4::text is null or f.stage = $4 and exists (select from case_party p
               where p.case_id = f.id and p.id = $1 and (p.relation in ('holder', 'overseer') or p.role = 'youngPerson')))
             and ($5::timestamptz is null or (f.due, f.id) > ($5, $6::uuid))
           order by f.due, f.id limit $7)
         select ${storedCase}, page.due from page join case_file f using (id) join young_person y on y.id = f.subject
         order by page.due, page.id`,
        [work.actor.party, open, holding, stage, due, id, limit + 1],
      );
      const answer = caseKey.page(
        rows,
        limit,
        (row) => [momentKey(row.due), row.id],
        (row) => {
          const sight = sightOf(row, work);
          const { definition } = this.definitions.of(row.state.definition);
          return sight.closed ? null : caseListItem(definition, row, sight);
        },
      );
      return { answer, about: answer.items.map((item) => item.id) };
    });
  }
}

const taskKey = new ListKey('tasks', ['moment', 'id', 'no']);

interface TaskRow extends StoredCase {
  readonly no: number;
  readonly task: string;
  readonly role: string;
  readonly leader: boolean;
  readonly assignee: string | null;
  readonly since: Date;
  readonly due: Date | number;
}

@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, page: { cursor, limit }, filter }: ListTasks): Promise<Page<TaskView>> {
    const [due, caseId, no] = taskKey.read(cursor) ?? [null, null, null];
    const { actor } = work;
    return this.answers.give(work, 'list-tasks', async (client) => {
      const { rows } = await client.query<TaskRow>(
        `with page as materialized (
           select * from task t
           where t.org_id = $1 and (not t.leader or $2)
             and ($3::text is null or t.assignee is not distinct from case $3 when 'me' then $4::uuid end)
             and ($5::uuid is null or t.case_id = $5)
             and ($6::timestamptz is null or (t.due, t.case_id, t.no) > ($6, $7::uuid, $8::integer))
           order by t.due, t.case_id, t.no limit $9)
         select ${storedCase}, page.no, page.task, page.role, page.leader, page.assignee, page.since, page.due
         from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject
         order by page.due, page.case_id, page.no`,
        [
          actor.party,
          actor.leader ?? false,
          filter.assignee ?? null,
          actor.person,
          filter.caseId ?? null,
          due,
          caseId,
          no,
          limit + 1,
        ],
      );
      const answer = taskKey.page(
        rows,
        limit,
        (row) => [momentKey(row.due), row.id, String(row.no)],
        (row): TaskView => ({
          caseId: row.id,
          no: row.no,
          task: row.task,
          label: this.labelOf(row),
          role: row.role,
          leader: row.leader,
          assignee: row.assignee,
          since: row.since.toISOString(),
          due: instant(row.due),
          youngPerson: nameIn(row, sightOf(row, work)),
        }),
      );
      return { answer, about: [...new Set(answer.items.map((item) => item.caseId))] };
    });
  }

  private labelOf({ state, task }: TaskRow): Text {
    return this.definitions.of(state.definition).definition.tasks[task]?.label ?? { da: task, en: task };
  }
}

const notificationKey = new ListKey('notifications', ['moment', 'id']);

interface NotificationRow {
  readonly id: string;
  readonly case_id: string;
  readonly at: Date;
  readonly what: string;
  readonly about: NotificationView['about'];
}

@QueryHandler(ListNotifications)
export class ListNotificationsHandler implements IQueryHandler<ListNotifications> {
  constructor(private readonly answers: Answers) {}

  execute({ work, page: { cursor, limit } }: ListNotifications): Promise<Page<NotificationView>> {
    const [at, id] = notificationKey.read(cursor) ?? [null, null];
    return this.answers.give(work, 'list-notifications', async (client) => {
      const { rows } = await client.query<NotificationRow>(
        `select id, case_id, at, what, about from notification
         where party_id = $1 and role = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
         order by at desc, id desc limit $5`,
        [work.actor.party, work.actor.role, at, id, limit + 1],
      );
      const answer = notificationKey.page(
        rows,
        limit,
        (row): [Instant, string] => [row.at.toISOString(), row.id],
        (row) => ({
          id: row.id,
          caseId: row.case_id,
          at: row.at.toISOString(),
          what: row.what,
          about: row.about,
        }),
      );
      return { answer, about: [...new Set(answer.items.map((item) => item.caseId))] };
    });
  }
}
