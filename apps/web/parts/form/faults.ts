import type { Form } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';
import { useLanguage, useWords } from '../../language/language.js';
import { pointerTo, type Slip } from './filled.js';

const words = {
  da: { missing: 'Skal udfyldes.', number: 'Skriv et tal, for eksempel 12 eller 12,5.' },
  en: { missing: 'Must be filled in.', number: 'Write a number, for example 12 or 12.5.' },
};

/** Something wrong at a field that is on the page. */
export interface Fault {
  readonly pointer: string;
  readonly label: string;
  readonly detail: string;
}

/** Pointer → label of what can be filled in. */
export type Labels = ReadonlyMap<string, string>;

export function useLabels(form: Form | null): Labels {
  const { say } = useLanguage();
  return new Map(form?.fields.map(({ name, label }) => [pointerTo(name), say(label)]));
}

/** What is wrong and where: what the page saw for itself, else what the server said. */
export function useFaults(labels: Labels, slips: readonly Slip[], error: unknown): readonly Fault[] {
  const text = useWords(words);
  const at = (pointer: string, detail: string): Fault[] => {
    const label = labels.get(pointer);
    return label === undefined ? [] : [{ pointer, label, detail }];
  };
  if (slips.length > 0) return slips.flatMap(({ pointer, what }) => at(pointer, text[what]));
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? []).flatMap(({ pointer = '', detail }) => at(pointer, detail));
}

export function faultAt(faults: readonly Fault[], pointer: string): string | undefined {
  return faults.find((fault) => fault.pointer === pointer)?.detail;
}
