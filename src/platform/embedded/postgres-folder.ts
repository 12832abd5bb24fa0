import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { binariesFolder, isRunning, run, serverRunner, systemAccount, weAreRoot } from './postgres-binaries';

export const OWNER = 'driehoek_eigenaar';
const PASSWORD_FILE = 'eigenaar.wachtwoord';
const UNFINISHED = /^(postgres\.nieuw-(\d+)-\w+)/;

/** An initialised PostgreSQL data folder, and its owner's password. */
export interface Folder {
  data: string;
  password: string;
}

/**
 * Returns the PostgreSQL folder under `dataDir`, or undefined when it was never initialised. Throws
 * a Dutch sentence when this user may not read it.
 */
export async function findFolder(dataDir: string): Promise<Folder | undefined> {
  const data = join(dataDir, 'postgres');
  try {
    return { data, password: (await readFile(join(data, PASSWORD_FILE), 'utf8')).trim() };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`De gegevensmap ${data} is niet te lezen (${code}); start als de gebruiker die haar maakte.`, { cause });
  }
}

/**
 * Creates the folder and its parents one by one: Node's recursive mkdir never returns on a file
 * system that accepts no folders (/proc).
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const found = (each: string) => stat(each).catch(() => undefined);
    if ((await found(path))?.isDirectory()) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await found(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

/** Runs a step and rethrows its failure as a Dutch sentence that names the setting DATA_DIR. */
async function named(dataDir: string, doing: () => Promise<unknown>): Promise<void> {
  try {
    await doing();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const what =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'is geen map, of ligt niet in een map'
        : `is niet te maken, te lezen of te beschrijven (${code})`;
    throw new Error(`de gegevensmap ${dataDir} ${what}; kies met DATA_DIR een map waarin deze gebruiker mag schrijven.`, {
      cause,
    });
  }
}

/**
 * Returns the same as `findFolder`, after initialising the folder when it is new. `sync: false` is
 * for tests only.
 */
export async function prepareFolder(dataDir: string, onFirst: () => void, sync: boolean): Promise<Folder> {
  await named(dataDir, () => makeFolder(dataDir).then(() => clearUnfinished(dataDir)));
  let folder = await findFolder(dataDir);
  if (!folder) {
    onFirst();
    await initialise(dataDir, sync);
    folder = await findFolder(dataDir);
  }
  if (!folder)
    throw new Error(`De gegevensmap ${dataDir} kon niet worden ingericht; maak haar leeg of kies met DATA_DIR een andere.`);
  await giveToServer(folder.data);
  return folder;
}

/**
 * Folders that this process is initialising. The process id in the name does not suffice: in
 * containers every service may have the same one.
 */
const busy = new Set<string>();

/**
 * Removes the remains of services that were killed while they initialised. Skips folders of
 * processes that still run.
 */
async function clearUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const [, folder = '', pid] = UNFINISHED.exec(name) ?? [];
    const inUse = Number(pid) === process.pid ? busy.has(folder) : isRunning(Number(pid));
    if (folder && !inUse) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

/**
 * Initialises a temporary sibling folder and renames it, so that a kill halfway leaves debris for
 * the next start to remove, never half a database.
 */
async function initialise(dataDir: string, sync: boolean): Promise<void> {
  const name = `postgres.nieuw-${process.pid}-${randomBytes(4).toString('hex')}`;
  const fresh = join(dataDir, name);
  const passwordFile = `${fresh}.wachtwoord`;
  busy.add(name);
  try {
    await named(dataDir, () => mkdir(fresh, { mode: 0o700 }));
    await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    if (weAreRoot()) {
      const { uid, gid } = await systemAccount();
      for (const path of [fresh, passwordFile]) await chown(path, uid, gid);
    }
    await initdb(fresh, passwordFile, sync);
    await rename(passwordFile, join(fresh, PASSWORD_FILE));
    // The rename fails when another service was first; that folder is then used.
    await rename(fresh, join(dataDir, 'postgres')).catch(() => undefined);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
    busy.delete(name);
  }
}

/**
 * Runs initdb with the builtin locale provider, which sorts the same on every machine, whatever
 * locales it has.
 */
async function initdb(data: string, passwordFile: string, sync: boolean): Promise<void> {
  const binaries = await binariesFolder();
  const runAsServer = await serverRunner(binaries, data);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const safety = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', ...(sync ? [] : ['--no-sync'])];
  await runAsServer(join(binaries, 'initdb'), ['-D', data, '-U', OWNER, ...safety, ...locale]);
}

/**
 * Gives a folder that root copied or restored from a backup to the system account, since PostgreSQL
 * does not run as root.
 */
async function giveToServer(data: string): Promise<void> {
  if (!weAreRoot() || (await stat(data)).uid !== 0) return;
  const { uid, gid } = await systemAccount();
  await run('chown', ['-R', `${uid}:${gid}`, data]);
}
