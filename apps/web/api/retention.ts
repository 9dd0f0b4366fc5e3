import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { listQuery } from './list-query.js';

export type Retention = Schemas['RetentionAnswer'];

/** How long what is kept, and which of our cases are due for erasure next. */
export const retentionQuery = queryOptions({
  queryKey: ['list', 'retention'],
  queryFn: async () => (await api.GET('/api/v1/retention')).data as Retention,
});

/** Where erasure is or was stopped, newest first. */
export const holdsQuery = listQuery(['holds'], (at) => api.GET('/api/v1/holds', { params: { query: at } }));

/** What was erased, or is to be; newest first. */
export const erasuresQuery = listQuery(['erasures'], (at) =>
  api.GET('/api/v1/erasures', { params: { query: at } }),
);

/** What an erasure of the case would take, and what it would leave. */
export const erasurePreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'erasure-preview'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/erasure-preview', { params: { path: { id } } }))
        .data as Schemas['ErasurePreviewAnswer'],
  });
