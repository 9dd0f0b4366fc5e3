import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { listQuery } from './list-query.js';

export type Failure = Schemas['FailureAnswer'];
export type TriedAgain = Schemas['TriedAgainAnswer'];

export const keyOf = ({ kind, id }: Pick<Failure, 'kind' | 'id'>): string => `${kind} ${id}`;

/** What failed or is late in the background; a worker tries it every few seconds, so it is read as often. */
export const failuresQuery = {
  ...listQuery(['failures'], (at) => api.GET('/api/v1/failures', { params: { query: at } })),
  refetchInterval: 5_000,
};

/** As many as the API takes at once. */
export const mostAtOnce = 200;

/** Has these tried again; what became of each is said of each. */
export function useTryAgain(after: (results: readonly TriedAgain[]) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (failures: readonly Failure[]) => {
      const body = { failures: failures.map(({ kind, id }) => ({ kind, id })) };
      return (await api.POST('/api/v1/failures/try-again', { body })).data?.items ?? [];
    },
    onSuccess: after,
    onSettled: () => client.invalidateQueries({ queryKey: ['list', 'failures'] }),
  });
}
