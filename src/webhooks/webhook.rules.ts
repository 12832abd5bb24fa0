const HOUR = 3_600_000;
/** Attempts stop this long after delivery began. */
export const LONGEST_MS = 72 * HOUR;
/** A webhook whose deliveries have all failed for this long is disabled. */
export const OFF_AFTER_MS = 24 * HOUR;
/**
 * Circuit breaker: after failures the other messages to the webhook wait too, at most this long at
 * a time, so that an unresponsive receiver does not delay others.
 */
const LONGEST_BREAK_MS = 300_000;
/** Jitter: spreads retries of messages that failed together. */
const SPREAD = 0.1;
const GONE = 410;

/** Exponential backoff; `failed` counts from 1. */
const pause = (failed: number, firstMs: number) => firstMs * 2 ** Math.min(failed - 1, 20);

/**
 * Returns the time of the next attempt after this many failures; undefined when the period for
 * attempts is over. The last attempt is at its very end.
 */
export function nextAttempt(
  failed: number,
  begun: Date,
  firstMs: number,
  now = Date.now(),
  random = Math.random(),
): Date | undefined {
  const end = begun.getTime() + LONGEST_MS;
  if (now >= end) return undefined;
  return new Date(Math.min(now + pause(failed, firstMs) * (1 + SPREAD * random), end));
}

/** Returns until when all messages wait after this many failures in a row. */
export const breakUntil = (failures: number, firstMs: number, now = Date.now()) =>
  new Date(now + Math.min(pause(failures, firstMs), LONGEST_BREAK_MS));

/** Returns why the service disables a webhook, as a Dutch sentence; undefined when it does not. */
export function reasonToStop(failingSince: Date, antwoord: number | null, now = Date.now()): string | undefined {
  if (antwoord === GONE) return 'De ontvanger antwoordde dat dit adres niet meer bestaat (410).';
  if (now - failingSince.getTime() < OFF_AFTER_MS) return undefined;
  return 'Er kwam een dag lang niets aan. Los het op en zet de webhook weer aan; wat intussen gebeurde, komt dan alsnog.';
}
