import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

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
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const { caseId } = JSON.parse(data) as { readonly caseId: string };
      void client.invalidateQueries({
        predicate: ({ queryKey: [kind, id] }) => kind === 'list' || id === caseId,
      });
    });
    return () => stream.close();
  }, [client, listening]);
}

/** Keys of what hangs on cases begin so: `['case', id, …]` and `['list', …]`. */
function isOfCases({ queryKey: [kind] }: { readonly queryKey: readonly unknown[] }): boolean {
  return kind === 'case' || kind === 'list';
}
