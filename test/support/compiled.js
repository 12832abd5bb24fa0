const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/driehoek');
const SETTINGS = readFileSync(join(ROOT, '.swcrc')) + require('@swc/core/package.json').version;

/** Writes a file atomically, since other processes may be reading it. */
function writeWhole(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

/**
 * Compiles a TypeScript file with the compiler and settings of the build. The result is cached on
 * disk for other workers and for processes that tests start. Returns the paths of the code and its
 * source map.
 */
function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const name = createHash('sha256').update(`${SETTINGS}\0${filename}\0${source}`).digest('hex');
  const [code, map] = [join(CACHE, `${name}.js`), join(CACHE, `${name}.js.map`)];
  if (!existsSync(code)) {
    const made = require('@swc/core').transformSync(source, { filename, cwd: ROOT, sourceMaps: true });
    mkdirSync(CACHE, { recursive: true });
    writeWhole(map, made.map);
    writeWhole(code, `${made.code}\n//# sourceMappingURL=${map}`);
  }
  return { code, map };
}

/** Lets `require` load TypeScript. Calls `onLoad(filename, map)` for each file that it loads. */
function compileOnRequire(onLoad = () => undefined) {
  require.extensions['.ts'] = (module, filename) => {
    const { code, map } = compiled(filename);
    onLoad(filename, map);
    module._compile(readFileSync(code, 'utf8'), filename);
  };
}

module.exports = { compileOnRequire };
