import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type LocalRules = Schemas['LocalRulesAnswer'];
export type Closing = LocalRules['calendar']['closings'][number];
export type LocalBudget = LocalRules['budgets'][number];
export type LocalList = LocalRules['lists'][number];
export type LocalRow = LocalList['rows'][number];
export type RuleChange = Schemas['RuleChangeAnswer'];

export const localRulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await api.GET('/api/v1/local-rules')).data as LocalRules,
});

/** Asked again while it is still under way. */
export const ruleChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-change', id],
    queryFn: async () =>
      (await api.GET('/api/v1/rule-changes/{id}', { params: { path: { id } } })).data as RuleChange,
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'previewing' || data?.state === 'applying' ? 1_000 : false,
  });

export const ruleChangesQuery = queryOptions({
  queryKey: ['rule-changes'],
  queryFn: async () =>
    (await api.GET('/api/v1/rule-changes', { params: { query: { limit: 20 } } })).data?.items ?? [],
});

/** The cases that a change touches; those with one deadline, where one is named. */
export const ruleChangeCasesQuery = (id: string, clock: string) =>
  infiniteQueryOptions({
    queryKey: ['rule-change', id, 'cases', clock],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: cursor }) => {
      const query = { limit: 50, ...(cursor !== null && { cursor }), ...(clock && { clock }) };
      const { data } = await api.GET('/api/v1/rule-changes/{id}/cases', { params: { path: { id }, query } });
      return data as Schemas['RuleChangeCasePageAnswer'];
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
