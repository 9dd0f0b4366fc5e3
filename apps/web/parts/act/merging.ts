import { useState } from 'react';
import type { Form, Values } from '../../api/cases.js';
import type { Filled } from '../form/filled.js';
import { type Merge, mergeOf, type Piece, withPieces } from '../form/merge.js';

/** What somebody else has written in the form that one is filling in. */
export interface Merging extends Merge {
  readonly form: Form;
  readonly mine: Filled;
  readonly theirs: Values;
  /** The form with what was taken over, and as was chosen; mine, where nothing was. */
  readonly merged: Filled;
  readonly isTheirs: (piece: Piece) => boolean;
  readonly choose: (piece: Piece, theirs: boolean) => void;
}

export const nameOf = ({ field, key, inner }: Piece) =>
  [field.name, key, inner?.name].filter(Boolean).join('.');

/**
 * Null while there is nothing to merge.
 *
 * @param base what the form began with; null where nobody knows
 * @param theirs what it would begin with now; undefined for a form that begins empty
 */
export function useMerging(
  form: Form | null,
  base: Values | null,
  mine: Filled,
  theirs: Values | undefined,
): Merging | null {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!form || !theirs || base === theirs) return null;
  const merge = mergeOf(form, base, mine, theirs);
  if (merge.taken.length + merge.clashes.length === 0) return null;
  const isTheirs = (piece: Piece) => chosen.has(nameOf(piece));
  return {
    ...merge,
    form,
    mine,
    theirs,
    merged: withPieces(mine, theirs, [...merge.taken, ...merge.clashes.filter(isTheirs)]),
    isTheirs,
    choose: (piece, its) => {
      const others = [...chosen].filter((name) => name !== nameOf(piece));
      setChosen(new Set(its ? [...others, nameOf(piece)] : others));
    },
  };
}
