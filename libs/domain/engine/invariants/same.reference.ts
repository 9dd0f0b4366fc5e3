// Taken once: test runners make every look-up of a global slow, and these are called for each part of each state.
const { freeze, isFrozen, keys, hasOwn } = Object;
const { isArray } = Array;

/** Freezes a value with all its parts: whatever changes it from then on fails at once. */
export function frozen<T>(value: T): T {
  if (!isComposite(value) || isFrozen(value)) return value;
  freeze(value);
  for (const key of keys(value)) frozen(value[key]);
  return value;
}

/** The same to the letter as JSON with sorted keys would be, only faster; a key without a value is a difference. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isComposite(a) || !isComposite(b) || isArray(a) !== isArray(b)) return false;
  const own = keys(a);
  if (own.length !== keys(b).length) return false;
  for (const key of own) if (!hasOwn(b, key) || !same(a[key], b[key])) return false;
  return true;
}

function isComposite(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** JSON with sorted keys: two values are the same if and only if this is. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isComposite(part) && !isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
