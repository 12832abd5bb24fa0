import { setTimeout as wait } from 'node:timers/promises';

/** Longer than finding nothing takes, and short enough not to be noticed. */
const STEP_MS = 20;

/**
 * Waits until a whole number of steps after `began` (by `performance.now()`). Who asks for what is
 * not theirs and who asks for what is not there are answered at the same moment, so that the time
 * does not tell them apart: to find a row and see that it is not theirs takes a little longer.
 */
export async function waitForStep(began: number): Promise<void> {
  const due = began + Math.ceil((performance.now() - began) / STEP_MS) * STEP_MS;
  // A timer may fire within the millisecond before; going on then would let the difference through
  // again.
  for (let left = due - performance.now(); left > 0; left = due - performance.now()) await wait(Math.max(1, Math.floor(left)));
}
