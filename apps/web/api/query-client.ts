import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.js';

/** What the server holds, as the screens know it. A refusal is an answer; only a network that is away is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 2,
    },
  },
});
