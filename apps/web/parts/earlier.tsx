import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTexts } from '../language/language.js';
import { focusRow, rowsOfPage } from './keys/rows.js';
import { Failed } from './states.js';
import { useScrolledNear } from './use-scrolled-near.js';

export interface EarlierQuery {
  readonly hasPreviousPage: boolean;
  readonly isFetchingPreviousPage: boolean;
  readonly isFetchPreviousPageError: boolean;
  readonly error: unknown;
  readonly fetchPreviousPage: () => Promise<unknown>;
}

interface EarlierParts {
  readonly query: EarlierQuery;
  /** The query's key. */
  readonly list: readonly unknown[];
}

/** Goes back in a list of which one has come so far that its beginning is no longer kept. */
export function Earlier({ query, list }: EarlierParts) {
  const text = useTexts().parts.earlier;
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const { hasPreviousPage, isFetchingPreviousPage, isFetchPreviousPageError, error, fetchPreviousPage } =
    query;
  const goBack = async () => {
    if (isFetchingPreviousPage) return;
    const stoodHere = place.current?.contains(document.activeElement);
    const [first] = rowsOfPage();
    await fetchPreviousPage();
    if (stoodHere && first?.isConnected) focusRow(first);
  };
  const restart = async () => {
    await client.resetQueries({ queryKey: list, exact: true });
    requestAnimationFrame(() => {
      const [first] = rowsOfPage();
      if (first) focusRow(first, 'center');
    });
  };
  useScrolledNear(place, hasPreviousPage && !isFetchPreviousPageError, () => void goBack());
  if (!hasPreviousPage) return null;
  return (
    <div className="more" ref={place}>
      <output>{isFetchingPreviousPage ? text.fetching : text.before}</output>
      {isFetchPreviousPageError && <Failed error={error} />}
      <button
        type="button"
        className="button button-secondary"
        data-more="before"
        onClick={() => void goBack()}
      >
        {text.back}
      </button>
      <button type="button" className="link-button" onClick={() => void restart()}>
        {text.start}
      </button>
    </div>
  );
}
