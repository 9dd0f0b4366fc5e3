import type { Me } from '../api/me.js';

/** Somebody of the case itself: they have one page of their own. */
export function isCitizen({ role }: Me): boolean {
  return role === 'youngPerson' || role === 'guardian';
}
