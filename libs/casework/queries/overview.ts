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
  /** Deadlines that the organisation owes and that are breached, or will be within two working days. */
  readonly overdue: number;
  readonly soon: number;
  /** Tasks that nobody has taken. */
  readonly unassigned: number;
  /** Cases in which nothing has happened for too long. */
  readonly stalled: number;
  /** Handoffs that wait for the organisation's answer. */
  readonly handoffs: number;
  readonly perPerson: readonly {
    /** Null: nobody has taken them. */
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly tasks: number;
    readonly overdue: number;
    readonly soon: number;
  }[];
  /** Of the cases that the organisation holds. */
  readonly perStage: readonly {
    readonly stage: string;
    readonly label: Text;
    readonly cases: number;
    readonly overdue: number;
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

/** Until when a deadline is near: what is due by then is breached already, or `soon`. */
const near = (calendar: Parameters<typeof spanOf>[1], now: Instant) => spanOf('soon', calendar, now).until;

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
      const { rows } = await client.query<{
        overview: Omit<OverviewView, 'at' | 'perStage'> & { perStage: Stage[] };
      }>({
        name: 'read-overview',
        text: overview,
        values: [party, now, near(calendar, now)],
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

const overview = `
  select json_build_object(
    'overdue', (select count(*) from clock c where c.owner_id = $1 and c.ended is null and c.due <= $2),
    'soon', (select count(*) from clock c where c.owner_id = $1 and c.ended is null and c.due > $2 and c.due <= $3),
    'unassigned', (select count(*) from task t where t.org_id = $1 and t.assignee is null),
    'stalled', (select count(*) from clock c where c.owner_id = $1 and c.clock = 'stalled' and c.ended is null
      and c.breached),
    'handoffs', (select count(*) from ask a where a.to_id = $1 and a.ended is null and a.kind = 'handoff'),
    'perPerson', (select coalesce(json_agg(p order by p.overdue desc, p.tasks desc), '[]') from (
      select (select json_build_object('id', w.id, 'name', w.display_name) from person w where w.id = t.assignee) as person,
        count(*) as tasks, count(*) filter (where t.due <= $2) as overdue,
        count(*) filter (where t.due > $2 and t.due <= $3) as soon
      from task t where t.org_id = $1 group by t.assignee) p),
    'perStage', (select coalesce(json_agg(s order by s.overdue desc, s.cases desc), '[]') from (
      select f.stage, count(*) as cases, count(*) filter (where f.due <= $2) as overdue,
        count(*) filter (where f.due > $2 and f.due <= $3) as soon
      from case_file f where f.holder_id = $1 and f.closed_at is null and f.stage is not null group by f.stage) s)
  ) as overview`;

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
