import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { listQuery } from './list-query.js';

export type Administered = Schemas['AdministeredOrganisationAnswer'];
export type AdministeredPerson = Schemas['AdministeredPersonAnswer'];
export type HeldRole = Schemas['HeldRoleAnswer'];
export type Unit = Schemas['UnitAnswer'];
export type DirectoryChange = Schemas['DirectoryChangeAnswer'];

export const administeredQuery = queryOptions({
  queryKey: ['administration', 'organisations'],
  queryFn: async () => (await api.GET('/api/v1/administration/organisations')).data?.items ?? [],
});

/** People by name, of one organisation or (empty) of all that the reader administers. */
export const peopleQuery = (organisation: string, q: string) =>
  listQuery(['administration', 'people', organisation, q], (at) =>
    api.POST('/api/v1/administration/people/search', {
      body: { ...at, ...(organisation && { organisation }), ...(q && { q }) },
    }),
  );

export const directoryChangesQuery = listQuery(['administration', 'changes'], (at) =>
  api.GET('/api/v1/administration/changes', { params: { query: at } }),
);

/** Something done to the directory: what was read of it is read again. */
export function useDirectoryAct<Wanted>(act: (wanted: Wanted) => Promise<unknown>, after?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['administration'] }),
        client.invalidateQueries({ queryKey: ['list', 'administration'] }),
      ]);
      after?.();
    },
  });
}
