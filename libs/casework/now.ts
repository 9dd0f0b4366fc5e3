import type { Instant } from '#domain';

/** Tells the time to everything that decides. A simulation brings its own. */
export type Now = () => Instant;

/** Where the time is injected. */
export const NOW = Symbol('Now');

export const wallClock: Now = () => new Date().toISOString();
