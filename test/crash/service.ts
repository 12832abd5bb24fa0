import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Service {
  child: ChildProcess;
  url: string;
  stderr(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/**
 * Starts the compiled service in a separate process, as a user does. Rejects with its output when
 * it does not start.
 */
export function startService(dist: string, env: Record<string, string>, node = process.execPath): Promise<Service> {
  const child = spawn(node, [join(dist, 'src/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr?.on('data', (chunk) => (err += chunk));
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'weg')));
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const [, url] = /^Driehoek gereed op (\S+)$/m.exec(out) ?? [];
      if (url) resolve({ child, url, stderr: () => err, ended });
    });
    void ended.then(() => reject(new Error(err)));
  });
}

/** Compiles the sources into a folder under dist, as `npm run build` does. */
export function compile(folder: string): Promise<string> {
  const dist = join(ROOT, 'dist', folder);
  const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [swc, 'src', 'migrations', '-d', dist, '--copy-files', '-q'], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    child.once('exit', (code) => (code === 0 ? resolve(dist) : reject(new Error(`swc: ${code}`))));
  });
}
