import type { NoWords, Slice } from './slice.js';

/** Files that belong to a record. */
export type AttachmentsWords = NoWords;

export const attachments: Slice<AttachmentsWords> = {
  actions: {},
  forms: {},
  asks: {},
  clocks: {},
  tasks: {},
};
