import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';
import { useMe } from './me.js';
import { type DefinitionRef, useProcessWords } from './process.js';

export interface Party {
  readonly role: string;
  readonly id: string;
}

/** Names for ids: an organisation by its name, a person of the case by their role. */
export function usePartyNames(
  parties: readonly Party[],
  ref: DefinitionRef | null,
): (party: Party) => string {
  const me = useMe();
  const words = useProcessWords(ref);
  const ids = [...new Set(parties.map(({ id }) => id))].sort();
  const { data } = useQuery({
    queryKey: ['organisations', ...ids],
    enabled: ids.length > 0,
    staleTime: 10 * 60_000,
    placeholderData: (before) => before,
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/organisations', {
        params: { query: { id: ids.join(','), limit: 100 } },
      });
      return new Map(data?.items.map(({ id, name }) => [id, name]));
    },
  });
  return ({ role, id }) => {
    const own = me.memberships.find(({ organisation }) => organisation === id);
    return own?.name ?? data?.get(id) ?? capital(words.role(role));
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The people one works with, by id. */
export function useColleagues(): ReadonlyMap<string, string> {
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['colleagues', me.organisation],
    enabled: me.organisation !== null,
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/colleagues', { params: { query: { limit: 100 } } });
      return new Map(data?.items.map(({ id, name }) => [id, name]));
    },
  });
  return data ?? new Map();
}
