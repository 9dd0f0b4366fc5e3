import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type Versions = Schemas['RecordVersionsAnswer'];
export type Difference = Schemas['RecordDifferenceAnswer'];

/** @param pair the last one and the one before it, where left out */
export const versionsQuery = (
  caseId: string,
  record: string,
  pair: { readonly from?: number; readonly to?: number } = {},
) =>
  queryOptions({
    queryKey: ['case', caseId, 'versions', record, pair.from ?? null, pair.to ?? null],
    placeholderData: (before: Versions | undefined) => before,
    queryFn: async () =>
      (
        await api.GET('/api/v1/cases/{id}/records/{record}/differences', {
          params: { path: { id: caseId, record }, query: pair },
        })
      ).data as Versions,
  });
