import type { CaseRecord } from '../api/cases.js';
import { type DefinitionRef, useProcessWords } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { isFilled } from './field-values.js';

/** Those of which something can be read, and those of which one sees that they are there, and no more. */
export function byTold(records: readonly CaseRecord[]) {
  const told = records.filter(({ fields, erased }) => erased || Object.values(fields).some(isFilled));
  return { told, untold: records.filter((record) => !told.includes(record)) };
}

interface Parts {
  readonly records: readonly CaseRecord[];
  readonly definition: DefinitionRef | null;
  readonly saying: (which: string) => string;
}

export function Untold({ records, definition, saying }: Parts) {
  const { day, list } = useFormats();
  const process = useProcessWords(definition);
  if (records.length === 0) return null;
  return <p>{saying(list(records.map(({ form, at }) => `${process.form(form)} (${day(at)})`)))}</p>;
}
