import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { availableActions, type CaseState, type Party, readable } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { type CaseView, ListActions, ListRecords, ReadCase, type RecordView } from '../queries.js';
import { Answers } from './answers.js';
import { caseView } from './case-view.js';
import { readRecords } from './read-records.js';
import { findCase } from './stored-case.js';

const nothing = { answer: null, about: [] };

@QueryHandler(ReadCase)
export class ReadCaseHandler implements IQueryHandler<ReadCase> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId }: ReadCase): Promise<CaseView | null> {
    return this.answers.give(work, 'read-case', async (client) => {
      const found = await findCase(client, work, caseId);
      return found ? { answer: caseView(found.stored, found.sight), about: [caseId] } : nothing;
    });
  }
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
      const context = { now: this.now(), actor: work.actor, birthDate, calendars: {}, roles: {} };
      const actions = availableActions(this.definitions.of(definition), context, state);
      return { answer: { revision, definition, actions }, about: [caseId] };
    });
  }
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, caseId }: ListRecords): Promise<readonly RecordView[] | null> {
    return this.answers.give(work, 'list-records', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { state, party } = found.sight;
      const { definition } = this.definitions.of(state.definition);
      const wanted = [...readable(definition, state, party)].map(([record, fields]) => {
        return {
          record,
          fields,
          revision: fields === 'all' ? latest(state, record) : sent(state, party, record),
        };
      });
      const answer = wanted.flatMap(await readRecords(client, wanted));
      answer.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
      return { answer, about: [caseId] };
    });
  }
}

function latest({ records }: CaseState, record: string): number {
  return records[record]?.revision ?? 0;
}

/** A package holds what was there when it was packed: what its sender writes later has not travelled. */
function sent({ asks, endedAsks }: CaseState, { role, id }: Party, record: string): number {
  const revisions = [...Object.values(asks), ...endedAsks]
    .filter(({ to }) => to.role === role && to.id === id)
    .flatMap(({ carries }) => carries.filter((item) => item.record === record))
    .map(({ revision }) => revision);
  return Math.max(0, ...revisions);
}
