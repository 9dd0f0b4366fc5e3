import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { ApiProblem, api, type Schemas } from './client.js';

export type Me = Schemas['MeAnswer'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  /** Null for who is not signed in. */
  queryFn: async (): Promise<Me | null> => {
    try {
      const { data } = await api.GET('/api/v1/me');
      return data ?? null;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
});

/** Whoever is signed in: within the screens that only they see. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in');
  return data;
}

/** Whether what one sees is made up: the demo says so on every page. */
export function useIsDemo(): boolean {
  const { data } = useQuery({
    queryKey: ['about'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await api.GET('/api/v1/about')).data ?? null,
  });
  return data?.demo ?? false;
}
