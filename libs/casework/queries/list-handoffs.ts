import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import {
  availableActions,
  type Calendar,
  type Definition,
  type Instant,
  type LocalBudgets,
  localDate,
  numbered,
  questionIn,
  rows,
} from '#domain';
import { withFiles } from '../attachments/with-files.js';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { type HandoffPage, type HandoffView, ListHandoffs, type RecordView } from '../queries.js';
import { Answers } from './answers.js';
import { askView, nameIn } from './case-view.js';
import { ListKey, momentKey } from './cursor.js';
import { localBudgets } from './local-budgets.js';
import { namedCondition } from './name-search.js';
import { localRowsOf, nearness, ownCalendar } from './own-calendar.js';
import { type RecordWanted, readRecords } from './read-records.js';
import { type StoredCase, sightOf, storedCase } from './stored-case.js';
import { wantedRecords } from './wanted-records.js';

const handoffKey = new ListKey('handoffs', ['moment', 'id', 'no']);

interface HandoffRow extends StoredCase {
  readonly no: number;
  readonly due: Date | number;
}

@QueryHandler(ListHandoffs)
export class ListHandoffsHandler implements IQueryHandler<ListHandoffs> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, page: { cursor, limit }, filter }: ListHandoffs): Promise<HandoffPage> {
    const [due, caseId, no] = handoffKey.read(cursor) ?? [null, null, null];
    const { direction, kind = null, q = null } = filter;
    const end = direction === 'incoming' ? 'to' : 'from';
    return this.answers.give(
      work,
      `${q === null ? 'list' : 'search'}-handoffs:${direction}`,
      async (client) => {
        const named = await namedCondition(client, work.actor.party, q, { caseId: 'a.case_id', after: 7 });
        const { rows: found } = await client.query<HandoffRow>(
          `with page as materialized (
           select a.case_id, a.no, a.due from ask a
           where a.${end}_id = $1 and a.${end}_role = $2 and a.ended is null and ($3::text is null or a.kind = $3)
             and ($4::timestamptz is null or (a.due, a.case_id, a.no) > ($4, $5::uuid, $6::integer))
             ${named.sql}
           order by a.due, a.case_id, a.no limit $7)
         select ${storedCase}, page.no, page.due
         from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject
         order by page.due, page.case_id, page.no`,
          [work.actor.party, work.actor.role, kind, due, caseId, no, limit + 1, ...named.values],
        );
        const cases = found
          .slice(0, limit)
          .map((row) => ({ definition: this.definitionOf(row), state: row.state, row }));
        const budgets = await localBudgets(client, cases);
        const previews = await previewsOf(client, cases);
        const now = this.now();
        const calendar = await ownCalendar(client, work.actor.party);
        const page = handoffKey.page(
          found,
          limit,
          (row) => [momentKey(row.due), row.id, String(row.no)],
          (row) => this.view(row, work, { now, calendar, budgets, preview: previews.get(row) ?? [] }),
        );
        const localRows = await localRowsOf(client, work.actor.party, localDate(now));
        return { answer: { ...page, localRows }, about: [...new Set(page.items.map((item) => item.caseId))] };
      },
    );
  }

  private definitionOf({ state }: StoredCase): Definition {
    return this.definitions.of(state.definition).definition;
  }

  private view(
    stored: HandoffRow,
    work: UnitOfWork,
    {
      now,
      calendar,
      budgets,
      preview,
    }: {
      readonly now: Instant;
      readonly calendar: Calendar;
      readonly budgets: LocalBudgets;
      readonly preview: readonly RecordView[];
    },
  ): HandoffView | null {
    const { id, no, state, birth_date: birthDate } = stored;
    const sight = sightOf(stored, work);
    const ask = rows(state, birthDate).asks.find((row) => row.no === no);
    if (!ask || sight.closed) return null;
    const context = { now, actor: work.actor, birthDate, calendars: {}, budgets, roles: {} };
    const actions = availableActions(this.definitions.of(state.definition), context, state);
    return {
      ...askView(this.definitionOf(stored), ask, (due) => nearness(calendar, now, due)),
      caseId: id,
      youngPerson: nameIn(stored, sight),
      preview,
      answers: actions.filter(({ action, on }) => on === no && action.startsWith(`${ask.ask}.`)),
      revision: state.revision,
      definition: state.definition,
    };
  }
}

interface Asked {
  readonly definition: Definition;
  readonly row: HandoffRow;
}

/** What is seen of each before the answer, with the files that it names. */
async function previewsOf(
  client: pg.ClientBase,
  asked: readonly Asked[],
): Promise<ReadonlyMap<HandoffRow, readonly RecordView[]>> {
  const wanted = new Map(asked.map(({ definition, row }) => [row, previewOf(definition, row)]));
  const viewOf = await readRecords(client, [...wanted.values()].flat());
  const previews = new Map<HandoffRow, readonly RecordView[]>();
  // Few name files, and only those ask the database once more.
  for (const { definition, row } of asked)
    previews.set(row, await withFiles(client, definition, wanted.get(row)?.flatMap(viewOf) ?? []));
  return previews;
}

/**
 * What the one who is asked sees before the answer: of a handoff the preview of its package, of any other ask what it
 * carries and the question itself. Who asks is shown the same.
 */
function previewOf(definition: Definition, { state, no }: HandoffRow): readonly RecordWanted[] {
  const ask = numbered(state.asks, no);
  if (!ask) return [];
  const offer = ask.kind === 'handoff';
  const question = questionIn(definition, state, ask);
  const carried = ask.carries
    .filter(({ record }) => record !== question?.record)
    .map(({ record, revision, elements, preview }) => {
      return { record, revision, extent: offer ? preview : elements };
    })
    .filter(({ extent }) => extent.length > 0);
  const shown = question ? [{ ...question, extent: 'all' as const }, ...carried] : carried;
  return wantedRecords(definition, state, ask.to, shown);
}
