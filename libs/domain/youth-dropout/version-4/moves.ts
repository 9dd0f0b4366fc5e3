import type { MovesWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** Moves between municipalities, back from FGU, and between those who have custody. */
export const moves: Slice<MovesWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
