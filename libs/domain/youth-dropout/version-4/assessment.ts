import type { NoWords, Slice } from './slice.js';

/** The target-group assessment, guided and comparable (KUI-loven §2k). */
export type AssessmentWords = NoWords;

export const assessment: Slice<AssessmentWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
