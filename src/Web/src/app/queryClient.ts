import { QueryClient } from '@tanstack/react-query';

/** The client below repeats by itself what is worth repeating. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: false }, mutations: { retry: false } },
});
