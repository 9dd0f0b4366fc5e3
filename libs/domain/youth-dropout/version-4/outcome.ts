import type { OutcomeWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** How a case ended, and what became of the young person (BUVM, at 4 and 12 months). */
export const outcome: Slice<OutcomeWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
