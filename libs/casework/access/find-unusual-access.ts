import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { inboxLooks, openingLooks, type Text } from '#domain';
import { Answers } from '../queries/answers.js';
import { type AccessFinding, type FindingKind, FindUnusualAccess } from './access.js';
import { namesOfCases } from './names-of-cases.js';
import { tiesToWork } from './ties-to-work.js';

/** Found in the last seven days, before names are put to the cases. */
interface Finding {
  readonly kind: FindingKind;
  readonly person: { readonly id: string; readonly name: string };
  readonly text: Text;
  readonly cases: readonly string[];
}

/** Fewer cases than this in a week are no pattern, whatever the colleagues do. */
const fewCases = 15;
const timesUsual = 3;
const fruitlessSearches = 10;
const casesNamed = 5;
const pairsLookedAt = 500;

/** Plain counting, computed when it is asked for; each finding explains itself and accuses nobody. */
@QueryHandler(FindUnusualAccess)
export class FindUnusualAccessHandler implements IQueryHandler<FindUnusualAccess> {
  constructor(private readonly answers: Answers) {}

  execute({ work }: FindUnusualAccess): Promise<readonly AccessFinding[]> {
    const { party } = work.actor;
    return this.answers.give(work, 'list-access-findings', async (client) => {
      const found = [
        ...(await untied(client, party)),
        ...(await many(client, party)),
        ...(await fruitless(client, party)),
      ];
      const about = [...new Set(found.flatMap(({ cases }) => cases))];
      const nameOf = await namesOfCases(client, work, about);
      const answer = found.map(({ cases, ...finding }) => ({
        ...finding,
        cases: cases.map((caseId) => ({ caseId, youngPerson: nameOf(caseId) })),
      }));
      return { answer, about };
    });
  }
}

interface UntiedRow {
  readonly case_id: string;
  readonly person_id: string;
  readonly name: string;
}

/** Cases that somebody opened, in which they have done nothing and which never stood in their inbox. */
async function untied(client: pg.ClientBase, party: string): Promise<readonly Finding[]> {
  const { rows } = await client.query<UntiedRow>(
    `select a.case_id, a.person_id, p.display_name as name from case_access a join person p on p.id = a.person_id
     where a.party_id = $1 and a.day > danish_day(now()) - 7 and a.operation = any ($2)
       and not exists (select from case_access d where d.case_id = a.case_id and d.person_id = a.person_id
         and d.party_id = $1 and d.operation = any ($3))
     group by a.case_id, a.person_id, p.display_name order by max(a.last_at) desc limit $4`,
    [party, openingLooks, inboxLooks, pairsLookedAt],
  );
  const pairs = rows.map(({ case_id, person_id }) => ({ caseId: case_id, person: person_id }));
  const tiesOf = await tiesToWork(client, pairs, inboxLooks);
  const byPerson = new Map<string, { readonly name: string; readonly cases: string[] }>();
  for (const { case_id, person_id, name } of rows) {
    const { steps, tasks, mentioned, stoodIn } = tiesOf(case_id, person_id);
    if (steps > 0 || tasks || mentioned || stoodIn) continue;
    const known = byPerson.get(person_id) ?? { name, cases: [] };
    known.cases.push(case_id);
    byPerson.set(person_id, known);
  }
  return [...byPerson].map(([id, { name, cases }]) => ({
    kind: 'untied',
    person: { id, name },
    text: {
      da: `${name} har på syv dage åbnet ${cases.length} ${cases.length === 1 ? 'sag' : 'sager'} uden at have haft en opgave, et skridt, en omtale eller en afløsning i ${cases.length === 1 ? 'den' : 'dem'}, og uden at ${cases.length === 1 ? 'den' : 'de'} stod i indbakken.`,
      en: `In seven days ${name} opened ${cases.length} ${cases.length === 1 ? 'case' : 'cases'} without having had a task, a step, a mention or a colleague to stand in for in ${cases.length === 1 ? 'it' : 'them'}, and without ${cases.length === 1 ? 'its' : 'their'} standing in the inbox.`,
    },
    cases: cases.slice(0, casesNamed),
  }));
}

interface ManyRow {
  readonly person_id: string;
  readonly name: string;
  readonly cases: number;
  /** Cases a week in the four weeks before; null for none. */
  readonly usual: number | null;
  /** Null where there are too few colleagues to compare with. */
  readonly median: number | null;
}

async function many(client: pg.ClientBase, party: string): Promise<readonly Finding[]> {
  const { rows } = await client.query<ManyRow>(
    `with opened as materialized (
       select distinct person_id, case_id, (danish_day(now()) - day) / 7 as week from case_access
       where party_id = $1 and day > danish_day(now()) - 35 and operation = any ($2)
     ), now_opened as (
       select person_id, count(*)::integer as cases from opened where week = 0 group by person_id
     ), before as (
       select person_id, count(*) / 4.0 as usual from opened where week > 0 group by person_id
     )
     select n.person_id, p.display_name as name, n.cases, b.usual::float8 as usual,
       case when o.colleagues >= 2 then o.median end as median
     from now_opened n join person p on p.id = n.person_id left join before b using (person_id)
       cross join lateral (select count(*) as colleagues, percentile_cont(0.5) within group (order by c.cases) as median
         from now_opened c where c.person_id <> n.person_id) o
     where n.cases >= $3 and (n.cases > $4 * b.usual or o.colleagues >= 2 and n.cases > $4 * o.median)
     order by n.cases desc`,
    [party, openingLooks, fewCases, timesUsual],
  );
  return rows.map(({ person_id: id, name, cases, usual, median }) => {
    const da = [
      median !== null && `halvdelen af kollegerne har åbnet højst ${Math.round(median)}`,
      usual !== null && `de fire uger før var det ${Math.round(usual)} om ugen`,
    ].filter(Boolean);
    const en = [
      median !== null && `half of the colleagues opened ${Math.round(median)} at most`,
      usual !== null && `in the four weeks before it was ${Math.round(usual)} a week`,
    ].filter(Boolean);
    return {
      kind: 'many',
      person: { id, name },
      text: {
        da: `${name} har på syv dage åbnet ${cases} sager; ${da.join(', og ')}.`,
        en: `In seven days ${name} opened ${cases} cases; ${en.join(', and ')}.`,
      },
      cases: [],
    };
  });
}

interface FruitlessRow {
  readonly person_id: string;
  readonly name: string;
  readonly day: string;
  readonly searches: number;
  readonly fruitless: number;
  readonly found: number;
}

async function fruitless(client: pg.ClientBase, party: string): Promise<readonly Finding[]> {
  const { rows } = await client.query<FruitlessRow>(
    `select s.person_id, p.display_name as name, to_char(s.day, 'DD.MM.YYYY') as day, s.searches, s.fruitless,
       (select count(distinct a.case_id)::integer from case_access a
        where a.party_id = $1 and a.day = s.day and a.person_id = s.person_id and a.operation = any ($2)) as found
     from search_day s join person p on p.id = s.person_id
     where s.party_id = $1 and s.day > danish_day(now()) - 7 and s.fruitless >= $3 order by s.fruitless desc`,
    [party, openingLooks, fruitlessSearches],
  );
  return rows.map(({ person_id: id, name, day, searches, fruitless, found }) => ({
    kind: 'fruitless',
    person: { id, name },
    text: {
      da: `${name} søgte ${searches} gange den ${day}; ${fruitless} af gangene uden at finde nogen. Samme dag blev ${found} sager åbnet.`,
      en: `${name} searched ${searches} times on ${day}; ${fruitless} of them found nobody. On the same day ${found} cases were opened.`,
    },
    cases: [],
  }));
}
