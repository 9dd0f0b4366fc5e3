import type { Field, Form } from '../../api/cases.js';
import { type FieldValue, type Filled, isPlain, isRow, type PlainValue, type Row } from './filled.js';

/** Something that somebody wrote in a form and that the form has no place for any more. */
export interface LeftOver {
  /** The field; within a list also the row's key and the field of the row. */
  readonly path: readonly string[];
  readonly value: PlainValue;
}

interface TakenOver {
  readonly filled: Filled;
  readonly left: readonly LeftOver[];
}

/**
 * What was written earlier, field by field, in the form as it is now: it may be of another version of the process, or of
 * other local rules. What finds no place in it is told apart, so that nobody loses it unseen.
 */
export function takenOver(form: Pick<Form, 'fields'>, earlier: Filled): TakenOver {
  return inFields(form.fields, Object.entries(earlier), []);
}

function inFields(
  fields: readonly Field[],
  earlier: readonly (readonly [string, FieldValue])[],
  path: readonly string[],
): TakenOver {
  const filled: Record<string, FieldValue> = {};
  const left: LeftOver[] = [];
  for (const [name, value] of earlier) {
    const field = fields.find((one) => one.name === name);
    const its = inField(field, value, [...path, name]);
    if (its.value !== undefined) filled[name] = its.value;
    left.push(...its.left);
  }
  return { filled, left };
}

interface Its {
  readonly value?: FieldValue;
  readonly left: readonly LeftOver[];
}

function inField(field: Field | undefined, value: FieldValue, path: readonly string[]): Its {
  if (isRows(value))
    return field?.kind === 'items' ? inRows(field, value, path) : { left: ofRows(value, path) };
  if (!isPlain(value)) return { left: [] };
  if (field?.kind === 'choices' && Array.isArray(value)) {
    const known = value.filter((one) => field.options?.[one] !== undefined);
    const gone = value.filter((one) => !known.includes(one));
    return { value: known, left: gone.map((one) => ({ path, value: one })) };
  }
  if (field && fits(field, value)) return { value, left: [] };
  return { left: isWorthKeeping(value) ? [{ path, value }] : [] };
}

function inRows(field: Field, rows: readonly Row[], path: readonly string[]): Its {
  const kept: Row[] = [];
  const left: LeftOver[] = [];
  for (const { key, ...said } of rows) {
    const place = field.keys === undefined || Object.hasOwn(field.keys, key);
    const its = inFields(place ? (field.fields ?? []) : [], Object.entries(said), [...path, key]);
    if (place) kept.push({ key, ...its.filled } as Row);
    left.push(...its.left);
  }
  return { value: kept, left };
}

function ofRows(rows: readonly Row[], path: readonly string[]): readonly LeftOver[] {
  return rows.flatMap(({ key, ...said }) => inFields([], Object.entries(said), [...path, key]).left);
}

function isRows(value: FieldValue): value is readonly Row[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRow);
}

/** Whether a field of that kind could have been filled in with it. */
function fits({ kind, options }: Field, value: PlainValue): boolean {
  if (Array.isArray(value)) return kind === 'files' || (kind === 'items' && value.length === 0);
  switch (kind) {
    case 'choice':
      return value === '' || options?.[String(value)] !== undefined;
    case 'number':
      return typeof value === 'number' || typeof value === 'string';
    case 'yesNo':
      return typeof value === 'boolean' || value === '';
    case 'choices':
    case 'items':
    case 'files':
      return false;
    default:
      return typeof value === 'string';
  }
}

function isWorthKeeping(value: PlainValue): boolean {
  return typeof value === 'string' ? value.trim() !== '' : !(Array.isArray(value) && value.length === 0);
}
