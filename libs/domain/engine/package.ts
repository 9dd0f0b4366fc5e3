import type { Definition, Package } from './language.js';

type Content = Pick<Package['contents'][number], 'form' | 'elements'>;

/** All of a form's elements that a package may hold. */
export function allowedElements({ forms }: Definition, { form, elements }: Content): readonly string[] {
  return elements ?? Object.keys(forms[form]?.fields ?? {});
}

/** What travels where the sender says nothing, form by form. */
export function usualElements(
  definition: Definition,
  { contents, optional }: Package,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    contents.map(({ usual, ...content }) => [
      content.form,
      optional ? [] : (usual ?? allowedElements(definition, content)),
    ]),
  );
}
