import type { NoWords, Slice } from './slice.js';

/** The young person's word on each handoff. */
export type VoiceWords = NoWords;

export const voice: Slice<VoiceWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
