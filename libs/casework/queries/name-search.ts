import type pg from 'pg';

/** A condition of a list's SQL with what it is told; the numbers of its parameters follow upon `after`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What is done within milliseconds. */
const limits = {
  /** Cases, looked at one by one. */
  few: 2000,
  /** Names, gone through along their index. */
  many: 20_000,
};

/**
 * Where a name is looked for: the condition by which its cases are found among those of the acting party, which is $1.
 * A rare name has its cases found first. One that many have is asked of each case, as the list goes along in its order:
 * its page is soon full.
 *
 * @param q null: nothing is asked, and nothing is put to the condition
 * @param caseId the list's column
 * @param after the number of the list's own parameters
 */
export async function namedCondition(
  client: pg.ClientBase,
  party: string,
  q: string | null,
  { caseId, after }: { readonly caseId: string; readonly after: number },
  { few, many } = limits,
): Promise<Condition> {
  if (q === null) return { sql: '', values: [] };
  const { rows } = await client.query<{
    words: readonly string[];
    beyond: readonly string[];
    cases: unknown;
  }>({
    name: 'name-search',
    text: search,
    values: [party, q, few, many],
  });
  const [{ words, beyond, cases } = { words: [], beyond: [], cases: [] }] = rows;
  if (cases !== null) return { sql: `and ${caseId} = any ($${after + 1}::uuid[])`, values: [cases] };
  return {
    sql: `and ${hasAll(caseId, `$${after + 1}::text[], $${after + 2}::text[]`)}`,
    values: [words, beyond],
  };
}

/** In the name of the case's young person every one of the words begins a word. */
function hasAll(caseId: string, words: string): string {
  return `not exists (select from unnest(${words}) w (word, beyond)
    where not exists (select from name_word n
      where n.case_id = ${caseId} and n.org_id = $1 and n.word >= w.word and n.word < w.beyond))`;
}

// Where the words end is reckoned beforehand: put together beside a row, it would be kept from the index by row-level
// security. Words that more have are asked of those alone that have the others.
const search = `
  with wanted as materialized (
    select w.word, w.word || U&'\\+10FFFF' as beyond from words_of($2) w
  ), every as materialized (
    select array_agg(word) as words, array_agg(beyond) as beyond from wanted
  ), countable as materialized (
    select w.word, w.beyond from wanted w
    where (select count(*) from (select from name_word n
      where n.org_id = $1 and n.word >= w.word and n.word < w.beyond limit $4 + 1) looked_at) <= $4
  ), found as materialized (
    select n.case_id from countable c join name_word n on n.org_id = $1 and n.word >= c.word and n.word < c.beyond
    group by n.case_id having count(distinct c.word) = (select count(*) from countable) limit $3 + 1
  )
  select coalesce(e.words, '{}') as words, coalesce(e.beyond, '{}') as beyond,
    case when e.words is null then '{}'
      when exists (select from countable) and (select count(*) from found) <= $3 then array(
        select f.case_id from found f
        where (select count(*) from countable) = cardinality(e.words) or ${hasAll('f.case_id', 'e.words, e.beyond')})
    end as cases
  from every e`;
