import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from './client.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface At {
  readonly limit: number;
  readonly cursor?: string;
}

/** Items to a page. */
const pageLength = 50;

/** A list as the API pages it: each page says where the next begins. */
function listQuery<Item>(
  key: readonly unknown[],
  read: (at: At) => Promise<{ readonly data?: Page<Item> | undefined }>,
) {
  return infiniteQueryOptions({
    queryKey: ['list', ...key],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: cursor }) => {
      const { data } = await read({ limit: pageLength, ...(cursor !== null && { cursor }) });
      return data as Page<Item>;
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** Open asks to us (`incoming`) or from us (`outgoing`), the nearest answer first. */
export const asksQuery = (direction: 'incoming' | 'outgoing') =>
  listQuery(['asks', direction], (at) =>
    api.GET('/api/v1/handoffs', { params: { query: { ...at, direction } } }),
  );

export type Taken = 'all' | 'me' | 'nobody';

/** Our open tasks, nearest deadline first: all, those that I have taken, or those that nobody has. */
export const tasksQuery = (taken: Taken) =>
  listQuery(['tasks', taken], (at) =>
    api.GET('/api/v1/tasks', { params: { query: { ...at, ...(taken !== 'all' && { assignee: taken }) } } }),
  );

/** What we were told, newest first. */
export const newsQuery = listQuery(['news'], (at) =>
  api.GET('/api/v1/notifications', { params: { query: at } }),
);

export interface CaseFilter {
  readonly open?: boolean;
  readonly holding?: boolean;
  readonly stage?: string;
}

/** Cases that we have to do with, nearest deadline first. */
export const casesQuery = (filter: CaseFilter) =>
  listQuery(['cases', filter], (at) => api.GET('/api/v1/cases', { params: { query: { ...at, ...filter } } }));
