import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { type CaseFilter, casesQuery } from '../../api/lists.js';
import { useMe } from '../../api/me.js';
import { latestProcessQuery } from '../../api/process.js';
import { useTexts } from '../../language/language.js';
import { useLookedFor } from '../../parts/looked-for.js';
import { NameSearch } from '../../parts/name-search.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { CaseFilters, type Chosen } from './case-filters.js';
import { CaseTable } from './case-table.js';
import '../../styles/lists.css';

/** All cases that an organisation has to do with. What is chosen stands in the address: one comes back to it. */
export default function Cases() {
  const text = useTexts().cases.cases;
  const { may } = useMe();
  const [search, setSearch] = useSearchParams();
  const { data: process } = useQuery(latestProcessQuery);
  const chosen = chosenIn(search, process?.stages);
  const [q, lookFor] = useLookedFor();
  const list = casesQuery(filterOf(chosen), q);
  const query = useInfiniteQuery({ ...list, placeholderData: keepPreviousData });
  return (
    <Page title={text.title} lead={text.lead}>
      <CaseFilters chosen={chosen} onChoose={(next) => setSearch(searchOf(next), { replace: true })} />
      {may.includes('searchByName') && <NameSearch name={q} onLookFor={lookFor} />}
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(cases) => <CaseTable cases={cases} />}
      </PagedList>
    </Page>
  );
}

/** What is none of the options is not chosen: an address may be old, or mistyped. */
function chosenIn(search: URLSearchParams, stages: object = {}): Chosen {
  const state = search.get('state');
  const stage = search.get('stage');
  return {
    state: state === 'closed' || state === 'all' ? state : 'open',
    holding: search.has('holding'),
    stage: stage !== null && Object.hasOwn(stages, stage) ? stage : null,
  };
}

function searchOf({ state, holding, stage }: Chosen): Record<string, string> {
  return {
    ...(state !== 'open' && { state }),
    ...(holding && { holding: '1' }),
    ...(stage !== null && { stage }),
  };
}

function filterOf({ state, holding, stage }: Chosen): CaseFilter {
  return {
    ...(state !== 'all' && { open: state === 'open' }),
    ...(holding && { holding }),
    ...(stage !== null && { stage }),
  };
}
