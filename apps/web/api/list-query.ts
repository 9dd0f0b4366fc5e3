import { infiniteQueryOptions } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface At {
  readonly limit: number;
  readonly cursor?: string;
}

/** Where a page begins, and the page before it: a cursor is a place in the list's order, and stays one. */
interface Beginning {
  readonly cursor: string | null;
  readonly before: Beginning | null;
}

/** Items to a page. */
export const pageLength = 50;

/**
 * So many pages are kept, the others fetched again by whoever goes back to them: however far one has come, the screen
 * draws no more rows than these, and reads no more anew when something changes.
 */
export const pagesKept = 4;

/** A list as the API pages it: each page says where the next begins. */
export function listQuery<Item>(
  key: readonly unknown[],
  read: (at: At) => Promise<{ readonly data?: Page<Item> | undefined }>,
) {
  return infiniteQueryOptions({
    queryKey: ['list', ...key],
    initialPageParam: { cursor: null, before: null } as Beginning,
    queryFn: async ({ pageParam: { cursor } }) => {
      const { data } = await read({ limit: pageLength, ...(cursor !== null && { cursor }) });
      return data as Page<Item>;
    },
    maxPages: pagesKept,
    getNextPageParam: ({ next }, _pages, before): Beginning | null =>
      next === null ? null : { cursor: next, before },
    getPreviousPageParam: (_page, _pages, { before }): Beginning | null => before,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
