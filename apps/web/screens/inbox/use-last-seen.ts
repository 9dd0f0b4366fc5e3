import { useEffect, useState } from 'react';
import { useMe } from '../../api/me.js';

/**
 * What is newer than the newest that was there at the last visit, in this browser. A moment alone is kept, for each
 * person and organisation.
 *
 * @param newest of what is there now
 */
export function useLastSeen(newest: string | null): (at: string) => boolean {
  const { person, organisation } = useMe();
  const key = `stafet-news ${person} ${organisation}`;
  const [before] = useState(() => localStorage.getItem(key));
  useEffect(() => {
    // Of a list that has gone on, the beginning is not there.
    if (newest !== null && newest > (localStorage.getItem(key) ?? '')) localStorage.setItem(key, newest);
  }, [key, newest]);
  // At the first visit nothing stands out.
  return (at) => before !== null && at > before;
}
