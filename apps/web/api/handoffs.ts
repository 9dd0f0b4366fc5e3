import { queryOptions } from '@tanstack/react-query';
import type { Text } from '../language/language.js';
import type { Ask, Case, Deadline, Handoff } from './cases.js';
import { api } from './client.js';
import type { paths } from './schema.js';

/**
 * What may be seen of an open ask before it is answered. The API lists open asks, and gives none by its number: the list
 * is read until it is found. Null for an ask that is not open, or not for the acting party.
 */
export const handoffQuery = (caseId: string, { no, kind }: Pick<Ask, 'no' | 'kind'>) =>
  queryOptions({
    queryKey: ['case', caseId, 'handoff', no],
    queryFn: async (): Promise<Handoff | null> => {
      let cursor: string | null = null;
      do {
        const query: HandoffQuery = {
          direction: 'incoming',
          kind: kind as AskKind,
          limit: 100,
          ...(cursor && { cursor }),
        };
        const { data } = await api.GET('/api/v1/handoffs', { params: { query } });
        const found = data?.items.find((item) => item.caseId === caseId && item.no === no);
        if (found) return found;
        cursor = data?.next ?? null;
      } while (cursor);
      return null;
    },
  });

interface HandoffQuery {
  readonly direction: 'incoming';
  readonly kind: AskKind;
  readonly limit: number;
  readonly cursor?: string;
}

type AskKind = NonNullable<paths['/api/v1/handoffs']['get']['parameters']['query']['kind']>;

/** Why an answer is owed by the day it is owed by; null where nothing is said of it. */
export function whyDue({ deadlines }: Case, { no }: Ask): Text | null {
  const found: (Deadline & { readonly why?: Text | null }) | undefined = deadlines.find(
    ({ ask }) => ask === no,
  );
  return found?.why ?? null;
}
