/**
 * An element of a record is the name of one of its fields, or `field.key`: one row of a list. Where a field is meant, all
 * of its rows are.
 */
export function fieldOf(element: string): string {
  const dot = element.indexOf('.');
  return dot < 0 ? element : element.slice(0, dot);
}
