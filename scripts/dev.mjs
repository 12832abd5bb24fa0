// `npm run dev`: builds and starts the service, and repeats both after a file was saved. A start
// applies new migrations and changed definitions, so a saved .sql file reaches the database a
// moment later. A failing build leaves the running service as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

const WATCHED = ['src', 'migrations', 'schema'];
/** Temporary files of editors. */
const NOT_OURS = /(^|[\\/])[.#]|~$|\.(swp|tmp)$/;
/** Debounce: a save, a branch switch and a formatter write many files at once. */
const QUIET_MS = 150;

const READY = /^Driehoek gereed op /m;
const SERVICE = ['--enable-source-maps', 'dist/src/main.js'];

const tell = (sentence) => process.stderr.write(`dev: ${sentence}\n`);
const run = (args, output = 'inherit') => spawn(process.execPath, args, { stdio: ['ignore', output, 'inherit'] });
const isAlive = (child) => child && child.exitCode === null && child.signalCode === null;

async function build() {
  const [code] = await once(run(['scripts/build.mjs']), 'exit');
  return code === 0;
}

let service;
let ending = false;

/** Stops the service gracefully, with its embedded database. */
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
  service = run(SERVICE, 'pipe');
  service.stdout.pipe(process.stdout);
  // A starting service still reads its modules, so the next build must wait.
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
