import type { Definition, Form } from './language.js';

/**
 * The version of the process whose form a record was written on: the newest that has a place for all that it says. A case
 * that was brought over keeps records of the version before, and nobody wrote down which is of which.
 *
 * @param versions that the case may have followed, newest first
 * @returns the newest one where none has
 */
export function writtenOn(
  versions: readonly Definition[],
  form: string,
  fields: Readonly<Record<string, unknown>>,
): Definition | undefined {
  return versions.find(({ forms }) => hasPlaceFor(forms[form], fields)) ?? versions[0];
}

function hasPlaceFor(form: Form | undefined, fields: Readonly<Record<string, unknown>>): boolean {
  if (!form) return false;
  return Object.entries(fields).every(([name, value]) => {
    const field = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
    return field !== undefined && (field.kind === 'items') === isRows(value);
  });
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object');
}
