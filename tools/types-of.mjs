import openapiTS, { astToString } from 'openapi-typescript';

/** One path per action is for those who write clients by hand: the screens draw from the forms that the API names. */
const perForm = /^\/api\/v1\/cases\/(openings\/\w+|\{id\}\/actions\/[\w.]+)$/;

/** @param document the API's OpenAPI document, which is left as it was */
export async function typesOf(document) {
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !perForm.test(path)));
  const named = new Set();
  const follow = (part) => {
    for (const [, name] of JSON.stringify(part).matchAll(/#\/components\/schemas\/([\w.]+)/g)) {
      if (named.has(name)) continue;
      named.add(name);
      follow(document.components.schemas[name]);
    }
  };
  const used = ['DoneAnswer', 'OpenedAnswer', 'PersonShape', 'Problem'];
  follow([paths, used.map((name) => `#/components/schemas/${name}`)]);
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).filter(([name]) => named.has(name)),
  );
  return astToString(
    await openapiTS({ ...document, paths, components: { ...document.components, schemas } }),
  );
}
