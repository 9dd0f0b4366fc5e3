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
