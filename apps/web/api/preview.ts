import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type CaseRecord, type Elements, type Place, pathOf, type Values } from './cases.js';
import { type Schemas, send } from './client.js';

/** Exactly what the other side would see, if it were sent so now. */
export interface Preview {
  /** Null for what gives nothing on. */
  readonly receiver: Schemas['PartyAnswer'] | null;
  readonly before: readonly CaseRecord[];
  readonly after: readonly CaseRecord[];
}

export interface Previewed {
  readonly fields: Values;
  readonly elements?: Elements;
}

/** Asks without storing anything; it is asked anew each time, for a record may have changed meanwhile. */
export const previewQuery = (place: Place, body: Previewed) =>
  queryOptions({
    queryKey: ['preview', pathOf(place, 'preview'), body],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: () => send<Preview>('POST', pathOf(place, 'preview'), { body }),
  });
