/**
 * Runs a TypeScript file in a separate process, for tests that kill it: `node
 * test/support/run-ts.js src/main.ts`. It uses the compiler and settings of the build.
 */
const { resolve } = require('node:path');
const { compileOnRequire } = require('./compiled');

compileOnRequire();
const [, , file, ...args] = process.argv;
process.argv = [process.argv[0], resolve(file), ...args];
require('node:module').runMain(process.argv[1]);
