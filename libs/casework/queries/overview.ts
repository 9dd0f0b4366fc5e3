import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type Instant,
  type NearPriority,
  type Priority,
  spanOf,
  type Text,
  type WorkingTimeLeft,
} from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import type { Page, PageRequest } from '../queries.js';
import { instant } from '../store/load-case.js';
import { Answers } from './answers.js';
import { labelIn, nameIn } from './case-view.js';
import { ListKey, momentKey } from './cursor.js';
import { nearness, ownCalendar } from './own-calendar.js';
import { type StoredCase, sightOf, storedCase } from './stored-case.js';

export interface OverviewView {
  readonly at: Instant;
  /** Deadlines that the organisation owes: breached, on their last day, and with two working days after today at most. */
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  /** Tasks that nobody has taken. */
  readonly unassigned: number;
  /** Cases in which nothing has happened for too long. */
  readonly stalled: number;
  /** Handoffs that wait for the organisation's answer. */
  readonly handoffs: number;
  /** Tasks of each colleague, and how many of those are near; also of who has none: there is room. */
  readonly perPerson: readonly {
    /** Null: nobody has taken them. */
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly tasks: number;
    readonly overdue: number;
    readonly today: number;
    readonly soon: number;
  }[];
  /** The cases that the organisation holds, and the deadlines that it owes in them. */
  readonly perStage: readonly {
    readonly stage: string;
    readonly label: Text;
    readonly cases: number;
    readonly overdue: number;
    readonly today: number;
    readonly soon: number;
  }[];
}

/** How the acting organisation's work stands: counts, no cases. A leader's. */
export class ReadOverview extends Query<OverviewView> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

export interface OwedDeadlineView {
  readonly caseId: string;
  readonly no: number;
  readonly clock: string;
  readonly label: Text;
  readonly kind: 'statutory' | 'local';
  readonly due: Instant;
  readonly remaining: WorkingTimeLeft | null;
  readonly priority: Priority;
  readonly stage: string | null;
  readonly stageLabel: Text | null;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  /** Colleagues who have tasks in the case. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Deadlines that the acting organisation owes, the nearest first. A leader's. */
export class ListOwedDeadlines extends Query<Page<OwedDeadlineView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
    readonly filter: {
      readonly priority?: NearPriority;
      readonly clock?: string;
      readonly stage?: string;
      /** Somebody who has tasks in the case. */
      readonly person?: string;
    },
  ) {
    super();
  }
}

@QueryHandler(ReadOverview)
export class ReadOverviewHandler implements IQueryHandler<ReadOverview> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work }: ReadOverview): Promise<OverviewView> {
    const now = this.now();
    const { party } = work.actor;
    return this.answers.give(work, 'read-overview', async (client) => {
      const calendar = await ownCalendar(client, party);
      const until = (priority: NearPriority) => spanOf(priority, calendar, now).until;
      const { rows } = await client.query<{
        overview: Omit<OverviewView, 'at' | 'perStage'> & { perStage: Stage[] };
      }>({
        name: 'read-overview',
        text: overview,
        values: [party, until('overdue'), until('today'), until('soon')],
      });
      const [found] = rows;
      if (!found) throw new Error('The overview gave no row');
      const labels = Object.assign(
        {},
        ...this.definitions.latest().map(({ definition }) => definition.stages),
      );
      const perStage = found.overview.perStage.map((one) => ({
        ...one,
        label: labelIn(labels, one.stage) ?? { da: one.stage, en: one.stage },
      }));
      // Counts are no look into any one case.
      return { answer: { at: now, ...found.overview, perStage }, about: [] };
    });
  }
}

type Stage = Omit<OverviewView['perStage'][number], 'label'>;

/** Each number counts what the list behind it shows: the conditions are those of the lists. */
const near = (due: string) => `count(*) filter (where ${due} <= $2)::integer as overdue,
    count(*) filter (where ${due} > $2 and ${due} <= $3)::integer as today,
    count(*) filter (where ${due} > $3 and ${due} <= $4)::integer as soon`;

/** Each count is a range of one index: an organisation may have a hundred thousand tasks. */
const overview = `
  with owed as materialized (
    select c.case_id, c.due from clock c where c.owner_id = $1 and c.ended is null and c.due <= $4
  ), colleague as (
    select distinct m.person_id from membership m where m.organisation_id = $1 and m.role <> 'administrator'
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
  ), has as materialized (
    select t.assignee, count(*)::integer as tasks, ${near('t.due')} from task t where t.org_id = $1 group by t.assignee
  ), person_count as materialized (
    -- By itself, lest who it is be reckoned beside the person: row-level security would keep that from the index.
    select coalesce(has.assignee, colleague.person_id) as person_id, has.tasks, has.overdue, has.today, has.soon
    from has full join colleague on colleague.person_id = has.assignee
  ), held as (
    select f.stage, count(*)::integer as cases from case_file f
    where f.holder_id = $1 and f.closed_at is null and f.stage is not null group by f.stage
  ), pressing as (
    select f.stage, ${near('owed.due')} from owed join case_file f on f.id = owed.case_id
    where f.holder_id = $1 and f.closed_at is null group by f.stage
  )
  select json_build_object(
    'unassigned', coalesce((select has.tasks from has where has.assignee is null), 0),
    'stalled', (select count(*) from clock c where c.owner_id = $1 and c.clock = 'stalled' and c.ended is null
      and c.due is not null and c.breached),
    'handoffs', (select count(*) from ask a where a.to_id = $1 and a.ended is null and a.kind = 'handoff'),
    'perPerson', (select coalesce(json_agg(p order by p.overdue desc, p.tasks desc, p.person ->> 'name'), '[]') from (
      select case when w.id is not null then json_build_object('id', w.id, 'name', w.display_name) end as person,
        coalesce(c.tasks, 0) as tasks, coalesce(c.overdue, 0) as overdue, coalesce(c.today, 0) as today,
        coalesce(c.soon, 0) as soon
      from person_count c left join person w on w.id = c.person_id) p),
    'perStage', (select coalesce(json_agg(s order by s.overdue desc, s.cases desc), '[]') from (
      select held.stage, held.cases, coalesce(o.overdue, 0) as overdue, coalesce(o.today, 0) as today,
        coalesce(o.soon, 0) as soon
      from held left join pressing o using (stage)) s)
  )::jsonb || (select to_jsonb(o) from (select ${near('due')} from owed) o) as overview`;

const key = new ListKey('deadlines', ['moment', 'id', 'no']);

interface DeadlineRow extends StoredCase {
  readonly no: number;
  readonly clock: string;
  readonly ask: number | null;
  readonly kind: 'statutory' | 'local';
  readonly due: Date;
  readonly people: OwedDeadlineView['people'];
}

@QueryHandler(ListOwedDeadlines)
export class ListOwedDeadlinesHandler implements IQueryHandler<ListOwedDeadlines> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, page: { cursor, limit }, filter }: ListOwedDeadlines): Promise<Page<OwedDeadlineView>> {
    const now = this.now();
    const { party } = work.actor;
    const [due, caseId, no] = key.read(cursor) ?? [null, null, null];
    return this.answers.give(work, 'list-deadlines', async (client) => {
      const calendar = await ownCalendar(client, party);
      const span = filter.priority ? spanOf(filter.priority, calendar, now) : null;
      const { clock = null, stage = null, person = null } = filter;
      const { rows } = await client.query<DeadlineRow>(
        `with page as materialized (
           select c.* from clock c
           where c.owner_id = $1 and c.ended is null and c.due is not null
             and ($2::timestamptz is null or c.due > $2) and ($3::timestamptz is null or c.due <= $3)
             and ($4::text is null or c.clock = $4 and (c.clock <> 'stalled' or c.breached))
             and ($5::text is null or exists (select from case_file f where f.id = c.case_id and f.stage = $5
               and f.holder_id = $1))
             and ($6::uuid is null or exists (select from task t where t.case_id = c.case_id and t.org_id = $1
               and t.assignee = $6))
             and ($7::timestamptz is null or (c.due, c.case_id, c.no) > ($7, $8::uuid, $9::integer))
           order by c.due, c.case_id, c.no limit $10)
         select ${storedCase}, page.no, page.clock, page.ask, page.kind, page.due,
           (select coalesce(json_agg(distinct jsonb_build_object('id', w.id, 'name', w.display_name)), '[]')
            from task t join person w on w.id = t.assignee where t.case_id = page.case_id and t.org_id = $1) as people
         from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject
         order by page.due, page.case_id, page.no`,
        [party, span?.after ?? null, span?.until ?? null, clock, stage, person, due, caseId, no, limit + 1],
      );
      const answer = key.page(
        rows,
        limit,
        (row) => [momentKey(row.due), row.id, String(row.no)],
        (row): OwedDeadlineView => {
          const sight = sightOf(row, work);
          const { definition } = this.definitions.of(row.state.definition);
          const stage = sight.may('stage') ? row.state.stage : null;
          const named = row.ask === null ? definition.clocks : definition.asks;
          return {
            caseId: row.id,
            no: row.no,
            clock: row.clock,
            label: labelIn(named, row.clock) ?? { da: row.clock, en: row.clock },
            kind: row.kind,
            due: row.due.toISOString(),
            ...nearness(calendar, now, instant(row.due)),
            stage,
            stageLabel: labelIn(definition.stages, stage),
            youngPerson: nameIn(row, sight),
            people: row.people,
          };
        },
      );
      return { answer, about: [...new Set(answer.items.map((item) => item.caseId))] };
    });
  }
}
