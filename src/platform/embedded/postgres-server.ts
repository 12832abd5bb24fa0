import { readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { binariesFolder, isRunning, run, serverRunner } from './postgres-binaries';
import { type Folder, OWNER } from './postgres-folder';

const LOG_FILE = 'server.log';
const LOG_BYTES = 10_000_000;
const START_ATTEMPTS = 20;

// The server listens on loopback TCP only. `log_min_messages` and the terse verbosity keep refused
// statements and agenda texts out of its log. Parallel workers are off: they need more shared
// memory than a small container has, and the results are small.
const SETTINGS = [
  '-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=128MB -c max_connections=200 -c jit=off',
  '-c max_parallel_workers_per_gather=0 -c timezone=UTC -c log_timezone=UTC -c log_min_messages=log -c log_error_verbosity=terse',
].join(' ');
const UNSAFE = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off';

/** Returns the owner's URL of a database on this folder's server. */
export const urlOf = (folder: Folder, port: number, database: string): string =>
  `postgres://${OWNER}:${folder.password}@127.0.0.1:${port}/${database}`;

/** Opens an owner connection. Rejects when the server does not answer within 5 s. */
export async function connectOwner(folder: Folder, port: number): Promise<Client> {
  const client = new Client({
    connectionString: urlOf(folder, port, 'postgres'),
    connectionTimeoutMillis: 5000,
    application_name: 'driehoek-dienst',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * Returns the port of the server that runs on this folder, once it answers, or undefined. Removes a
 * stale lock file whose process id now belongs to another program, which PostgreSQL would take for
 * a running server.
 */
export async function runningPort(folder: Folder): Promise<number | undefined> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const lines = (await readFile(join(folder.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!pid || !isRunning(pid)) return undefined;
    if (!(await isServerOf(folder, pid))) {
      await rm(join(folder.data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const client = port ? await connectOwner(folder, port).catch(() => undefined) : undefined;
    await client?.end();
    if (client) return port;
    await wait(100);
  }
  throw new Error(`De database in ${folder.data} loopt, maar geeft geen antwoord; stop haar proces en start opnieuw.`);
}

/**
 * Recognises the server by its working directory, its data folder. That distinguishes it from other
 * programs and from the server of a copied folder.
 */
async function isServerOf(folder: Folder, pid: number): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(folder.data));
  } catch {
    const command = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => '');
    return command.includes('postgres') && command.includes(folder.data);
  }
}

/**
 * Starts the server unless it runs, and returns its port: `fixedPort`, else a free one. Retries for
 * some seconds: right after a kill the last processes of the old server still hold its shared
 * memory, and another service may be starting it too.
 */
export async function ensureRunning(folder: Folder, fsync: boolean, fixedPort?: number): Promise<number> {
  await limitLog(folder);
  const pgCtl = await pgCtlFor(folder);
  for (let attempt = 1; ; attempt += 1) {
    const running = await runningPort(folder);
    if (running !== undefined) return running;
    const port = fixedPort ?? (await freePort());
    try {
      await pgCtl([
        'start',
        '-l',
        join(folder.data, LOG_FILE),
        '-w',
        '-t',
        '600',
        '-o',
        `-p ${port} ${SETTINGS} ${fsync ? '' : UNSAFE}`,
      ]);
      return port;
    } catch (cause) {
      if (attempt === START_ATTEMPTS) throw new Error(`De database start niet: ${await lastLogLine(folder)}`, { cause });
      await wait(250);
    }
  }
}

/**
 * Stops the server and returns when it is gone: open transactions roll back, committed ones are on
 * disk.
 */
export async function stopServer(folder: Folder): Promise<void> {
  const pgCtl = await pgCtlFor(folder);
  try {
    await pgCtl(['stop', '-m', 'fast', '-w', '-t', '120']);
  } catch (error) {
    if ((await runningPort(folder)) !== undefined) throw error;
  }
}

/**
 * Returns a pg_ctl for this folder. pg_ctl starts the server in a separate session, so that Ctrl-C
 * reaches only the service, which then stops the server in order.
 */
async function pgCtlFor(folder: Folder): Promise<(args: string[]) => Promise<string>> {
  const binaries = await binariesFolder();
  const runAsServer = await serverRunner(binaries, folder.data);
  return (args) => runAsServer(join(binaries, 'pg_ctl'), ['-D', folder.data, ...args]);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function limitLog(folder: Folder): Promise<void> {
  const file = join(folder.data, LOG_FILE);
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > LOG_BYTES) await rename(file, `${file}.oud`);
}

async function lastLogLine(folder: Folder): Promise<string> {
  const file = join(folder.data, LOG_FILE);
  const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n');
  const reason = lines.findLast((line) => / (FATAL|PANIC): /.test(line)) ?? lines.at(-1) ?? '';
  return `${reason.replace(/^.*(FATAL|PANIC): +/, '')} (zie ${file})`;
}
