import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Timeline } from './cases.js';
import { api } from './client.js';

/** What has happened, newest first, a page at a time; the first page brings the baton's whole way. */
export const timelineQuery = (id: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'timeline', limit],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: cursor }) => {
      const query = cursor === null ? { limit } : { limit, cursor };
      const { data } = await api.GET('/api/v1/cases/{id}/timeline', { params: { path: { id }, query } });
      return data as Timeline;
    },
    getNextPageParam: ({ next }) => next,
  });
