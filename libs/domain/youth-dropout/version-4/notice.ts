import type { NoticeWords } from '../vocabulary-4.js';
import type { Slice } from './slice.js';

/** The school's notice as a handover: situation, resources, challenges, what was tried (KUI-loven §12c). */
export const notice: Slice<NoticeWords> = { actions: {}, forms: {}, asks: {}, clocks: {}, tasks: {} };
