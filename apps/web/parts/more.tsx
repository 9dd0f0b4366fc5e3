import { useRef } from 'react';
import { useTexts } from '../language/language.js';
import { Failed } from './states.js';
import { useScrolledNear } from './use-scrolled-near.js';

export interface PagedQuery {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => Promise<{ readonly hasNextPage: boolean }>;
}

interface MoreParts {
  readonly query: PagedQuery;
  /** How many of the list are in sight. */
  readonly shown: number;
}

/** Goes on with a list that comes a page at a time, and says how far one has come. */
export function More({ query, shown }: MoreParts) {
  const text = useTexts().parts.more;
  const place = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLOutputElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = query;
  const goOn = async () => {
    if (isFetchingNextPage) return;
    const stoodHere = place.current?.contains(document.activeElement);
    const after = await fetchNextPage();
    // The button goes with the last page: who stood on it is not to be sent to the top.
    if (stoodHere && !after.hasNextPage) status.current?.focus();
  };
  useScrolledNear(place, hasNextPage && !isFetchNextPageError, () => void goOn());
  return (
    <div className="more" ref={place}>
      <output ref={status} tabIndex={-1}>
        {isFetchingNextPage ? text.fetching : text.shown(shown)}
      </output>
      {isFetchNextPageError && <Failed error={error} />}
      {hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          data-more="after"
          onClick={() => void goOn()}
        >
          {text.more}
        </button>
      )}
    </div>
  );
}
