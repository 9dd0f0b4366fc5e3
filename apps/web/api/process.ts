import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Text, useLanguage } from '../language/language.js';
import { api, type Schemas } from './client.js';

export type Process = Schemas['ProcessAnswer'];
export interface DefinitionRef {
  readonly name: string;
  readonly version: number;
}

const forever = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;

/** One version of a process, in words. It never changes once published. */
export const processQuery = ({ name, version }: DefinitionRef) =>
  queryOptions({
    queryKey: ['process', name, version],
    ...forever,
    queryFn: async () => {
      const params = { path: { name, version } };
      return (await api.GET('/api/v1/process/{name}/{version}', { params })).data ?? null;
    },
  });

/** The process that new cases follow. */
export const latestProcessQuery = queryOptions({
  queryKey: ['process'],
  ...forever,
  queryFn: async () => (await api.GET('/api/v1/process')).data?.[0] ?? null,
});

type Labelled = Readonly<Record<string, { readonly label: Text }>>;

/** Reads the labels of a process aloud; a name that it does not have stands for itself. */
export function useProcessWords(ref: DefinitionRef | null) {
  const { say } = useLanguage();
  const versioned = useQuery({ ...processQuery(ref ?? { name: '', version: 0 }), enabled: ref !== null });
  const latest = useQuery({ ...latestProcessQuery, enabled: ref === null });
  const process = (ref === null ? latest.data : versioned.data) ?? null;
  const labelIn = (labels: Labelled | undefined, name: string) => say(labels?.[name]?.label) || name;
  return {
    process,
    role: (name: string) => labelIn(process?.roles, name),
    stage: (name: string) => labelIn(process?.stages, name),
    ask: (name: string) => labelIn(process?.asks, name),
    answer: (ask: string, name: string) => labelIn(process?.asks[ask]?.answers, name),
    /** What happened when it was done, in words to people of the case; nothing to others. */
    done: (name: string) => say(process?.done[name]),
    action: (name: string) => {
      const [ask = '', answer] = name.split('.');
      return answer === undefined
        ? labelIn(process?.actions, name)
        : labelIn(process?.asks[ask]?.answers, answer);
    },
    opening: (name: string) => labelIn(process?.openings, name),
    clock: (name: string) => labelIn(process?.clocks, name),
    task: (name: string) => labelIn(process?.tasks, name),
    outcome: (name: string) => labelIn(process?.outcomes, name),
    form: (name: string) => labelIn(process?.forms, name),
  };
}
