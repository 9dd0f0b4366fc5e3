import { useInfiniteQuery } from '@tanstack/react-query';
import type { Case } from '../../api/cases.js';
import { timelineQuery } from '../../api/timeline.js';
import { useTexts } from '../../language/language.js';
import { Steps } from '../../parts/history/steps.js';
import { Answered, Empty } from '../../parts/states.js';

interface TimelineParts {
  readonly found: Case;
  /** Steps to a page of it. */
  readonly page: number;
}

/** What has happened in the case, in sentences, newest first. */
export default function Timeline({ found, page }: TimelineParts) {
  const text = useTexts().case.timeline;
  const query = useInfiniteQuery(timelineQuery(found.id, page));
  const steps = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Answered query={query}>
      {() => (
        <>
          {steps.length === 0 ? <Empty>{text.none}</Empty> : <Steps found={found} steps={steps} />}
          {query.hasNextPage && (
            <button
              type="button"
              className="button button-secondary"
              aria-disabled={query.isFetchingNextPage}
              onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
            >
              {text.more}
            </button>
          )}
        </>
      )}
    </Answered>
  );
}
