/**
 * The random suites come in two sizes. `npm test` asks a part of the cases with a seed that stays,
 * so that a change is judged by the same ones each time; `npm run test:diep` asks all, with a new
 * seed. `SEED=... npm run test:diep` asks the same again. jest.config.js sets and prints the seed.
 */
export const SEED = Number(process.env.SEED);

/** How many cases this run asks of a suite: a part, or all. */
export const casesOf = ({ part, all }: { part: number; all: number }): number => (process.env.DIEP ? all : part);
