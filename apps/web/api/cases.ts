import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, send } from './client.js';

export type Case = Schemas['CaseAnswer'];
export type CaseItem = Schemas['CaseItemAnswer'];
export type Ask = Schemas['AskAnswer'];
export type Deadline = Case['deadlines'][number];
export type CaseRecord = Schemas['RecordAnswer'];
export type Action = Schemas['ActionAnswer'];

/** With what would be over by it. */
export type CaseAction = Schemas['CaseActionAnswer'];
export type Form = Schemas['FormAnswer'];
export type Field = Schemas['FieldAnswer'];
export type Handoff = Schemas['HandoffAnswer'];
export type Timeline = Schemas['TimelineAnswer'];
export type Done = Schemas['DoneAnswer'];
export type Values = Readonly<Record<string, unknown>>;
export type Elements = Readonly<Record<string, readonly string[]>>;

const path = (id: string) => ({ params: { path: { id } } });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: async () => (await api.GET('/api/v1/cases/{id}', path(id))).data as Case,
  });

/** A citizen's own: few. */
export const myCasesQuery = queryOptions({
  queryKey: ['list', 'my-cases'],
  queryFn: async () =>
    (await api.GET('/api/v1/cases', { params: { query: { limit: 20 } } })).data?.items ?? [],
});

export const actionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'actions'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/actions', path(id))).data as Schemas['ActionsAnswer'],
  });

export const recordsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'records'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/records', path(id))).data as readonly CaseRecord[],
  });

export type Appointment = Schemas['AppointmentAnswer'];

export const appointmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'appointments'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/appointments', path(id))).data as readonly Appointment[],
  });

/** One of them for the browser to take into a calendar. */
export const calendarOf = (id: string, record: string) =>
  `/api/v1/cases/${id}/appointments/${record}/calendar`;

export type OtherCase = Schemas['OtherCaseAnswer'];

/** Of the same young person, or of one who may be. */
export const othersQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'others'],
    queryFn: async () => (await api.GET('/api/v1/cases/{id}/others', path(id))).data as readonly OtherCase[],
  });

export type Consent = Schemas['ConsentAnswer'];
export type Share = Schemas['ShareAnswer'];
export type Ground = Schemas['GroundAnswer'];

export const sharesQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'shares'],
    queryFn: async () => (await api.GET('/api/v1/cases/{id}/shares', path(id))).data as readonly Share[],
  });

/** What would stop and what would stay if a consent were withdrawn. It is asked anew each time. */
export const withdrawalQuery = (id: string, no: number) =>
  queryOptions({
    queryKey: ['case', id, 'withdrawal', no],
    staleTime: 0,
    retry: false,
    queryFn: async () =>
      (
        await api.GET('/api/v1/cases/{id}/consents/{no}/withdrawal', {
          params: { path: { id, no } },
        })
      ).data as Schemas['WithdrawalAnswer'],
  });

/** Where an action, an answer (`ask.answer`) or an opening is performed, previewed or drafted. */
export type Place =
  | { readonly caseId: string; readonly action: string; readonly on: number | null }
  | { readonly opening: string };

export function pathOf(place: Place, what: 'perform' | 'preview' | 'letter' | 'draft'): string {
  const of = 'opening' in place ? `openings/${place.opening}` : `${place.caseId}/actions/${place.action}`;
  const on = 'opening' in place || place.on === null ? '' : `?on=${place.on}`;
  if (what === 'draft') return `/api/v1/drafts/${'opening' in place ? '' : 'cases/'}${of}${on}`;
  return `/api/v1/cases/${of}${what === 'perform' ? '' : `/${what}`}${on}`;
}

/** Performs an action on the case as it was seen: the revision goes along, and a repeated key happens once. */
export function perform(
  place: Place,
  body: {
    readonly fields?: Values;
    readonly elements?: Elements;
    readonly youngPerson?: object;
    readonly guardian?: object;
    readonly person?: object;
    readonly other?: string;
  },
  { revision, key }: { readonly revision: number | null; readonly key: string },
): Promise<Done> {
  return send<Done>('POST', pathOf(place, 'perform'), { body, revision, key });
}
