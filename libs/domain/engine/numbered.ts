/** An ask, task, clock or consent: its number is its own among all of them in its case. */
interface Numbered {
  readonly no: number;
}

/** The one of that number, if the list has it. */
export function numbered<Item extends Numbered>(
  items: readonly Item[] | undefined,
  no: number | null,
): Item | undefined {
  if (items !== undefined) for (const item of items) if (item.no === no) return item;
  return undefined;
}

/** The list with this one in the place of the one of its number. */
export function replaced<Item extends Numbered>(items: readonly Item[], item: Item): readonly Item[] {
  return items.map((one) => (one.no === item.no ? item : one));
}

export function without<Item extends Numbered>(items: readonly Item[], no: number): readonly Item[] {
  const place = items.findIndex((item) => item.no === no);
  return place < 0 ? items : items.toSpliced(place, 1);
}
