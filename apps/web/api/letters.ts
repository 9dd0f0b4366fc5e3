import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../language/language.js';
import { type Place, pathOf, type Values } from './cases.js';
import { api, problemOf, type Schemas } from './client.js';

export type Letter = Schemas['LetterAnswer'];
export type Guidance = Schemas['GuidanceAnswer'];

export const lettersQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'letters'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/letters', { params: { path: { id } } })).data as readonly Letter[],
  });

/** Where the letter itself is, as it was sent. */
export function letterAddress(caseId: string, letter: string, format: 'html' | 'pdf'): string {
  return `/api/v1/cases/${caseId}/letters/${letter}/${format}`;
}

/** The page that the letter would be, if it were sent so now. */
export const letterDraftQuery = (place: Place, fields: Values) =>
  queryOptions({
    queryKey: ['letter-draft', pathOf(place, 'letter'), fields],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const response = await fetch(pathOf(place, 'letter'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
        body: JSON.stringify({ fields }),
      });
      if (!response.ok) throw await problemOf(response);
      return response.text();
    },
  });

export const guidanceQuery = queryOptions({
  queryKey: ['complaint-guidance'],
  queryFn: async () => (await api.GET('/api/v1/complaint-guidance')).data as readonly Guidance[],
});

export async function setGuidance({
  kind,
  body,
  weeks,
}: Pick<Guidance, 'kind' | 'body' | 'weeks'>): Promise<void> {
  await api.PUT('/api/v1/complaint-guidance/{kind}', { params: { path: { kind } }, body: { body, weeks } });
}
