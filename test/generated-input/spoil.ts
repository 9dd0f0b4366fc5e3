import type { Random } from '../../libs/domain/index.js';
import {
  badContentTypes,
  badHeaders,
  badKeys,
  badTexts,
  badTextsOfJson,
  badValues,
  otherMethods,
} from './bad-values.js';
import type { Operation } from './operations.js';
import type { Sensible } from './sensible.js';
import type { WireRequest } from './wire.js';

export interface Spoiled {
  /** What is wrong with it, for people. */
  readonly what: string;
  readonly request: WireRequest;
}

/** A request on its way to being spoiled. */
interface Draft {
  method: string;
  path: Record<string, string>;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  body: unknown;
  /** In place of the body, as bytes. */
  bytes: Buffer | null;
}

/** A sensible request to the operation, with one to three things in it spoiled. */
export function spoiledInput(operation: Operation, sensible: Sensible, random: Random): Spoiled {
  const draft = draftOf(operation, sensible, random);
  const possible = spoilings.filter(({ fits }) => fits(operation));
  const said: string[] = [];
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const one = random.weighted(possible, ({ weight }) => weight);
    if (one) said.push(one.spoil(draft, random));
  }
  return { what: said.join('; '), request: requestOf(operation, draft) };
}

function draftOf({ method, parameters, body }: Operation, sensible: Sensible, random: Random): Draft {
  const draft: Draft = { method, path: {}, query: [], headers: [], body: undefined, bytes: null };
  for (const { name, in: place, required, schema } of parameters) {
    if (!required && random.chance(0.5)) continue;
    const value = encodeURIComponent(sensible.named(name, schema));
    if (place === 'path') draft.path[name] = value;
    else if (place === 'query') draft.query.push([name, value]);
    else draft.headers.push([name.toLowerCase(), name === 'If-Match' ? `"${random.whole(1, 3)}"` : value]);
  }
  if (body) {
    draft.body = sensible.value(body.schema);
    draft.headers.push(['content-type', body.type]);
  }
  return draft;
}

function requestOf({ path, body }: Operation, draft: Draft): WireRequest {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => draft.path[name] ?? '');
  const query = draft.query.map(([name, value]) => `${name}=${value}`).join('&');
  const text = typeof draft.body === 'string' && body?.type !== 'application/json' ? draft.body : null;
  const sent = draft.bytes ?? (draft.body === undefined ? null : Buffer.from(text ?? json(draft.body)));
  return {
    method: draft.method,
    target: query ? `${filled}?${query}` : filled,
    headers: draft.headers,
    body: sent,
  };
}

interface Spoiling {
  readonly weight: number;
  fits(operation: Operation): boolean;
  /** Spoils the draft and says how. */
  spoil(draft: Draft, random: Random): string;
}

const ordinary = { enumerable: true, configurable: true, writable: true };
const always = () => true;
const hasBody = ({ body }: Operation) => body !== null;
const hasPath = ({ parameters }: Operation) => parameters.some((one) => one.in === 'path');
const hasQuery = ({ parameters }: Operation) => parameters.some((one) => one.in === 'query');

const spoilings: readonly Spoiling[] = [
  { weight: 10, fits: hasBody, spoil: putBadValue },
  { weight: 3, fits: hasBody, spoil: dropKey },
  { weight: 3, fits: hasBody, spoil: addKey },
  { weight: 4, fits: hasBody, spoil: breakText },
  { weight: 1, fits: hasBody, spoil: mistakeType },
  { weight: 3, fits: hasPath, spoil: spoilPath },
  { weight: 6, fits: hasQuery, spoil: spoilQuery },
  { weight: 1, fits: always, spoil: addQuery },
  { weight: 3, fits: always, spoil: spoilHeader },
  { weight: 0.3, fits: always, spoil: sendTwice },
  { weight: 0.3, fits: always, spoil: sendBody },
  { weight: 0.3, fits: always, spoil: changeMethod },
];

/** Anywhere in the body, its root included. */
function putBadValue(draft: Draft, random: Random): string {
  const [name, make] = random.pick(Object.entries(badValues));
  const places = placesIn(draft.body);
  const place = places.length > 0 && random.chance(0.95) ? random.pick(places) : null;
  if (place) place.holder[place.key] = make();
  else draft.body = make();
  return `${place?.key ?? 'the body'} is ${name}`;
}

function dropKey(draft: Draft, random: Random): string {
  const places = placesIn(draft.body);
  if (places.length === 0) return 'nothing is left out';
  const { holder, key } = random.pick(places);
  delete holder[key];
  return `${key} is missing`;
}

function addKey(draft: Draft, random: Random): string {
  const holders = [draft.body, ...placesIn(draft.body).map(({ holder, key }) => holder[key])].filter(
    isHolder,
  );
  if (holders.length === 0) return 'nothing is added';
  const key = random.pick(badKeys);
  // Assigned, __proto__ would be no key.
  Object.defineProperty(random.pick(holders), key, { value: 1, ...ordinary });
  return `a key ${JSON.stringify(key.slice(0, 20))} too many`;
}

function breakText(draft: Draft, random: Random): string {
  const [name, make] = random.pick(Object.entries(badTextsOfJson));
  draft.bytes = make(json(draft.body ?? {}));
  return `the text is ${name}`;
}

function mistakeType(draft: Draft, random: Random): string {
  const type = random.pick(badContentTypes);
  draft.headers = draft.headers.filter(([name]) => name !== 'content-type');
  if (random.chance(0.9)) draft.headers.push(['content-type', type]);
  return `the content type is ${type.slice(0, 40)}`;
}

function spoilPath(draft: Draft, random: Random): string {
  const name = random.pick(Object.keys(draft.path));
  draft.path[name] = asTarget(random.pick(badTexts));
  return `${name} in the path is ${shown(draft.path[name])}`;
}

function spoilQuery(draft: Draft, random: Random): string {
  if (draft.query.length === 0) return addQuery(draft, random);
  const pair = random.pick(draft.query);
  if (random.chance(0.2)) draft.query.push([pair[0], pair[1]]);
  else pair[1] = asTarget(random.pick(badTexts));
  return `${pair[0]} in the query is ${shown(pair[1])}`;
}

function addQuery(draft: Draft, random: Random): string {
  const name = asTarget(random.pick(['limit', 'cursor', 'on', 'limit[]', 'a[b]', '', ...badTexts]));
  const value = asTarget(random.pick(badTexts));
  draft.query.push([name, value]);
  return `${shown(name)} in the query is ${shown(value)}`;
}

function spoilHeader(draft: Draft, random: Random): string {
  const [name, values] = random.pick(badHeaders);
  const value = random.pick(values);
  if (random.chance(0.9)) draft.headers = draft.headers.filter((header) => header[0] !== name);
  draft.headers.push([name, value]);
  return `${name} is ${shown(value)}`;
}

function sendTwice(draft: Draft, random: Random): string {
  if (draft.headers.length === 0) return 'no header is sent twice';
  const header = random.pick(draft.headers);
  draft.headers.push([header[0], `${header[1]}x`]);
  return `${header[0]} is sent twice`;
}

function sendBody(draft: Draft, random: Random): string {
  const [name, make] = random.pick(Object.entries(badTextsOfJson));
  draft.bytes = make('{"fields":{}}');
  return `a body of ${name}`;
}

function changeMethod(draft: Draft, random: Random): string {
  draft.method = random.pick(otherMethods);
  return `the method is ${draft.method}`;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown, depth = 0): readonly Place[] {
  if (!isHolder(value) || depth > 5) return [];
  return Object.keys(value)
    .slice(0, 50)
    .flatMap((key) => [{ holder: value, key }, ...placesIn(value[key], depth + 1)]);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A space would end the target early, and a line break the line: those are another kind of bad. */
function asTarget(text: string): string {
  return text.replaceAll(/[ \r\n]/g, '+');
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text);
}
