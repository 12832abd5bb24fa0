// The tests in a browser: `npm run test:web`. They need Debian's chromium.
const base = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/web'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
