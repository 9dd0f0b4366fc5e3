/**
 * One text for one value: keys in order of their code units, no spaces. Digests and the log's bodies are made of it,
 * so it must never change.
 *
 * @throws Error for what JSON does not know, at its place: such a value would be lost without a word
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

function write(value: unknown, place: string): string {
  if (Array.isArray(value))
    return `[${value.map((item, index) => write(item, `${place}/${index}`)).join(',')}]`;
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (typeof value === 'object') return writeObject(value, place);
  throw new Error(`No JSON at ${place || '/'}: ${typeof value}`);
}

function writeObject(value: object, place: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error(`No plain object at ${place || '/'}`);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item, `${place}/${key}`)}`).join(',')}}`;
}
