import { queryOptions } from '@tanstack/react-query';
import { api, problemOf, type Schemas } from './client.js';

export type Outline = Schemas['OutlineAnswer'];
export type Template = Schemas['TemplateAnswer'];
export type FreeYear = Schemas['FreeYearAnswer'];

/** Stages, asks and deadlines of a version of the process, in words. */
export const outlineQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['process', name, version, 'outline'],
    queryFn: async () =>
      (await api.GET('/api/v1/process/{name}/{version}/outline', { params: { path: { name, version } } }))
        .data as Outline,
    // A published version is never edited.
    staleTime: Number.POSITIVE_INFINITY,
  });

export function drawingAddress(name: string, version: number, format: 'svg' | 'bpmn'): string {
  return `/api/v1/process/${name}/${version}/drawing/${format}`;
}

export const templatesQuery = queryOptions({
  queryKey: ['letter-templates'],
  queryFn: async () => (await api.GET('/api/v1/letter-templates')).data as readonly Template[],
});

export function sampleAddress({ kind, version }: Template, format: 'html' | 'pdf'): string {
  return `/api/v1/letter-templates/${kind}/${version}/${format}`;
}

/** The page itself: a letter lets itself be framed by nobody. */
export const sampleQuery = (template: Template) =>
  queryOptions({
    queryKey: ['letter-templates', template.kind, template.version],
    queryFn: async () => {
      const response = await fetch(sampleAddress(template, 'html'));
      if (!response.ok) throw await problemOf(response);
      return response.text();
    },
  });

/** The days of a year on which the organisation is closed, beside weekends. */
export const freeYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['rules', 'year', year],
    queryFn: async () =>
      (await api.GET('/api/v1/local-rules/years/{year}', { params: { path: { year } } })).data as FreeYear,
  });
