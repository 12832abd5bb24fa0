// `npm run dev`: builds and starts the service, and does both again after a file was saved. A start
// applies new migrations, and the definitions of the database that changed, so a saved .sql file is
// in the database a moment later. A build that fails leaves the running service as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, watch } from 'node:fs';
import { createRequire } from 'node:module';

const WATCHED = ['src', 'migrations', 'schema'];
/** Files that an editor writes beside the saved one. */
const NOT_OURS = /(^|[\\/])[.#]|~$|\.(swp|tmp)$/;
/** A save, a branch switch and a formatter write many files at once. */
const QUIET_MS = 150;

const require = createRequire(import.meta.url);
const swc = require.resolve('@swc/cli/bin/swc.js');
/** Each step is a Node program with its arguments. A build of other sources is one more line. */
const BUILD = [[swc, 'src', 'migrations', 'ormconfig.ts', '-d', 'dist', '--copy-files', '-q']];
const SERVICE = ['--enable-source-maps', 'dist/src/main.js'];

const tell = (sentence) => process.stderr.write(`dev: ${sentence}\n`);
const node = (args) => spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const isAlive = (child) => child && child.exitCode === null && child.signalCode === null;

async function build() {
  // Copied files of which the source is gone would be applied all the same.
  rmSync('dist/migrations', { recursive: true, force: true });
  for (const step of BUILD) {
    const [code] = await once(node(step), 'exit');
    if (code !== 0) return false;
  }
  return true;
}

let service;
let ending = false;

/** Stops the service in order, its embedded database included. */
async function stop() {
  if (!isAlive(service)) return;
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
}

async function restart() {
  if (!(await build())) return tell('the build failed; waiting for the next change');
  await stop();
  if (ending) return;
  service = node(SERVICE);
  service.once('exit', (code) => {
    if (code !== 0 && !ending) tell('the service stopped; waiting for the next change');
  });
}

let timer;
let busy = Promise.resolve();
function onChange(_event, file) {
  if (ending || (file && NOT_OURS.test(file))) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    tell(`${file ?? 'a file'} changed`);
    busy = busy.then(restart);
  }, QUIET_MS);
}

for (const folder of WATCHED) watch(folder, { recursive: true }, onChange);
busy = restart();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    clearTimeout(timer);
    await busy;
    await stop();
    process.exit(0);
  });
}
