/** What the one list has more often than the other, as often as it has it more. */
export function subtract(from: readonly string[], what: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of what) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}
