import { randomUUID } from 'node:crypto';

/** A version 7 UUID: random, and later ones sort after earlier ones, which keeps the indexes over them compact. */
export function timeOrderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  // Behind its version a random UUID is what this one is to be there; Node has random bits for many of them at hand.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
