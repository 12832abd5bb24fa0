import { QueryClient } from '@tanstack/react-query';
import { Refusal, Unreachable } from './errors';
import { say } from './status';

const MOST_WAITS = 5;
const MOST_TRIES = 2;
const FIRST_PAUSE_MS = 400;

/**
 * Tells whether a retry may help: when the service is busy, and a few times when it is unreachable.
 */
function retry(failures: number, error: Error): boolean {
  if (error instanceof Unreachable) return failures < MOST_TRIES;
  const again = error instanceof Refusal && error.retryAfter !== undefined && failures < MOST_WAITS;
  if (again) say(`Het is druk. Over ${error.retryAfter} seconden proberen we het opnieuw.`);
  return again;
}

/** The retry delay in milliseconds, from the service if it sends one. */
const retryDelay = (failures: number, error: Error): number =>
  error instanceof Refusal && error.retryAfter !== undefined ? error.retryAfter * 1000 : FIRST_PAUSE_MS * 2 ** failures;

// 'always': a browser that believes it is offline must not hold back a request silently.
const shared = { retry, retryDelay, networkMode: 'always' as const };

/**
 * The cache of answers, in memory. The stream reports changes, so queries are not refetched by time
 * for a while.
 */
export const client = new QueryClient({
  defaultOptions: { queries: { ...shared, staleTime: 60_000, gcTime: 5 * 60_000 }, mutations: shared },
});
