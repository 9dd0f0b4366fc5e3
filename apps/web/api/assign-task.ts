import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type Task = Schemas['TaskAnswer'];

/** Takes a task (`me`), or gives it back (null); who was first is told by the refusal. */
export function useAssignment({ caseId, no }: Task, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: 'me' | null) =>
      api.POST('/api/v1/cases/{id}/tasks/{no}/assignment', {
        params: { path: { id: caseId, no } },
        body: { to },
      }),
    onSuccess: onDone,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [kind, id] }) => kind === 'list' || id === caseId }),
  });
}
