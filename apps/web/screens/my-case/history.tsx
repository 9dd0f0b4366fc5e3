import { useInfiniteQuery } from '@tanstack/react-query';
import type { Case } from '../../api/cases.js';
import { timelineQuery } from '../../api/timeline.js';
import { Steps } from '../../parts/history/steps.js';
import { More } from '../../parts/more.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { tellable } from './tellable.js';
import { useVoice } from './voice.js';

/** Steps to a page: more of them than are told. */
export const historyPage = 50;

/** What people did in the case, as far as it is fetched. */
export function useHistory(found: Case) {
  const query = useInfiniteQuery(timelineQuery(found.id, historyPage));
  const steps = tellable(query.data?.pages.flatMap(({ items }) => items) ?? []);
  return { query, steps, hasMore: query.hasNextPage };
}

export function History({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const { query, steps } = useHistory(found);
  if (query.isPending) return <Loading />;
  if (query.error && steps.length === 0) {
    return <Failed error={query.error} retry={() => void query.refetch()} />;
  }
  if (steps.length === 0) return <Empty>{voice.nothingHappened}</Empty>;
  return (
    <>
      <Steps found={found} steps={steps} />
      <More query={query} shown={steps.length} />
    </>
  );
}
