import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.js';
import { type LocalRules, ruleChangesQuery } from '../../api/rules.js';

type Proposal =
  | { readonly kind: 'calendar'; readonly calendar: LocalRules['calendar'] }
  | { readonly kind: 'budgets'; readonly budgets: Readonly<Record<string, number>> }
  | { readonly kind: 'version'; readonly definition: string; readonly version: number };

/** Tries a change out, and goes to what it would mean. */
export function usePropose() {
  const [, go] = useLocation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Proposal) =>
      (await api.POST('/api/v1/rule-changes', { body: body as never })).data,
    onSuccess: (change) => {
      void client.invalidateQueries({ queryKey: ruleChangesQuery.queryKey });
      if (change) go(`/rules/${change.id}`);
    },
  });
}
