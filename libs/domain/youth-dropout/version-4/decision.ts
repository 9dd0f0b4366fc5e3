import type { DecisionWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** Decisions, their hearing, their letters, and complaints of them (Forvaltningsloven §§19, 22, 25). */
export const decision: Slice<DecisionWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
