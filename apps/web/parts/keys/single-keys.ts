import { useSyncExternalStore } from 'react';

const kept = 'stafet-single-keys';
const listeners = new Set<() => void>();

/** Whether letters and signs alone do something: for this browser, as a keyboard is. */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(kept) !== 'off';
}

function switchSingleKeys(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off');
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useSingleKeys(): readonly [on: boolean, turn: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, areSingleKeysOn), switchSingleKeys];
}
