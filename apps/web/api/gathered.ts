/**
 * Hands on what comes in: the first at once, what follows within `pause` milliseconds of it together. However quickly
 * things come, nothing waits longer than that, and who fetches has time to finish.
 */
export function gathered<Item>(pause: number, handOn: (items: ReadonlySet<Item>) => void) {
  let waiting = new Set<Item>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    if (waiting.size === 0) return;
    const now = waiting;
    waiting = new Set();
    timer = setTimeout(flush, pause);
    handOn(now);
  };
  return {
    add(item: Item): void {
      waiting.add(item);
      if (timer === null) flush();
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
      waiting.clear();
    },
  };
}
