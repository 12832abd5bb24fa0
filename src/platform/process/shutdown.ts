/** Longer than the grace period of the last requests, and than a first start. */
const MOST_WAIT_MS = 25_000;
/**
 * Ctrl-C reaches every process of a terminal, and npm forwards it again: signals within this time
 * count as one.
 */
const SAME_SIGNAL_MS = 1000;

/**
 * Stops the process in order through `stop` on Ctrl-C and SIGTERM. A second signal, or a stop that
 * takes too long, ends it at once: committed data is kept, and the next start takes over the rest.
 */
export function stopOnSignal(stop: () => Promise<void>, tell: (sentence: string) => void, mostWaitMs = MOST_WAIT_MS): void {
  let since: number | undefined;
  const atOnce = () => {
    tell('Driehoek stopt meteen; wat nog liep, is afgebroken.');
    process.exit(1);
  };
  const onSignal = async () => {
    if (since !== undefined) return performance.now() - since > SAME_SIGNAL_MS ? atOnce() : undefined;
    since = performance.now();
    tell('Driehoek stopt ...');
    setTimeout(atOnce, mostWaitMs);
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
}
