import type { Form } from './language.js';

/**
 * An element of a record is the name of one of its fields, or `field.key`: one row of a list. Where a field is meant, all
 * of its rows are.
 */
export function fieldOf(element: string): string {
  const dot = element.indexOf('.');
  return dot < 0 ? element : element.slice(0, dot);
}

/** Whether one of the elements is this one, or the field that it is a row of. */
export function isAmong(elements: readonly string[], element: string): boolean {
  return elements.includes(element) || elements.includes(fieldOf(element));
}

/** A field, or a row that a list always has. */
export function isElement(form: Form | undefined, element: string): boolean {
  const field = form?.fields[fieldOf(element)];
  if (!field || element === fieldOf(element)) return field !== undefined;
  const key = element.slice(fieldOf(element).length + 1);
  return field.kind === 'items' && Object.hasOwn(field.keys ?? {}, key);
}
