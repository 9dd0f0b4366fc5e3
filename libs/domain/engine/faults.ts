import type { Definition } from './language.js';

/** Every fault of a definition, each with its place; none for a sound one. */
export function faultsOf(definition: Definition): readonly string[] {
  return definition.name ? [] : ['name: missing'];
}
