import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '../../api/cases.js';
import { type Previewed, previewQuery } from '../../api/preview.js';

/**
 * The step between filling in and sending: a look at what the other side will see. Whoever goes there is told by the
 * server what is wrong with the form while they still stand at it.
 */
export function useLook(place: Place) {
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  return {
    looking,
    refusal,
    asking,
    goBack: () => setLooking(false),
    look: async (body: Previewed) => {
      setAsking(true);
      try {
        await client.fetchQuery(previewQuery(place, body));
        setRefusal(null);
        setLooking(true);
      } catch (error) {
        setRefusal(error);
      }
      setAsking(false);
    },
  };
}
