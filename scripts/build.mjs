// `npm run build`: the service (swc) and the page (Vite), side by side.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

const SWC = ['src', 'migrations', 'ormconfig.ts', '-d', 'dist', '--copy-files', '-q', '--ignore', 'src/web/**'];

/** Runs a script of ours or of a package; rejects when it fails. */
async function run(script, args = []) {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} stopte met ${code}.`);
}

// A start applies every definition that it finds, so the build must not keep a removed one.
rmSync('dist/migrations/nu', { recursive: true, force: true });
try {
  await Promise.all([run('node_modules/@swc/cli/bin/swc.js', SWC), run('scripts/web/build.mjs')]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
