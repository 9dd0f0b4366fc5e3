import type { NoWords, Slice } from './slice.js';

/** Reaching the young person: attempts, the contact person, appointments. */
export type ContactWords = NoWords;

export const contact: Slice<ContactWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
