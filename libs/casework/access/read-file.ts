import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { type Definition, type Text, whyWithheld } from '#domain';
import { Definitions } from '../definitions.js';
import { viewLetters } from '../letters/read-letters.js';
import { LetterTemplates } from '../letters/templates.js';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { viewCase } from '../queries/case-handlers.js';
import { organisationNames } from '../queries/organisation-names.js';
import { viewTimeline } from '../queries/read-timeline.js';
import type { Sight } from '../queries/sight.js';
import { type FoundCase, findCase } from '../queries/stored-case.js';
import { viewRecords } from '../queries/view-records.js';
import type { RecordView } from '../queries.js';
import { type CaseFileView, ReadFile, type Withheld } from './access.js';
import { readLooks } from './list-looks.js';

/** Reads through the same functions as the pages: a file shows nothing that they do not. */
@QueryHandler(ReadFile)
export class ReadFileHandler implements IQueryHandler<ReadFile> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly templates: LetterTemplates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ReadFile): Promise<CaseFileView | null> {
    // Also where the young person takes their own.
    return this.answers.give({ ...work, purpose: 'file-access' }, 'read-file', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found?.sight.may('file')) return { answer: null, about: [] };
      return { answer: await this.file(client, found), about: [caseId] };
    });
  }

  private async file(client: pg.ClientBase, found: FoundCase): Promise<CaseFileView> {
    const { stored, sight } = found;
    const { definition } = this.definitions.of(stored.state.definition);
    const at = this.now();
    const view = await viewCase(client, definition, found, at);
    const records = await viewRecords(client, definition, found, at);
    const { items, baton } = await viewTimeline(client, definition, found, null, null);
    const looks = sight.may('looks') ? await readLooks(client, stored.id, sight.party, null, null) : [];
    return {
      at,
      case: view,
      records,
      letters: await viewLetters(client, definition, this.templates, found, at),
      baton,
      timeline: items.toReversed(),
      looks,
      withheld: withheldFrom(definition, sight, records),
      names: await organisationNames(client, idsIn(view, baton, looks, sight)),
    };
  }
}

function withheldFrom(
  { forms }: Definition,
  sight: Sight,
  shown: readonly RecordView[],
): readonly Withheld[] {
  const basis = whyWithheld(sight.relation);
  const whole = new Map(shown.map((record) => [record.record, record.whole]));
  const records = sight.state.records.flatMap(({ record, form, by }): readonly Withheld[] => {
    if (whole.get(record) === true || forms[form]?.holderOnly) return [];
    return [{ what: forms[form]?.label ?? { da: form, en: form }, by, all: !whole.has(record), basis }];
  });
  return sight.may('tasks') ? records : [...records, { what: tasks, by: null, all: true, basis }];
}

const tasks: Text = {
  da: 'Hvordan medarbejderne har fordelt opgaverne mellem sig',
  en: 'How the staff have shared out the tasks among themselves',
};

function idsIn(
  view: CaseFileView['case'],
  baton: CaseFileView['baton'],
  looks: CaseFileView['looks'],
  { state }: Sight,
): readonly string[] {
  return [
    ...baton.map(({ holder }) => holder.id),
    ...looks.flatMap((day) => day.looks.map(({ by }) => by.id)),
    ...view.asks.flatMap(({ from, to }) => [from.id, to.id]),
    ...view.deadlines.flatMap(({ owner }) => owner.id ?? []),
    ...view.consents.flatMap(({ recipient, recordedBy }) =>
      [recipient?.id ?? [], recordedBy?.id ?? []].flat(),
    ),
    ...state.records.map(({ by }) => by.id),
    ...state.former.map(({ id }) => id),
    ...Object.values(state.parties),
    state.holder.id,
  ];
}
