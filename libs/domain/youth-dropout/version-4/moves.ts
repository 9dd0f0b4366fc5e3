import type { NoWords, Slice } from './slice.js';

/** Moves between municipalities, back from FGU, and between those who have custody. */
export type MovesWords = NoWords;

export const moves: Slice<MovesWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
