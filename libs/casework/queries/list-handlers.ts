import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Instant } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import {
  type CaseListItem,
  FindOwnCases,
  ListCases,
  ListNotifications,
  type NotificationView,
  type Page,
} from '../queries.js';
import { Answers } from './answers.js';
import { caseListItem, nameIn } from './case-view.js';
import { ListKey, momentKey } from './cursor.js';
import { namedCondition } from './name-search.js';
import { nearness, ownCalendar } from './own-calendar.js';
import { type StoredCase, sightOf, storedCase } from './stored-case.js';

const caseKey = new ListKey('cases', ['moment', 'id']);

/** Where a page of cases is taken from, and in which order that goes. */
const held = { from: 'case_file f where f.holder_id = $1 and f.closed_at is null', at: 'f.due, f.id' };
const anyPart = {
  from: 'case_party p join case_file f on f.id = p.case_id where p.id = $1',
  at: 'p.due, p.case_id',
};

/** Each list takes its page first and joins then: the policies of what is joined are asked for a page's rows alone. */
@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, page: { cursor, limit }, filter }: ListCases): Promise<Page<CaseListItem>> {
    const [due, id] = caseKey.read(cursor) ?? [null, null];
    const { open = null, holding = null, stage = null, q = null } = filter;
    return this.answers.give(work, q === null ? 'list-cases' : 'search-cases', async (client) => {
      const named = await namedCondition(client, work.actor.party, q, { caseId: 'f.id', after: 7 });
      // Each way goes along one index in the list's order.
      const { from, at } = holding && open ? held : anyPart;
      const { rows } = await client.query<StoredCase & { due: Date | number }>(
        `with page as materialized (
           select f.id, f.due from ${from}
             and ($2::boolean is null or (f.closed_at is null) = $2)
             and ($3::boolean is null or (f.holder_id = $1) = $3)
             -- As mayRead has it: to the others the stage is not told, and so is no answer to a question either.
             and ($4::text is null or f.stage = $4 and exists (select from case_party r
               where r.case_id = f.id and r.id = $1 and (r.relation in ('holder', 'overseer') or r.role = 'youngPerson')))
             and ($5::timestamptz is null or (${at}) > ($5, $6::uuid))
             ${named.sql}
           order by ${at} limit $7)
         select ${storedCase}, page.due from page join case_file f using (id) join young_person y on y.id = f.subject
         order by page.due, page.id`,
        [work.actor.party, open, holding, stage, due, id, limit + 1, ...named.values],
      );
      const [own, now] = [await ownCalendar(client, work.actor.party), this.now()];
      const answer = caseKey.page(
        rows,
        limit,
        (row) => [momentKey(row.due), row.id],
        (row) => {
          const sight = sightOf(row, work);
          const { definition } = this.definitions.readBy(work.actor.role, row.state.definition);
          return sight.closed ? null : caseListItem(definition, row, sight, (due) => nearness(own, now, due));
        },
      );
      return { answer, about: answer.items.map((item) => item.id) };
    });
  }
}

@QueryHandler(FindOwnCases)
export class FindOwnCasesHandler implements IQueryHandler<FindOwnCases> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, cpr }: FindOwnCases): Promise<readonly CaseListItem[]> {
    return this.answers.give(work, 'find-own-cases', async (client) => {
      const { rows } = await client.query<StoredCase>(
        `select ${storedCase} from unnest($1::bytea[]) l, own_cases_of(l) o join case_file f on f.id = o join young_person y on y.id = f.subject
         order by f.closed_at desc nulls first, f.id desc limit 20`,
        [this.keys.lookups(cpr)],
      );
      const [own, now] = [await ownCalendar(client, work.actor.party), this.now()];
      const answer = rows.flatMap((row) => {
        const sight = sightOf(row, work);
        const { definition } = this.definitions.readBy(work.actor.role, row.state.definition);
        return sight.closed ? [] : [caseListItem(definition, row, sight, (due) => nearness(own, now, due))];
      });
      return { answer, about: answer.map(({ id }) => id) };
    });
  }
}

const notificationKey = new ListKey('notifications', ['moment', 'id']);

/** Of a case that the party has nothing to do with any more it has the notification alone. */
interface NotificationRow extends Partial<StoredCase> {
  readonly no: string;
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
        `with page as materialized (
           select id, case_id, at, what, about from notification
           where party_id = $1 and role = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
           order by at desc, id desc limit $5)
         select page.id as no, page.case_id, page.at, page.what, page.about, ${storedCase}
         from page left join case_file f on f.id = page.case_id left join young_person y on y.id = f.subject
         order by page.at desc, page.id desc`,
        [work.actor.party, work.actor.role, at, id, limit + 1],
      );
      const answer = notificationKey.page(
        rows,
        limit,
        (row): [Instant, string] => [row.at.toISOString(), row.no],
        (row) => ({
          id: row.no,
          caseId: row.case_id,
          youngPerson: isStored(row) ? nameIn(row, sightOf(row, work)) : null,
          at: row.at.toISOString(),
          what: row.what,
          about: row.about,
        }),
      );
      return { answer, about: [...new Set(answer.items.map((item) => item.caseId))] };
    });
  }
}

function isStored(row: NotificationRow): row is NotificationRow & StoredCase {
  return row.state !== undefined && row.state !== null;
}
