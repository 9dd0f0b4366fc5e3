import { getMetadataStorage, validateSync } from 'class-validator';
import { type Fault, type FaultCode, fault, within } from './fault.js';
import { rule } from './rules.js';

/** A class whose properties carry rules. */
export type Shape<T extends object = object> = new () => T;

/** The value as sent, known to be of the shape, or all that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** Whoever sends more strangers than this is told of these. */
const mostStrangers = 20;

const names = new Map<Shape, readonly string[]>();

/** An object that is looked into elsewhere. */
export const IsObject = () => rule('wrong-type', isObject);

/**
 * Holds a value against the rules of a shape. What the shape does not know is refused, and nothing but what it knows
 * is copied: a name like `constructor` or `__proto__` does no harm.
 *
 * @param at where the value lies in what was sent
 */
export function check<T extends object>(shape: Shape<T>, sent: unknown, at = ''): Checked<T> {
  if (!isObject(sent)) return { faults: [fault(at, 'wrong-type')] };
  const value = new shape();
  const faults = strangers(shape, sent, at);
  for (const name of namesOf(shape)) {
    if (Object.hasOwn(sent, name)) Object.assign(value, { [name]: sent[name] });
  }
  for (const { property, constraints } of validateSync(value, settings)) {
    const [code] = Object.keys(constraints ?? {});
    if (code !== undefined) faults.push(fault(within(at, property), code as FaultCode));
  }
  return faults.length > 0 ? { faults } : { value };
}

const settings = {
  stopAtFirstError: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
};

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strangers(shape: Shape, sent: object, at: string): Fault[] {
  const known = namesOf(shape);
  return Object.keys(sent)
    .filter((name) => !known.includes(name))
    .slice(0, mostStrangers)
    .map((name) => fault(within(at, name), 'unknown-field'));
}

function namesOf(shape: Shape): readonly string[] {
  const known = names.get(shape);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const found = [...new Set(rules.map(({ propertyName }) => propertyName))];
  names.set(shape, found);
  return found;
}
