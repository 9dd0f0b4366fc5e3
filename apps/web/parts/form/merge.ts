import type { Field, Form, Values } from '../../api/cases.js';
import { type FieldValue, type Filled, isRow, type Row, sendable } from './filled.js';

/** What is chosen between at once: a field, a row of a list, or a field of a row that all of them have. */
export interface Piece {
  readonly field: Field;
  /** The row's key; null for the whole of a field. */
  readonly key: string | null;
  /** The field of the row; null for the whole of it. */
  readonly inner: Field | null;
}

export interface Merge {
  /** Changed by somebody else alone: it is taken over. */
  readonly taken: readonly Piece[];
  /** Changed by both, and not to the same: somebody has to choose. */
  readonly clashes: readonly Piece[];
}

type Part = FieldValue | Row | undefined;

/**
 * What somebody else has written in a form since it was begun, beside what was typed meanwhile.
 *
 * @param base what the form began with; null where nobody knows, so that wherever the two differ somebody has to choose
 * @param mine what stands in the form
 * @param theirs what the others made of it
 */
export function mergeOf(
  form: Pick<Form, 'fields'>,
  base: Values | null,
  mine: Filled,
  theirs: Values,
): Merge {
  const sent = sendable(form, mine);
  const differing = form.fields
    .flatMap((field) => piecesOf(field, base ?? {}, sent, theirs))
    .filter((piece) => !isSame(partOf(sent, piece), partOf(theirs, piece)));
  const isMine = (piece: Piece) => base === null || !isSame(partOf(sent, piece), partOf(base, piece));
  const isTheirs = (piece: Piece) => base === null || !isSame(partOf(theirs, piece), partOf(base, piece));
  return {
    taken: differing.filter((piece) => isTheirs(piece) && !isMine(piece)),
    clashes: differing.filter((piece) => isTheirs(piece) && isMine(piece)),
  };
}

/** The form with these pieces as the others have them, and all else as it stands. */
export function withPieces(mine: Filled, theirs: Values, pieces: readonly Piece[]): Filled {
  return pieces.reduce<Filled>((filled, piece) => {
    const { field, key, inner } = piece;
    const part = partOf(theirs, piece);
    if (key === null) return put(filled, field.name, part as FieldValue | undefined);
    const row = inner === null ? part : put(rowIn(filled, field, key) ?? {}, inner.name, part as FieldValue);
    return put(filled, field.name, withRow(rowsIn(filled[field.name]), key, row as Row | undefined));
  }, mine);
}

/** What stands at a piece of these values; undefined for nothing. */
export function partOf(values: Values | Filled, { field, key, inner }: Piece): Part {
  if (key === null) return (values as Filled)[field.name];
  const row = rowIn(values, field, key);
  return inner === null ? row : row?.[inner.name];
}

/** A list by its rows; a row by its fields, where none of these lacks it. */
function piecesOf(field: Field, ...versions: readonly Values[]): readonly Piece[] {
  if (field.kind !== 'items') return [{ field, key: null, inner: null }];
  const keys = versions.flatMap((values) => rowsIn((values as Filled)[field.name]).map(({ key }) => key));
  return [...new Set(keys)].flatMap((key): readonly Piece[] => {
    const inAll = versions.every((values) => rowIn(values, field, key) !== undefined);
    return inAll
      ? (field.fields ?? []).map((inner) => ({ field, key, inner }))
      : [{ field, key, inner: null }];
  });
}

const rowIn = (values: Values | Filled, { name }: Field, key: string) =>
  rowsIn((values as Filled)[name]).find((row) => row.key === key);

const rowsIn = (value: FieldValue | undefined): readonly Row[] =>
  Array.isArray(value) ? value.filter(isRow) : [];

/** In its place; one that is new, last. */
function withRow(rows: readonly Row[], key: string, row: Row | undefined): readonly Row[] {
  if (!rows.some((one) => one.key === key)) return row ? [...rows, row] : rows;
  return rows.flatMap((one) => (one.key === key ? (row ?? []) : one));
}

function put(filled: Filled, name: string, value: FieldValue | undefined): Filled {
  if (value !== undefined) return { ...filled, [name]: value };
  return Object.fromEntries(Object.entries(filled).filter(([other]) => other !== name));
}

/** Whatever the order of their names: what the server keeps has one of its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
