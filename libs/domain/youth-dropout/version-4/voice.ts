import type { VoiceWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** The young person's word on each handoff. */
export const voice: Slice<VoiceWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
