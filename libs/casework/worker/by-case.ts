/** Rows by their case, in the order in which they come. */
export function byCase<Row extends { readonly case_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.case_id);
    if (known) known.push(row);
    else found.set(row.case_id, [row]);
  }
  return found;
}
