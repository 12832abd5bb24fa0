import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's own environment for Node, in a context whose global object is an ordinary one. Jest makes it a Proxy, to clean it up afterwards, and asks it for each
 * `Array`, `Math` or `JSON` that any code names: half of what a test computed. The context goes when its test file is done, with all that is in it.
 */
export default class extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}

/** What V8 made of each module, for the next test file in this process: each loads the whole service anew, some 1,900 modules. */
const compiled = new Map<string, { source: string; cachedData: Buffer }>();
const { compileFunction } = vm;
vm.compileFunction = (source, params, options = {}) => {
  const { filename = '' } = options;
  const known = compiled.get(filename);
  if (known?.source === source) return compileFunction(source, params, { ...options, cachedData: known.cachedData });
  const made = compileFunction(source, params, { ...options, produceCachedData: true });
  if (made.cachedData) compiled.set(filename, { source, cachedData: made.cachedData });
  return made;
};
