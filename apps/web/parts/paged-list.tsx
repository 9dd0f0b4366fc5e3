import type { ReactNode } from 'react';
import { More, type PagedQuery } from './more.js';
import { Answered, Empty } from './states.js';

interface PagedListParts<Item> {
  readonly query: PagedQuery & {
    readonly data: readonly Item[] | undefined;
    readonly refetch: () => unknown;
  };
  /** What is said where there is nothing. */
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list that comes a page at a time, in each of its states. */
export function PagedList<Item>({ query, empty, children }: PagedListParts<Item>) {
  return (
    <Answered query={query}>
      {(items) =>
        items.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <>
            {children(items)}
            <More query={query} shown={items.length} />
          </>
        )
      }
    </Answered>
  );
}
