import { writeFileSync } from 'node:fs';

/** Lets go of what the system keeps of files in memory; false where that is not ours to do. */
export function dropFileCache(): boolean {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '1');
    return true;
  } catch {
    return false;
  }
}
