import type { Event } from './event.js';
import type { Trigger } from './language.js';

/** Definitions are values: what a trigger of theirs comes to is found once. */
const known = new WeakMap<Trigger, readonly string[]>();

/** Keys under which the state remembers what happened, one for each name that the trigger allows. */
export function triggerKeys(trigger: Trigger): readonly string[] {
  const found = known.get(trigger);
  if (found) return found;
  const keys = keysOf(trigger);
  known.set(trigger, keys);
  return keys;
}

function keysOf(trigger: Trigger): readonly string[] {
  if ('answered' in trigger)
    return names(trigger.with).map((answer) => `answered:${trigger.answered}.${answer}`);
  for (const [kind, what] of Object.entries(trigger) as [string, string | readonly string[] | true][]) {
    return what === true ? [kind] : names(what).map((name) => `${kind}:${name}`);
  }
  return [];
}

/**
 * The key of an event that clocks may start or end by; null for all others. «opened» is none of them: its clocks wait
 * until the parties are bound.
 */
export function keyOf(event: Event): string | null {
  switch (event.type) {
    case 'did':
      return `did:${event.action}`;
    case 'entered':
      return `entered:${event.stage}`;
    case 'asked':
      return `asked:${event.ask}`;
    case 'answered':
      return `answered:${event.ask}.${event.answer}`;
    case 'closed':
    case 'reopened':
      return event.type;
    default:
      return null;
  }
}

export function names<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one;
}
