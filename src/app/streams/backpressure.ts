const LOOK_AGAIN_MS = 100;

/** How many streams there may be, and how long a client may leave one waiting. */
export interface StreamBounds {
  /** Open at once, of all askers. */
  most: number;
  /** Open at once, of one asker. */
  mostOfOne: number;
  /** Until a client on a WebSocket begins. */
  beginMs: number;
  /** Until it answers a ping, and between two of them. */
  pingMs: number;
  /** Until it has taken what it was sent, or that the connection closes. */
  takeMs: number;
}
export const BOUNDS: StreamBounds = { most: 500, mostOfOne: 10, beginMs: 3000, pingMs: 12_000, takeMs: 30_000 };

/**
 * Where a stream goes: `flushed` resolves when the client has taken what was sent, and to false
 * when it did not in time.
 */
export interface Outlet {
  signal: AbortSignal;
  flushed(): Promise<boolean>;
}
interface Taker {
  once(event: 'close', listener: () => void): unknown;
}
interface Ways {
  /** Whether it closed before anyone listened, while the question was still being accepted. */
  gone(): boolean;
  tooMuch(): boolean;
  drop(): void;
}

/**
 * Makes the outlet of a stream with backpressure. Unsent bytes wait in memory: while there are too
 * many, no page is read, and after `takeMs` milliseconds the client is dropped.
 */
export function outletOf(taker: Taker, { gone, tooMuch, drop }: Ways, takeMs: number): Outlet {
  const closed = new AbortController();
  taker.once('close', () => closed.abort());
  if (gone()) closed.abort();
  return {
    signal: closed.signal,
    flushed: async () => {
      for (let waited = 0; tooMuch() && !closed.signal.aborted; waited += LOOK_AGAIN_MS) {
        if (waited >= takeMs) drop();
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
      return !closed.signal.aborted;
    },
  };
}
