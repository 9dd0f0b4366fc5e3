import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../language/language.js';
import { api, problemOf, type Schemas } from './client.js';

export type Import = Schemas['ImportAnswer'];
export type ImportRow = Schemas['ImportRowPageAnswer']['items'][number];
export type RowState = ImportRow['state'];
export type ImportColumn = Schemas['ImportColumnAnswer'];

/** Which rows are looked at: those of which something is to be said, those of one state, or all. */
export type RowFilter = 'odd' | 'all' | RowState;

/** How often an import that is under way is asked how far it is, in milliseconds. */
const whileRunning = 1_000;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}', { params: { path: { id } } })).data as Import,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? whileRunning : false),
  });

/** What is to stand in a file of notices. */
export const columnsQuery = queryOptions({
  queryKey: ['import-columns'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await api.GET('/api/v1/imports/columns')).data as readonly ImportColumn[],
});

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  initialPageParam: '',
  queryFn: async ({ pageParam }) => {
    const query = { limit: 20, ...(pageParam && { cursor: pageParam }) };
    return (await api.GET('/api/v1/imports', { params: { query } })).data as Schemas['ImportPageAnswer'];
  },
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const importRowsQuery = (id: string, filter: RowFilter) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'rows', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: 50,
        ...(pageParam && { cursor: pageParam }),
        ...(filter === 'odd' ? { odd: true } : filter !== 'all' && { state: filter }),
      };
      const params = { path: { id }, query };
      return (await api.GET('/api/v1/imports/{id}/rows', { params })).data as Schemas['ImportRowPageAnswer'];
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Sends the file as it is: which letters it is written in, the server finds out. @throws ApiProblem */
export async function uploadNotices(file: File): Promise<Import> {
  const response = await fetch('/api/v1/imports', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'accept-language': currentLanguage() },
    body: file,
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Import;
}

export async function startImport(id: string): Promise<Import> {
  return (await api.POST('/api/v1/imports/{id}/start', { params: { path: { id } } })).data as Import;
}
