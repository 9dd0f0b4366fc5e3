import type { QueryConfig } from 'pg';

/**
 * One statement that calls a function several times, in one transaction. Its rows are those that the calls give, each
 * with the `place` of its call.
 *
 * @param types of its arguments
 * @param calls the arguments of each call
 */
export function callsOf(
  name: string,
  types: readonly string[],
  calls: readonly (readonly unknown[])[],
): QueryConfig & { readonly name: string } {
  const rows = calls.map((_, place) => {
    const values = types.map((type, at) => `$${place * types.length + at + 1}::${type}`);
    return `(${[place, ...values].join(', ')})`;
  });
  const columns = types.map((_, at) => `a${at}`);
  const text = `select call.place, given.* from (values ${rows.join(', ')}) call (place, ${columns.join(', ')}),
    lateral ${name}(${columns.map((column) => `call.${column}`).join(', ')}) given`;
  return { name: `${name} ${calls.length}`, text, values: calls.flat() };
}

/** A row with the place of the call that gave it. */
export interface Placed {
  readonly place: number;
}

/** The one row of each call, in the calls' order. */
export function inPlace<Row extends Placed>(calls: readonly unknown[], rows: readonly Row[]): readonly Row[] {
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return calls.map((_, place) => {
    const row = byPlace.get(place);
    if (!row) throw new Error('A call gave no row');
    return row;
  });
}
