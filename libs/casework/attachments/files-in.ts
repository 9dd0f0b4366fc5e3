import type { Form } from '#domain';

type Fields = Readonly<Record<string, unknown>>;

/** The ids of all files that these fields name. */
export function filesIn(form: Form | undefined, fields: Fields): readonly string[] {
  return filesByField(form, fields).flatMap(({ ids }) => ids);
}

/** The same, field by field. */
export function filesByField(
  form: Form | undefined,
  fields: Fields,
): readonly { readonly field: string; readonly ids: readonly string[] }[] {
  return Object.entries(form?.fields ?? {}).flatMap(([field, { kind }]) => {
    const ids = kind === 'files' ? fields[field] : undefined;
    return Array.isArray(ids) ? [{ field, ids: ids as readonly string[] }] : [];
  });
}
