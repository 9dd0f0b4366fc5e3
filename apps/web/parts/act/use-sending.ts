import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Done, type Place, perform } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';

/** What is sent of an action, an answer or an opening, and on which revision of the case. */
export interface Attempt {
  readonly body: Parameters<typeof perform>[1];
  readonly revision: number | null;
}

/**
 * Sends once: who sends the same again, because no answer came, sends it under the same key, and it happens once.
 * Whatever comes of it, what was read of the case before is read again.
 */
export function useSending<Answer extends Done = Done>(place: Place) {
  const client = useQueryClient();
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null);
  const readAgain = (id: string) =>
    client.invalidateQueries({
      predicate: ({ queryKey: [kind, of] }) => kind === 'list' || (kind === 'case' && of === id),
    });
  return useMutation({
    mutationFn: async ({ body, revision }: Attempt): Promise<Answer> => {
      const content = JSON.stringify([body, revision]);
      if (last.current?.content !== content) last.current = { content, key: newKey() };
      // An opening answers with more than what every action does.
      return (await perform(place, body, { revision, key: last.current.key })) as Answer;
    },
    onSuccess: ({ caseId }) => void readAgain(caseId),
    // Before the refusal is shown: it may be the case that has changed.
    onError: () => ('caseId' in place ? readAgain(place.caseId) : undefined),
  });
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'stale';
}

/** Nobody knows whether it happened: no answer came, or the server stumbled. Sent again as it is, it happens once. */
export function isUnsettled(error: unknown): boolean {
  return error !== null && !(error instanceof ApiProblem && error.status < 500);
}

/** `crypto.randomUUID` is there on secure addresses only; a demo in a local network has none. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
