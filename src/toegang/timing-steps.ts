import { setTimeout as wait } from 'node:timers/promises';

/** Longer than a lookup without result, and too short to notice. */
const STEP_MS = 20;

/**
 * Waits until a whole number of steps after `began` (a `performance.now()`). Closes a timing side
 * channel: finding a row and seeing that it is not the caller's takes a little longer than finding
 * none, and answers on a fixed grid do not reveal which it was.
 */
export async function waitForStep(began: number): Promise<void> {
  const due = began + Math.ceil((performance.now() - began) / STEP_MS) * STEP_MS;
  // A timer may fire up to a millisecond early; continuing then would reveal the difference again.
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) await wait(Math.max(1, Math.floor(left)));
}
