import type { Definition } from '../engine/language.js';
import { version1 } from './version-1.js';
import { version2 } from './version-2.js';
import { version3 } from './version-3.js';
import { version4 } from './version-4.js';

/**
 * From a school's notice to a started FGU course: who holds the case, what is asked of whom, what is owed by when.
 * Published versions are never edited: a change is a new version, and running cases stay on theirs until a leader
 * brings them over. New cases follow this one.
 */
export const youthDropout = version4;

/** Every version that a case may still follow, oldest first. */
export const youthDropoutVersions = [
  version1,
  version2,
  version3,
  version4,
] as unknown as readonly Definition[];
