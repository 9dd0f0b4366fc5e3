import type { AttachmentsWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** Files that belong to a record. */
export const attachments: Slice<AttachmentsWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
