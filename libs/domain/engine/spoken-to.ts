import type { Definition, PlainWords, Text } from './language.js';

type Labelled = Readonly<Record<string, { readonly label: Text }>>;

/** The tables of a definition whose labels may be said otherwise to people of the case. */
export const spokenTables = ['stages', 'actions', 'asks', 'clocks', 'outcomes', 'forms'] as const;

/** The definition as somebody of this role reads it: the same process, in words to them where it has such. */
export function spokenTo(definition: Definition, role: string): Definition {
  const words: PlainWords | undefined = definition.plainWords?.[role];
  if (!words) return definition;
  const tables = spokenTables.map((table) => [table, relabelled(definition[table], words[table] ?? {})]);
  return {
    ...definition,
    ...(Object.fromEntries(tables) as Pick<Definition, (typeof spokenTables)[number]>),
  };
}

function relabelled(table: Labelled, words: Readonly<Record<string, Text | undefined>>): Labelled {
  return Object.fromEntries(
    Object.entries(table).map(([name, spec]) => [name, { ...spec, label: words[name] ?? spec.label }]),
  );
}
