/**
 * One text for one value: keys in order of their code units, no spaces. Digests and the log's bodies are made of it,
 * so it must never change.
 *
 * @throws Error for what JSON does not know, at its place: such a value would be lost without a word
 */
export function canonicalJson(value: unknown): string {
  const text = write(value);
  // Where the fault lies is looked for only once there is one: every command comes by here.
  if (text === null) throw new Error(faultIn(value, ''));
  return text;
}

/** Null where something in it is no JSON. */
function write(value: unknown): string | null {
  if (Array.isArray(value)) {
    const items = value.map(write);
    return items.includes(null) ? null : `[${items.join(',')}]`;
  }
  if (isScalar(value)) return JSON.stringify(value);
  if (!isPlain(value)) return null;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    const written = write(item);
    if (written === null) return null;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${written}`;
  }
  return `{${text}}`;
}

/** The first thing that is no JSON, and its place. */
function faultIn(value: unknown, place: string): string {
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => write(item) === null);
    return faultIn(value[at], `${place}/${at}`);
  }
  if (isPlain(value)) {
    const broken = ([, item]: readonly [string, unknown]) => item !== undefined && write(item) === null;
    const [key, item] =
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .find(broken) ?? [];
    return faultIn(item, `${place}/${key}`);
  }
  if (typeof value === 'object') return `No plain object at ${place || '/'}`;
  return `No JSON at ${place || '/'}: ${typeof value}`;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
