const { createRequire, isBuiltin } = require('node:module');
const { resolve, sep } = require('node:path');
const vm = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');
const { compileOnRequire } = require('./compiled');

const TESTS = resolve(__dirname, '..') + sep;
const sourceMaps = new Map();
compileOnRequire((filename, map) => sourceMaps.set(filename, map));

/**
 * Loads the service and its packages, 1,800 modules, once per worker, as Node itself does: loading
 * them for each test file took longer than all tests together. Jest still loads test files and
 * their shared code for each file.
 */
module.exports = class Runtime extends JestRuntime {
  constructor(...given) {
    super(...given);
    const { injectedModuleParameters } = this.executor;
    // Uses the context that the service is loaded in, so that `instanceof Error` and `toEqual`
    // recognise its objects.
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

  /** Called before the test file is loaded, and read when a stack is printed. */
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
