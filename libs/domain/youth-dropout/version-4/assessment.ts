import type { AssessmentWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** The target-group assessment, guided and comparable (KUI-loven §2k). */
export const assessment: Slice<AssessmentWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
