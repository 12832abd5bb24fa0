const HOUR = 3_600_000;
/** A message is tried until so long after it was begun. */
export const LONGEST_MS = 72 * HOUR;
/** When nothing arrives for so long, the webhook is switched off. */
export const OFF_AFTER_MS = 24 * HOUR;
/**
 * Meanwhile the other messages wait too, at most this long at a time: one that does not answer must
 * not keep others waiting.
 */
const LONGEST_BREAK_MS = 300_000;
/** So that what failed together does not come back together. */
const SPREAD = 0.1;
const GONE = 410;

/** Each pause is twice the one before; `failed` counts from 1. */
const pause = (failed: number, firstMs: number) => firstMs * 2 ** Math.min(failed - 1, 20);

/**
 * When a message is tried again that failed so often; undefined when it has been tried long enough.
 * The last time is at the very end.
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

/** Until when no other message is tried after so many failures in a row. */
export const breakUntil = (failures: number, firstMs: number, now = Date.now()) =>
  new Date(now + Math.min(pause(failures, firstMs), LONGEST_BREAK_MS));

/** Why a webhook is switched off by itself, if it is. */
export function reasonToStop(failingSince: Date, antwoord: number | null, now = Date.now()): string | undefined {
  if (antwoord === GONE) return 'De ontvanger antwoordde dat dit adres niet meer bestaat (410).';
  if (now - failingSince.getTime() < OFF_AFTER_MS) return undefined;
  return 'Er kwam een dag lang niets aan. Los het op en zet de webhook weer aan; wat intussen gebeurde, komt dan alsnog.';
}
