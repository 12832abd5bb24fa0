// JavaScript, because Jest on Node 20 needs one more package for a TypeScript config. Tests cause
// errors on purpose, and the service's log would bury their own messages. The level is set here
// because the log reads it when it is loaded.
process.env.LOG_LEVEL ??= 'silent';

// A new seed for the full random suites, a fixed one for a part; test/support/cases.ts explains
// why.
process.env.SEED ??= String(process.env.DIEP ? Math.floor(Math.random() * 2 ** 31) : 20240101);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  runtime: '<rootDir>/test/support/runtime.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // These run in a browser, by `npm run test:web`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/web/'],
  // The bench compares with a separate package.
  modulePathIgnorePatterns: ['<rootDir>/test/bench/peers/'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  setupFiles: ['<rootDir>/test/support/graphql-als-in-productie.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/run-report.js', '<rootDir>/test/support/closing-line.js'],
  // Four times the longest test (14 s), for slow machines; a test with all random cases takes
  // minutes there.
  testTimeout: process.env.DIEP ? 600_000 : 90_000,
  // Each worker keeps a PostgreSQL busy as well.
  maxWorkers: 2,
};
