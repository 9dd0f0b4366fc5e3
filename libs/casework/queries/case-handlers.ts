import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import {
  type AvailableAction,
  availableActions,
  type Calendar,
  type CaseState,
  type Definition,
  type Instant,
  localDate,
  neededFor,
  type PastClock,
  type Process,
  pastClocks,
  type Step,
  settledBy,
} from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import {
  type CaseAction,
  type CaseView,
  ListActions,
  ListRecords,
  ReadCase,
  type RecordView,
} from '../queries.js';
import { Answers } from './answers.js';
import { type CalendarEditions, caseView, editionKey } from './case-view.js';
import { consentViews } from './consent-views.js';
import { localBudgets } from './local-budgets.js';
import { localRowsOf, nearness, ownCalendar } from './own-calendar.js';
import { rowsToChoose } from './rows-to-choose.js';
import { type FoundCase, findCase, type StoredCase } from './stored-case.js';
import { viewRecords } from './view-records.js';

const nothing = { answer: null, about: [] };

@QueryHandler(ReadCase)
export class ReadCaseHandler implements IQueryHandler<ReadCase> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ReadCase): Promise<CaseView | null> {
    return this.answers.give(work, 'read-case', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { definition } = this.definitions.readBy(work.actor.role, found.stored.state.definition);
      return { answer: await viewCase(client, definition, found, this.now()), about: [caseId] };
    });
  }
}

/** What is read of a case, with the calendars that its dates were reckoned by. */
export async function viewCase(
  client: pg.ClientBase,
  definition: Definition,
  { stored, sight }: FoundCase,
  now: Instant,
): Promise<CaseView> {
  const past = await pastClocksOf(client, stored);
  const calendars = await calendarsBy(client, stored.state, past);
  const own = await ownCalendar(client, sight.party.id);
  const view = caseView(definition, stored, sight, calendars, past, (due) => nearness(own, now, due));
  return { ...view, consents: consentViews(definition, sight, now) };
}

@QueryHandler(ListActions)
export class ListActionsHandler implements IQueryHandler<ListActions> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ListActions) {
    return this.answers.give(work, 'list-actions', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { state, birth_date: birthDate } = found.stored;
      const { revision, definition } = state;
      const process = this.definitions.readBy(work.actor.role, definition);
      const budgets = await localBudgets(client, [{ definition: process.definition, state }]);
      const context = { now: this.now(), actor: work.actor, birthDate, calendars: {}, budgets, roles: {} };
      const actions = withSettled(process, state, work.actor, availableActions(process, context, state));
      const localRows = await localRowsOf(client, work.actor.party, localDate(context.now));
      const forms = actions.flatMap(({ form }) => form ?? []);
      const choices = await rowsToChoose(client, process.definition, found, context.now, forms);
      const answer = { revision, definition, actions, localRows, rowsToChoose: choices };
      return { answer, about: [caseId] };
    });
  }
}

/**
 * Each with what of the party's own it settles; or what that settles which is closed until it has been done: it is on the
 * way there. What others owe is settled too, and is not told here.
 */
function withSettled(
  process: Process,
  state: CaseState,
  { role }: { readonly role: string },
  actions: readonly AvailableAction[],
): readonly CaseAction[] {
  const owned = new Set(state.clocks.flatMap(({ no, owner }) => (owner === role ? [no] : [])));
  const given = new Set(state.tasks.flatMap((task) => (task.role === role ? [task.no] : [])));
  const all = actions.map((action) => ({ action, settles: settledBy(process, state, action) }));
  const shut = all.filter(({ action }) => action.closed !== null);
  const unlockedBy = ({ action: name }: AvailableAction) =>
    shut.filter(({ action }) => neededFor(process, action.action).includes(name));
  const own = (numbers: readonly number[], those: ReadonlySet<number>) =>
    [...new Set(numbers)].filter((no) => those.has(no));
  return all.map(({ action, settles }) => {
    const settled = [settles, ...unlockedBy(action).map((one) => one.settles)];
    return {
      ...action,
      settles: {
        deadlines: own(
          settled.flatMap(({ deadlines }) => deadlines),
          owned,
        ),
        tasks: own(
          settled.flatMap(({ tasks }) => tasks),
          given,
        ),
      },
    };
  });
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ListRecords): Promise<readonly RecordView[] | null> {
    return this.answers.give(work, 'list-records', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { definition } = this.definitions.readBy(work.actor.role, found.stored.state.definition);
      return { answer: await viewRecords(client, definition, found, this.now()), about: [caseId] };
    });
  }
}

/** What the snapshot does not tell of clocks that have ended: their rule and their pauses lie in the log. */
async function pastClocksOf(
  client: pg.ClientBase,
  { id, state }: StoredCase,
): Promise<ReadonlyMap<number, PastClock>> {
  if (state.endedClocks.length === 0) return new Map();
  const { rows } = await client.query<{ body: string }>({
    name: 'log-of-case',
    text: 'select body from case_event where case_id = $1 order by version',
    values: [id],
  });
  return pastClocks(rows.map(({ body }) => JSON.parse(body) as Step));
}

/** The calendars by which the case's clocks run or ran, in the edition that each date was set by. */
async function calendarsBy(
  client: pg.ClientBase,
  { clocks }: CaseState,
  past: ReadonlyMap<number, PastClock>,
): Promise<CalendarEditions> {
  const ended = [...past.values()].map(({ clock }) => clock);
  const rules = [...clocks, ...ended].map(({ rule }) => rule);
  const { rows } = await client.query<{ id: string; edition: number; calendar: Omit<Calendar, 'key'> }>({
    name: 'calendar-editions',
    text: `select l.organisation_id as id, l.edition, l.calendar from local_rules l
      where (l.organisation_id::text, l.edition) in (select * from unnest($1::text[], $2::integer[]))`,
    values: [rules.map(({ calendar }) => calendar), rules.map(({ edition }) => edition ?? 1)],
  });
  return new Map(
    rows.map(({ id, edition, calendar }) => [editionKey(id, edition), { ...calendar, key: id, edition }]),
  );
}
