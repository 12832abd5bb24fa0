const { createRequire, isBuiltin } = require('node:module');
const { resolve, sep } = require('node:path');
const vm = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');
const { compileOnRequire } = require('./compiled');

const TESTS = resolve(__dirname, '..') + sep;
const sourceMaps = new Map();
compileOnRequire((filename, map) => sourceMaps.set(filename, map));

/**
 * Loads the service and its packages, 1,800 modules, once a worker, as Node itself does, since
 * loading them anew for each test file took longer than all tests together. Test files and what
 * they share stay Jest's: each test file gets its own.
 */
module.exports = class Runtime extends JestRuntime {
  constructor(...given) {
    super(...given);
    const { injectedModuleParameters } = this.executor;
    // In the context that the service is loaded in, where `instanceof Error` and `toEqual` know
    // what it made.
    this.executor.compile = (source, filename) =>
      vm.compileFunction(source, injectedModuleParameters, {
        filename,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModule(from, name, options, ...more) {
    if (!name || options?.isInternalModule || isBuiltin(name)) return super.requireModule(from, name, options, ...more);
    const load = createRequire(from);
    const path = load.resolve(name);
    return path.startsWith(TESTS) ? super.requireModule(from, name, options, ...more) : load(path);
  }

  /** Asked for before the test file is loaded, and read when a stack is printed. */
  getSourceMaps() {
    const own = super.getSourceMaps();
    return {
      get: (filename) => own.get(filename) ?? sourceMaps.get(filename),
      *[Symbol.iterator]() {
        yield* own;
        yield* sourceMaps;
      },
    };
  }
};
