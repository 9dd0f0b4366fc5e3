import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type AskRow, type Definition, readableVersions, rows } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import {
  ListNotices,
  type Nearness,
  type NoticeView,
  type Page,
  type RecordView,
  type SentView,
} from '../queries.js';
import { Answers } from './answers.js';
import { askView, caseListItem, labelIn } from './case-view.js';
import { ListKey } from './cursor.js';
import { nearness, ownCalendar } from './own-calendar.js';
import { type RecordWanted, readRecords } from './read-records.js';
import { type FoundCase, type StoredCase, sightOf, storedCase } from './stored-case.js';
import { wantedRecords } from './wanted-records.js';

const noticeKey = new ListKey('notices', ['id']);

/** A contact person is named in the field of this name, whatever the form. */
const contactField = 'contactPerson';

/** The ids of cases are ordered in time: the page is taken along an index, the newest case first. */
@QueryHandler(ListNotices)
export class ListNoticesHandler implements IQueryHandler<ListNotices> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, page: { cursor, limit } }: ListNotices): Promise<Page<NoticeView>> {
    const [before = null] = noticeKey.read(cursor) ?? [];
    return this.answers.give(work, 'list-notices', async (client) => {
      const { rows: found } = await client.query<StoredCase>(
        `with page as materialized (
           select p.case_id as id from case_party p
           where p.id = $1 and p.role = $2 and ($3::uuid is null or p.case_id < $3)
             and exists (select from ask a where a.case_id = p.case_id and a.from_id = $1 and a.from_role = $2
               and a.kind in ('notice', 'handoff'))
           order by p.case_id desc limit $4)
         select ${storedCase} from page join case_file f using (id) join young_person y on y.id = f.subject
         order by page.id desc`,
        [work.actor.party, work.actor.role, before, limit + 1],
      );
      const now = this.now();
      const calendar = await ownCalendar(client, work.actor.party);
      const cases = found.map((stored): FoundCase => ({ stored, sight: sightOf(stored, work) }));
      const contacts = new Map(cases.map((one) => [one, this.contactsIn(one, now)]));
      const read = await readRecords(client, [...contacts.values()].flat());
      const answer = noticeKey.page(
        cases,
        limit,
        ({ stored }) => [stored.id],
        (one) => {
          const [newest] = (contacts.get(one) ?? [])
            .flatMap(read)
            .filter(({ fields }) => typeof fields[contactField] === 'string')
            .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
          return this.view(one, newest, (due) => nearness(calendar, now, due));
        },
      );
      return { answer, about: answer.items.map((item) => item.case.id) };
    });
  }

  /** Whoever was named to the party, as far as it reads that. */
  private contactsIn({ stored, sight }: FoundCase, at: string): readonly RecordWanted[] {
    const { state, birth_date: birthDate } = stored;
    const { definition } = this.definitions.of(state.definition);
    const readable = readableVersions(definition, state, sight.party, { at, birthDate });
    return wantedRecords(definition, state, sight.party, readable).filter(
      ({ form }) => form !== undefined && contactField in form.fields,
    );
  }

  private view(
    { stored, sight }: FoundCase,
    contact: RecordView | undefined,
    near: (due: string | null) => Nearness,
  ): NoticeView | null {
    if (sight.closed) return null;
    const { definition } = this.definitions.of(stored.state.definition);
    const { asks } = rows(stored.state, stored.birth_date);
    const newestFirst = asks.toSorted((a, b) => b.no - a.no);
    const text = (name: string) => {
      const said = contact?.fields[name];
      return typeof said === 'string' ? said : null;
    };
    const name = text(contactField);
    return {
      case: caseListItem(definition, stored, sight, near),
      sent: newestFirst
        .filter(({ from, kind }) => sight.is(from) && (kind === 'notice' || kind === 'handoff'))
        .map((ask) => sentView(definition, ask, near)),
      owed: newestFirst
        .filter(({ to, ended }) => sight.is(to) && ended === null)
        .map((ask) => askView(definition, ask, near)),
      contact: name === null ? null : { name, phone: text('phone'), email: text('email') },
    };
  }
}

function sentView(definition: Definition, ask: AskRow, near: (due: string | null) => Nearness): SentView {
  const answers = definition.asks[ask.ask]?.answers ?? {};
  return { ...askView(definition, ask, near), answerLabel: labelIn(answers, ask.answer) };
}
