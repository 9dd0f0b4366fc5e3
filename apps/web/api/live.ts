import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { gathered } from './gathered.js';

/**
 * While much changes, as by an import, lists are fetched again once in so many milliseconds: fetched at every change, they
 * would begin anew each time, and never come.
 */
const pause = 500;

/**
 * Fetches again what has changed at the server. What is being typed stands in no query and stays; the stream says ids
 * alone, so what comes is what the reader may see. Who works on no case has nothing to listen to.
 */
export function useLiveUpdates(listening: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!listening) return;
    const stream = new EventSource('/api/v1/live');
    const readAgain = () => void client.invalidateQueries({ predicate: isOfCases });
    let opened = false;
    stream.addEventListener('open', () => {
      // The first opening follows upon the first reading; what was missed before a later one, nobody knows.
      if (opened) readAgain();
      opened = true;
    });
    stream.addEventListener('missed', readAgain);
    const changes = gathered<string>(pause, (cases) => {
      void client.invalidateQueries({
        predicate: ({ queryKey: [kind, id] }) => kind === 'list' || cases.has(String(id)),
      });
    });
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => {
      changes.add((JSON.parse(data) as { readonly caseId: string }).caseId);
    });
    return () => {
      stream.close();
      changes.stop();
    };
  }, [client, listening]);
}

/** Keys of what hangs on cases begin so: `['case', id, …]` and `['list', …]`. */
function isOfCases({ queryKey: [kind] }: { readonly queryKey: readonly unknown[] }): boolean {
  return kind === 'case' || kind === 'list';
}
