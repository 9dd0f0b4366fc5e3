import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { type Fault, type FaultCode, fault, strangersIn, within } from './fault.js';
import { inOrder, rule } from './rules.js';

/** A class whose properties carry rules. */
export type Shape<T extends object = object> = new () => T;

/** The value as sent, known to be of the shape, or all that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** What class-validator knows of one property of a shape. */
interface PropertyRules {
  readonly name: string;
  /** Only where all of these hold are its rules asked. */
  readonly asked: readonly ((of: object, value: unknown) => boolean)[];
  readonly rules: readonly {
    readonly code: FaultCode;
    readonly holds: (value: unknown, of: object) => boolean;
  }[];
}

const known = new Map<Shape, readonly PropertyRules[]>();

/** Shape → its properties that are lists of objects, and the shape of each. */
const rows = new Map<object, Map<string, Shape>>();

/** A list of objects of a shape; each is held against the rules of that shape, at its place in the list. */
export function RowsOf(shape: Shape): PropertyDecorator {
  return inOrder(
    rule('wrong-type', (value) => Array.isArray(value) && value.every(isObject)),
    (target, property) => {
      const of = target.constructor;
      rows.set(of, (rows.get(of) ?? new Map<string, Shape>()).set(String(property), shape));
    },
  );
}

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
  const value: object & Record<string, unknown> = Object.assign(new shape());
  const properties = rulesOf(shape);
  const names = properties.map(({ name }) => name);
  const faults = [...strangersIn(at, Object.keys(sent), names)];
  for (const { name } of properties) if (Object.hasOwn(sent, name)) value[name] = sent[name];
  for (const { name, asked, rules } of properties) {
    const given = value[name];
    if (!asked.every((condition) => condition(value, given))) continue;
    const broken = rules.find(({ holds }) => !holds(given, value));
    const row = rows.get(shape)?.get(name);
    if (broken) faults.push(fault(within(at, name), broken.code));
    else if (row && Array.isArray(given)) {
      const checked = given.map((one, place) => check(row, one, within(within(at, name), String(place))));
      faults.push(...checked.flatMap((one) => ('faults' in one ? one.faults : [])));
      value[name] = checked.flatMap((one) => ('value' in one ? [one.value] : []));
    }
  }
  return faults.length > 0 ? { faults } : { value: value as T };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looked up once: class-validator's own executor goes through the rules of all shapes for each value that it is given. */
function rulesOf(shape: Shape): readonly PropertyRules[] {
  const found = known.get(shape);
  if (found) return found;
  const all = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const names = [...new Set(all.map(({ propertyName }) => propertyName))];
  const properties = names.map((name): PropertyRules => {
    const own = all.filter(({ propertyName }) => propertyName === name);
    const asked = own.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
    const rules = own.filter(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION);
    return {
      name,
      asked: asked.map(({ constraints }) => constraints[0] as PropertyRules['asked'][number]),
      rules: rules.flatMap(({ constraintCls, constraints, propertyName: property }) =>
        getMetadataStorage()
          .getTargetValidatorConstraints(constraintCls)
          .map(({ name: code, instance }) => ({
            code: code as FaultCode,
            holds: (value: unknown, object: object) =>
              instance.validate(value, { value, object, property, constraints, targetName: shape.name }) ===
              true,
          })),
      ),
    };
  });
  known.set(shape, properties);
  return properties;
}
