import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { ListOtherCases, type OtherCaseView } from '../queries.js';
import { Answers } from './answers.js';
import { caseListItem } from './case-view.js';
import { nearness, ownCalendar } from './own-calendar.js';
import type { Sight } from './sight.js';
import { findCase, type StoredCase, sightOf, storedCase } from './stored-case.js';

const most = 20;

/** Under row-level security: what others have of the young person is not for the acting party to find out. */
@QueryHandler(ListOtherCases)
export class ListOtherCasesHandler implements IQueryHandler<ListOtherCases> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ListOtherCases): Promise<readonly OtherCaseView[] | null> {
    return this.answers.give(work, 'list-other-cases', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const { state } = found.stored;
      const { rows } = await client.query<StoredCase>({
        name: 'other-cases',
        text: others,
        values: [caseId, state.subject, work.actor.party, linkedIn(found.sight), most],
      });
      const [own, now] = [await ownCalendar(client, work.actor.party), this.now()];
      const answer = rows.flatMap((row): OtherCaseView[] => {
        const sight = sightOf(row, work);
        if (sight.closed) return [];
        const { definition } = this.definitions.of(row.state.definition);
        return [
          {
            case: caseListItem(definition, row, sight, (due) => nearness(own, now, due)),
            samePerson: row.state.subject === state.subject,
            sameSchool: schoolIn(sight) !== null && schoolIn(sight) === schoolIn(found.sight),
            link: state.links?.findLast((link) => link.case === row.id)?.how ?? null,
          },
        ];
      });
      return { answer, about: [caseId, ...answer.map((one) => one.case.id)] };
    });
  }
}

/** Open ones first. Who has no number on record may be there twice: born that day, with a word of that last name. */
const others = `
  select ${storedCase} from case_file f join young_person y on y.id = f.subject
  where f.id <> $1 and (f.subject = $2 or f.id = any ($4::uuid[]) or f.id in (
    select w.case_id from young_person me cross join words_of(me.last_name) l
      join name_word w on w.org_id = $3 and w.word = l.word
      join case_file o on o.id = w.case_id join young_person they on they.id = o.subject
    where me.id = $2 and they.birth_date = me.birth_date
      and (me.cpr_key_id is null or they.cpr_key_id is null)))
  order by f.closed_at desc nulls first, f.id desc limit $5`;

/** Those that it is linked to, whoever they are about. */
function linkedIn({ state: { links = [] } }: Sight): readonly string[] {
  return links.map((link) => link.case);
}

/** The school of a case, as far as the reader knows it: of the parties, or of what it was asked. */
function schoolIn(sight: Sight): string | null {
  const { state } = sight;
  if (sight.may('parties')) return state.parties.school ?? null;
  const own = [...state.asks, ...state.endedAsks].find(
    ({ from, to }) => from.role === 'school' && sight.is(to),
  );
  return own?.from.id ?? (sight.party.role === 'school' ? sight.party.id : null);
}
