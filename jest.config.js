// JavaScript, since Jest reads a TypeScript config only with one more package on Node 20. Tests
// break the service on purpose; its log would hide their own messages. Here, since the log reads it
// when it is loaded.
process.env.LOG_LEVEL ??= 'silent';

// A new seed for all random cases, the same one for a part of them; test/support/cases.ts says why.
process.env.SEED ??= String(process.env.DIEP ? Math.floor(Math.random() * 2 ** 31) : 20240101);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  runtime: '<rootDir>/test/support/runtime.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // In a browser, with a command of its own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/web/'],
  // What the bench compares with is a package of its own.
  modulePathIgnorePatterns: ['<rootDir>/test/bench/peers/'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  setupFiles: ['<rootDir>/test/support/graphql-als-in-productie.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/run-report.js', '<rootDir>/test/support/closing-line.js'],
  // The longest test takes 14 s, so four times that on a slow machine; one with all random cases
  // takes minutes there.
  testTimeout: process.env.DIEP ? 600_000 : 90_000,
  // Each worker keeps a PostgreSQL busy as well.
  maxWorkers: 2,
};
