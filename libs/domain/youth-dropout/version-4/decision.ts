import type { NoWords, Slice } from './slice.js';

/** Decisions, their hearing, their letters, and complaints of them (Forvaltningsloven §§19, 22, 25). */
export type DecisionWords = NoWords;

export const decision: Slice<DecisionWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
