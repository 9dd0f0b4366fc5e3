import type { Schemas } from '../../api/client.js';

/** What the server answers to an opening: the case, and what it took although it may be wrong. */
export type Opened = Schemas['OpenedAnswer'];
