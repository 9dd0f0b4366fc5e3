import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { listQuery } from './list-query.js';

export type LookDay = Schemas['LookDayAnswer'];
export type Sample = Schemas['AccessSampleAnswer'];
export type SampledLook = Sample['looks'][number];
export type Verdict = SampledLook['verdicts'][number]['verdict'];

/** So many days to a page. */
const days = 7;

/** Which organisations have looked at a case, a day an item, the newest first. */
export const looksQuery = (id: string) =>
  listQuery(['looks', id], (at) =>
    api.GET('/api/v1/cases/{id}/looks', { params: { path: { id }, query: { ...at, limit: days } } }),
  );

/** All that one may read of a case, for the browser to keep. */
export const fileOf = (id: string) => `/api/v1/cases/${id}/file`;

/** Samples of our own looks, newest first; a leader's. */
export const samplesQuery = listQuery(['access-samples'], (at) =>
  api.GET('/api/v1/access-samples', { params: { query: at } }),
);

export const sampleQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-sample', id],
    queryFn: async () =>
      (await api.GET('/api/v1/access-samples/{id}', { params: { path: { id } } })).data as Sample,
  });

/** What is unusual in our looks of the last seven days; a leader's. */
export const findingsQuery = queryOptions({
  queryKey: ['access-findings'],
  queryFn: async () => (await api.GET('/api/v1/access-findings')).data?.items ?? [],
});

/** Draws a sample, or finds the one of today again. */
export function useDrawing(onDone: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.POST('/api/v1/access-samples')).data as Sample,
    onSuccess: (sample) => {
      client.setQueryData(sampleQuery(sample.id).queryKey, sample);
      onDone(sample.id);
    },
    onSettled: () => client.invalidateQueries({ queryKey: samplesQuery.queryKey }),
  });
}

/** Says what one thinks of one look of a sample. */
export function useJudging(id: string, no: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly verdict: Verdict; readonly note?: string }) =>
      api.POST('/api/v1/access-samples/{id}/looks/{no}/verdicts', { params: { path: { id, no } }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sampleQuery(id).queryKey });
      await client.invalidateQueries({ queryKey: samplesQuery.queryKey });
      onDone();
    },
  });
}
