import type { ContactWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** Reaching the young person: attempts, the contact person, appointments. */
export const contact: Slice<ContactWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
