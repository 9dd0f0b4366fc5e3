import type { Definition } from '../../engine/language.js';
import { version3 } from '../version-3.js';
import type { YouthDropout4 } from '../vocabulary-4.js';

/** What the fourth version changes. Every word of it is one of ours; that, the compiler cannot see through `keyof`. */
export const before = version3 as unknown as Definition<YouthDropout4>;
