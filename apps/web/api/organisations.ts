import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type Organisation = Schemas['OrganisationAnswer'];

/** Everybody of a role whom something can be sent to: all pages of them. */
export const receiversQuery = (role: string) =>
  queryOptions({
    queryKey: ['organisations', 'of', role],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const found: Organisation[] = [];
      let cursor: string | null = null;
      do {
        const query: ReceiverQuery = {
          role: role as ReceiverQuery['role'],
          limit: 100,
          ...(cursor && { cursor }),
        };
        const { data } = await api.GET('/api/v1/organisations', { params: { query } });
        found.push(...(data?.items ?? []));
        cursor = data?.next ?? null;
      } while (cursor);
      return found;
    },
  });

interface ReceiverQuery {
  readonly role: 'school' | 'kui' | 'fgu' | 'administration';
  readonly limit: number;
  readonly cursor?: string;
}
