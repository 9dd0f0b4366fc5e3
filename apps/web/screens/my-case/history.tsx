import { useInfiniteQuery } from '@tanstack/react-query';
import type { Case } from '../../api/cases.js';
import { timelineQuery } from '../../api/timeline.js';
import { Steps } from '../../parts/history/steps.js';
import { More } from '../../parts/more.js';
import { Answered, Empty } from '../../parts/states.js';
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
  return (
    <Answered query={query}>
      {() =>
        steps.length === 0 ? (
          <Empty>{voice.nothingHappened}</Empty>
        ) : (
          <>
            <Steps found={found} steps={steps} />
            <More query={query} shown={steps.length} />
          </>
        )
      }
    </Answered>
  );
}
