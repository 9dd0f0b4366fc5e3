import { useQueries, useQuery } from '@tanstack/react-query';
import type { CaseRecord, Form, Values } from '../api/cases.js';
import { type DefinitionRef, latestProcessQuery, processQuery, useProcessWords } from '../api/process.js';
import { withLocalRows } from './local-rows.js';

/** A form in each version of the process from this one back, newest first, as far as they are known by now. */
export function useVersionsOf(
  form: string,
  definition: DefinitionRef | null,
  wanted = true,
): readonly Form[] {
  const latest = useQuery({ ...latestProcessQuery, enabled: wanted && definition === null });
  const now = definition ?? latest.data ?? null;
  const versions = now && wanted ? Array.from({ length: now.version }, (_, back) => now.version - back) : [];
  const found = useQueries({
    queries: versions.map((version) => processQuery({ name: now?.name ?? '', version })),
  });
  return found.flatMap(({ data }) => data?.forms[form] ?? []);
}

type Recorded = Pick<CaseRecord, 'form' | 'fields' | 'localRows'>;

/**
 * The form that a record was written on, with the local rows of then. A case that was brought over to a newer version
 * still has records of the older one: theirs is the newest form that has a place for all that they say.
 */
export function useRecordForm(definition: DefinitionRef | null, record: Recorded): Form | undefined {
  const { process } = useProcessWords(definition);
  const now = process?.forms[record.form];
  const isOlder = now !== undefined && !hasPlaceFor(now, record.fields);
  const versions = useVersionsOf(record.form, definition, isOlder);
  const form = isOlder ? (versions.find((one) => hasPlaceFor(one, record.fields)) ?? now) : now;
  return form && withLocalRows(form, record.localRows);
}

function hasPlaceFor({ fields }: Form, values: Values): boolean {
  return Object.entries(values).every(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    return field !== undefined && (field.kind === 'items') === isRows(value);
  });
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object');
}
