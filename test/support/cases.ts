/**
 * The random suites come in two sizes. `npm test` runs a part of the cases with a fixed seed, so
 * that every change is judged by the same ones; `npm run test:diep` runs all, with a new seed.
 * `SEED=... npm run test:diep` repeats a run. jest.config.js sets the seed, and
 * test/support/run-report.js prints it.
 */
export const SEED = Number(process.env.SEED);

/** Returns the number of cases that this run tries in a suite: a part, or all. */
export const casesOf = ({ part, all }: { part: number; all: number }): number => (process.env.DIEP ? all : part);
