import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

export type IntakeDay = Schemas['IntakeDayAnswer'];
export type Intake = Schemas['IntakeAnswer'];
export type Start = Intake['starts'][number];

/** First and last day, at most a hundred days apart. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Who begins when at our FGU, and for how many there is room. */
export const intakeQuery = (query: Days) =>
  queryOptions({
    queryKey: ['list', 'intake', query],
    queryFn: async () => (await api.GET('/api/v1/intake', { params: { query } })).data as Intake,
  });

/** Places and how many are taken, without who takes them. */
export const intakeDaysQuery = (query: Days) =>
  queryOptions({
    queryKey: ['list', 'intake-days', query],
    queryFn: async () => (await api.GET('/api/v1/intake/days', { params: { query } })).data?.items ?? [],
  });

export const intakeFileOf = ({ from, to }: Days) => `/api/v1/intake/calendar?from=${from}&to=${to}`;
