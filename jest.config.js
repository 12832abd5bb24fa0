// JavaScript, since Jest reads a TypeScript config only with one more package on Node 20.
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // In a browser, with a command of its own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/web/'],
  // What the bench compares with is a package of its own.
  modulePathIgnorePatterns: ['<rootDir>/test/bench/peers/'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // Packages that ship ES modules only; Jest loads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
  setupFiles: ['<rootDir>/test/support/graphql-als-in-productie.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  // For a machine at a quarter of its speed: what waits, waits for a condition, and ends as soon as that holds.
  testTimeout: 120_000,
  // Each worker keeps a PostgreSQL busy as well.
  maxWorkers: 2,
};
