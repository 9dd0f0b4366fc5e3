import { useSyncExternalStore } from 'react';

const every = 30_000;
let last = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    last = Date.now();
    for (const tell of listeners) tell();
  }, every);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time in milliseconds, as a page that stays open needs it: it moves on every half minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => last);
}
