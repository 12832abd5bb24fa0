// `npm run dev`: builds and starts the service, and does both again after a file was saved. A start
// applies new migrations, and the definitions of the database that changed, so a saved .sql file is
// in the database a moment later. A build that fails leaves the running service as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const WATCHED = ['src', 'migrations', 'schema'];
/** Files that an editor writes beside the saved one. */
const NOT_OURS = /(^|[\\/])[.#]|~$|\.(swp|tmp)$/;
/** A save, a branch switch and a formatter write many files at once. */
const QUIET_MS = 150;

const require = createRequire(import.meta.url);
const swc = require.resolve('@swc/cli/bin/swc.js');
/** Each step is a Node program with its arguments. A build of other sources is one more line. */
const BUILD = [[swc, 'src', 'migrations', 'ormconfig.ts', '-d', 'dist', '--copy-files', '-q']];
const READY = /^Driehoek gereed op /m;
const SERVICE = ['--enable-source-maps', 'dist/src/main.js'];

const tell = (sentence) => process.stderr.write(`dev: ${sentence}\n`);
const run = (args, output = 'inherit') => spawn(process.execPath, args, { stdio: ['ignore', output, 'inherit'] });
const isAlive = (child) => child && child.exitCode === null && child.signalCode === null;

async function build() {
  for (const step of BUILD) {
    const [code] = await once(run(step), 'exit');
    if (code !== 0) return false;
  }
  return true;
}

/** Removes copies of definitions whose source is gone: a start would apply them all the same. */
function prune() {
  const names = existsSync('dist/migrations') ? readdirSync('dist/migrations', { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names)
    if (name.endsWith('.sql') && !existsSync(join('migrations', name))) rmSync(join('dist/migrations', name));
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
  if (ending) return;
  if (!(await build())) return tell('the build failed; waiting for the next change');
  await stop();
  if (ending) return;
  prune();
  service = run(SERVICE, 'pipe');
  service.stdout.pipe(process.stdout);
  // Until it is ready it still reads its modules, so the next build must wait.
  await new Promise((resolve) => {
    service.stdout.on('data', (text) => READY.test(text) && resolve());
    service.once('exit', resolve);
  });
  if (!isAlive(service) && !ending) tell('the service stopped; waiting for the next change');
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
