import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type Task = Schemas['TaskAnswer'];

/** No other task has it. */
export const keyOf = ({ caseId, no }: Pick<Task, 'caseId' | 'no'>) => `${caseId} ${no}`;

/** To whom (null: back to the inbox, or to who lent it), and whether only for a while. */
export interface Assignment {
  readonly to: string | null;
  readonly lend?: boolean;
}

/** Takes a task (`me`), gives or lends it to a colleague, or gives it back; who was first is told by the refusal. */
export function useAssignment(
  { caseId, no }: Task,
  onDone: (assignment: Assignment) => void,
  onRefused: (error: unknown) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Assignment) =>
      api.POST('/api/v1/cases/{id}/tasks/{no}/assignment', { params: { path: { id: caseId, no } }, body }),
    onSuccess: (_, assignment) => onDone(assignment),
    onError: onRefused,
    onSettled: () => readAgain(client, [caseId]),
  });
}

export type AssignmentResult = Schemas['AssignmentResultAnswer'];

/** So many at most are given in one request. */
const atOnce = 200;

/** Gives many tasks to one colleague; each has a result of its own. */
export function useAssignments(onDone: (results: readonly AssignmentResult[]) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ tasks, to }: { readonly tasks: readonly Task[]; readonly to: string | null }) => {
      const refs = tasks.map(({ caseId, no }) => ({ caseId, no }));
      const results: AssignmentResult[] = [];
      for (let from = 0; from < refs.length; from += atOnce) {
        const body = { tasks: refs.slice(from, from + atOnce), to };
        results.push(...((await api.POST('/api/v1/tasks/assignments', { body })).data?.results ?? []));
      }
      return results;
    },
    onSuccess: onDone,
    onSettled: (_results, _error, { tasks }) =>
      readAgain(
        client,
        tasks.map(({ caseId }) => caseId),
      ),
  });
}

function readAgain(client: QueryClient, cases: readonly string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [kind, id] }) => kind === 'list' || cases.includes(String(id)),
  });
}
