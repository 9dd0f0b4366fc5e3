/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws Error for a list of nothing */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Each item as often as its weight says; null where nothing weighs anything. */
  readonly weighted: <T>(items: readonly T[], weight: (item: T) => number) => T | null;
}

/** @param seed a whole number; of the same seed come the same numbers in the same order */
export function randomOf(seed: number): Random {
  let state = seed | 0;

  // Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for people who do not exist.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  function whole(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1));
  }

  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('There is nothing to pick from.');
    return items[whole(0, items.length - 1)] as T;
  }

  function weighted<T>(items: readonly T[], weight: (item: T) => number): T | null {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
    let chosen: T | null = null;
    for (const item of items) {
      const own = weight(item);
      if (own <= 0) continue;
      chosen = item;
      if (left < own) break;
      left -= own;
    }
    return chosen;
  }

  return { next, whole, chance: (probability) => next() < probability, pick, weighted };
}
