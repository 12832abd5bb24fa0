/**
 * Runs a TypeScript file in a process of its own, for tests that kill it: `node
 * test/support/run-ts.js src/main.ts`. The same compiler and settings as the build.
 */
const { resolve } = require('node:path');
const { compileOnRequire } = require('./compiled');

compileOnRequire();
const [, , file, ...args] = process.argv;
process.argv = [process.argv[0], resolve(file), ...args];
require('node:module').runMain(process.argv[1]);
