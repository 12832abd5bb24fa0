/**
 * Runs the tests and prints the coverage per folder of src, with each function that no test
 * reaches: `npm run test:dekking`, or for some files `npm run test:dekking -- test/zoeken`. It
 * includes processes that tests start.
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join, relative, resolve } = require('node:path');
const { Report } = require('c8');

const ROOT = resolve(__dirname, '../..');

/**
 * Runs all test files in one process: Node writes coverage when a process exits normally, and Jest
 * kills its workers.
 */
function runTests(tempDirectory, files) {
  const jest = [require.resolve('jest/bin/jest'), '--runInBand', ...files];
  return spawnSync(process.execPath, jest, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_V8_COVERAGE: tempDirectory },
  }).status;
}

/** Returns the statement and function coverage of each file of src, as istanbul counts them. */
async function measured(tempDirectory) {
  const report = Report({
    tempDirectory,
    reportsDirectory: tempDirectory,
    reporter: ['json'],
    // Maps code that runs from the build back to its sources.
    include: ['src/**/*.ts', 'dist/**/src/**/*.js'],
    exclude: [],
    excludeAfterRemap: true,
    src: [ROOT],
    all: true,
    resolve: '',
    mergeAsync: true,
  });
  await report.run();
  return Object.values(JSON.parse(readFileSync(join(tempDirectory, 'coverage-final.json'), 'utf8')));
}

const reached = (counts) => Object.values(counts).filter(Boolean).length;
const percentage = (part, all) => (all === 0 ? '' : `${((100 * part) / all).toFixed(1)} %`).padStart(9);

function printFolders(files) {
  const folderOf = ({ path }) => dirname(relative(ROOT, path));
  const folders = [...new Set(files.map(folderOf))].sort();
  const sum = (all, of) => all.reduce((total, file) => total + of(file), 0);
  const row = (name, all) => {
    const lines = percentage(
      sum(all, ({ s }) => reached(s)),
      sum(all, ({ s }) => Object.keys(s).length),
    );
    const functions = percentage(
      sum(all, ({ f }) => reached(f)),
      sum(all, ({ f }) => Object.keys(f).length),
    );
    console.log(`${lines} ${functions}  ${name}`);
  };
  console.log('\n    lines functions  folder');
  for (const folder of folders)
    row(
      folder,
      files.filter((file) => folderOf(file) === folder),
    );
  row('all of src', files);
}

function printUnreached(files) {
  console.log('\nreached by no test:');
  for (const { path, s, f, fnMap } of files) {
    if (reached(s) === 0) console.log(`  ${relative(ROOT, path)}`);
    else
      for (const [id, { name, loc }] of Object.entries(fnMap))
        if (!f[id]) console.log(`  ${relative(ROOT, path)}:${loc.start.line} ${name}`);
  }
}

async function main() {
  const tempDirectory = mkdtempSync(join(tmpdir(), 'driehoek-dekking-'));
  try {
    process.exitCode = runTests(tempDirectory, process.argv.slice(2));
    const files = await measured(tempDirectory);
    printFolders(files);
    printUnreached(files);
  } finally {
    rmSync(tempDirectory, { recursive: true });
  }
}

void main();
