import { isEmail, ValidateBy, ValidateIf } from 'class-validator';
import { addDays, isLocalDate, type LocalDate, localKey } from '#domain';
import type { FaultCode } from './fault.js';

/** A class-validator rule that is known by the code of the fault it finds. Rules are asked in the order written. */
export function rule(code: FaultCode, holds: (value: unknown, of: object) => boolean): PropertyDecorator {
  return ValidateBy({
    name: code,
    validator: { validate: (value, args) => holds(value, args?.object ?? {}) },
  });
}

/** Decorators as one, the first written asked first: the language applies them from below. */
export function inOrder(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

/** Blank text and an empty list count as nothing. */
export const Given = () => rule('required', (value) => !isNothing(value));

/** Whether it is there at all is nobody's concern; `null` is a value and a wrong one. */
export const MayBeMissing = () => ValidateIf((_, value) => value !== undefined);

/** @param max in characters */
export const IsText = (max: number) =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('too-long', (value) => fits(value as string, max)),
    rule('unreadable-text', (value) => isReadable(value as string)),
  );

export const OneOf = (options: readonly string[]) =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-an-option', (value) => options.includes(value as string)),
  );

export const SomeOf = (options: readonly string[]) =>
  inOrder(
    rule('wrong-type', isListOfText),
    rule('not-an-option', (value) => (value as string[]).every((item) => options.includes(item))),
    rule('listed-twice', (value) => new Set(value as string[]).size === (value as string[]).length),
  );

export const NumberBetween = (min: number, max: number) =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'number'),
    rule('out-of-range', (value) => (value as number) >= min && (value as number) <= max),
  );

export const YesNo = () => rule('wrong-type', (value) => typeof value === 'boolean');

/** @param limits as seen from `today` at the moment of asking. Deadlines are computed for 1990 to 2100 only. */
export const Day = (limits: {
  readonly notFuture?: true;
  readonly notPast?: true;
  readonly atMostDays?: number;
  readonly today: () => LocalDate;
}) =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-a-day', (value) => isLocalDate(value as string)),
    rule('day-out-of-range', (value) => isWithinRange(value as string)),
    rule('day-in-future', (value) => !limits.notFuture || (value as string) <= limits.today()),
    rule('day-in-past', (value) => !limits.notPast || (value as string) >= limits.today()),
    rule('day-too-late', (value) => isSoonEnough(value as string, limits)),
  );

function isWithinRange(day: string): boolean {
  return day >= '1990-01-01' && day <= '2100-12-31';
}

function isSoonEnough(
  day: string,
  { atMostDays, today }: { readonly atMostDays?: number; readonly today: () => LocalDate },
): boolean {
  return atMostDays === undefined || day <= addDays(today(), atMostDays);
}

function isMinute(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));
}

/** A minute by the clocks in Denmark, within the same bounds as a day. */
export const Minute = (limits: Parameters<typeof Day>[0]) =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-a-minute', (value) => isMinute(value as string)),
    rule('day-out-of-range', (value) => isWithinRange((value as string).slice(0, 10))),
    rule('day-in-past', (value) => !limits.notPast || (value as string).slice(0, 10) >= limits.today()),
    rule('day-too-late', (value) => isSoonEnough((value as string).slice(0, 10), limits)),
  );

/** Of a list without fixed rows: nothing that a word or a number about somebody fits into, for keys stand in the log. */
export const freeKey = '^[a-z][0-9]{1,5}$';

const isFreeKey = (key: string) => new RegExp(freeKey).test(key);

/** A row's own name in its list; which ones there may be, the list says. */
export const Key = () => rule('wrong-type', (value) => typeof value === 'string');

/** @param keys the rows that are always there, if the form says which; @param local whether there may be local ones besides */
export const Keys = (keys: readonly string[], local: boolean) =>
  inOrder(
    rule('listed-twice', (value) => new Set(keysIn(value)).size === keysIn(value).length),
    rule('not-a-key', (value) => keys.length > 0 || keysIn(value).every(isFreeKey)),
    rule('row-missing', (value) => keys.every((key) => keysIn(value).includes(key))),
    rule(
      'not-an-option',
      (value) =>
        keys.length === 0 ||
        keysIn(value).every((key) => keys.includes(key) || (local && key.startsWith(localKey))),
    ),
  );

function keysIn(rows: unknown): readonly string[] {
  return (rows as readonly { readonly key?: unknown }[]).flatMap(({ key }) =>
    typeof key === 'string' ? [key] : [],
  );
}

export const AtMost = (most: number) => rule('too-many', (value) => (value as unknown[]).length <= most);

export const Ids = () =>
  inOrder(
    rule('wrong-type', isListOfText),
    rule('not-an-id', (value) => (value as string[]).every(isId)),
    rule('listed-twice', (value) => new Set(value as string[]).size === (value as string[]).length),
  );

/** Days and minutes as they are written compare as text. */
export const NotBefore = (from: string) =>
  rule('ends-before-it-begins', (value, of) => {
    const begins = (of as Readonly<Record<string, unknown>>)[from];
    return typeof begins !== 'string' || (value as string) >= begins;
  });

export const Email = () =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    // In this order: half a character makes the library throw.
    rule('not-an-email', (value) => isReadable(value as string) && isEmail(value)),
  );

/** In lower case, as every id leaves the service: ids are compared letter by letter. */
export const Id = () =>
  inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-an-id', (value) => isId(value as string)),
  );

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

/** PostgreSQL keeps no NUL, and half a surrogate pair is no text in any encoding. */
export function isReadable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Counted in characters; the UTF-16 units, of which a character has one or two, settle most. */
function fits(text: string, max: number): boolean {
  return text.length <= max || (text.length <= 2 * max && [...text].length <= max);
}
