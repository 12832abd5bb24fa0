import { QueryClient } from '@tanstack/react-query';
import { Refusal, Unreachable } from './errors';
import { say } from './status';

const MOST_WAITS = 5;
const MOST_TRIES = 2;
const FIRST_PAUSE_MS = 400;

/**
 * Whether asking again may help: when the service is busy, and a few times when it was not reached.
 */
function retry(failures: number, error: Error): boolean {
  if (error instanceof Unreachable) return failures < MOST_TRIES;
  const again = error instanceof Refusal && error.retryAfter !== undefined && failures < MOST_WAITS;
  if (again) say(`Het is druk. Over ${error.retryAfter} seconden proberen we het opnieuw.`);
  return again;
}

/** How long to wait first, in milliseconds: as long as the service says. */
const retryDelay = (failures: number, error: Error): number =>
  error instanceof Refusal && error.retryAfter !== undefined ? error.retryAfter * 1000 : FIRST_PAUSE_MS * 2 ** failures;

// 'always': a browser that thinks it is offline must not hold back a request in silence.
const shared = { retry, retryDelay, networkMode: 'always' as const };

/**
 * What the page knows, in memory. The stream says what changed, so nothing is asked again by itself
 * for a while.
 */
export const client = new QueryClient({
  defaultOptions: { queries: { ...shared, staleTime: 60_000, gcTime: 5 * 60_000 }, mutations: shared },
});
