import type { ReactNode } from 'react';
import { Earlier, type EarlierQuery } from './earlier.js';
import { More, type PagedQuery } from './more.js';
import { Answered, Empty } from './states.js';

interface PagedListParts<Item> {
  readonly query: PagedQuery &
    EarlierQuery & {
      readonly data: readonly Item[] | undefined;
      readonly refetch: () => unknown;
    };
  /** The query's key. */
  readonly list: readonly unknown[];
  /** What is said where there is nothing. */
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list that comes a page at a time, in each of its states. */
export function PagedList<Item>({ query, list, empty, children }: PagedListParts<Item>) {
  return (
    <Answered query={query}>
      {(items) =>
        items.length === 0 && !query.hasPreviousPage ? (
          <Empty>{empty}</Empty>
        ) : (
          <>
            <Earlier query={query} list={list} />
            {children(items)}
            <More query={query} shown={items.length} />
          </>
        )
      }
    </Answered>
  );
}
