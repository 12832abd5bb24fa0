import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { log } from '../process/log';
import { type Folder, findFolder, prepareFolder } from './postgres-folder';
import { connectOwner, ensureRunning, runningPort, stopServer, urlOf } from './postgres-server';

export type Progress = (sentence: string) => void;

export interface EmbeddedPostgres {
  /** The owner's connection URL for the database `driehoek`. */
  url: string;
  port: number;
  /** Stops the server: open transactions roll back, committed ones are kept. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  onProgress?: Progress;
  /** `false` is for tests only: committed data may then be lost in a crash. */
  fsync?: boolean;
}

const DATABASE = 'driehoek';
/**
 * Advisory lock that marks the service of this data folder; PostgreSQL releases it when that
 * service dies.
 */
const SERVICE_LOCK = 736_413;

/** Another service holds the data folder. */
class FolderInUse extends Error {}

/**
 * Starts the bundled PostgreSQL with its data under `dataDir`, on a free port of the loopback
 * address, and restarts it when it is killed. Takes over the server that a killed service left
 * running. Installs no signal handlers. Throws a Dutch sentence when another service uses the
 * folder, or when the server cannot start.
 */
export async function startEmbeddedPostgres({ dataDir, onProgress, fsync = true }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const first = () => onProgress?.('De database wordt voor de eerste keer ingericht ...');
  const folder = await prepareFolder(dataDir, first, fsync);
  const { port, guard } = await takeServer(folder, fsync, dataDir);
  const keeper = new Keeper(folder, port, guard, fsync);
  try {
    await ensureDatabase(guard);
    return { url: urlOf(folder, port, DATABASE), port, stop: () => keeper.stop() };
  } catch (error) {
    await keeper.stop();
    throw error;
  }
}

/**
 * Returns the owner's URL of the server that runs on this folder, or undefined when none runs.
 * Never starts a server.
 */
export async function attachEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const folder = await findFolder(dataDir);
  const port = folder && (await runningPort(folder));
  return folder && port ? urlOf(folder, port, DATABASE) : undefined;
}

/**
 * Finds or starts the server and takes the service lock. Retries, since another service may just be
 * stopping that server.
 */
async function takeServer(folder: Folder, fsync: boolean, dataDir: string): Promise<{ port: number; guard: Client }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await ensureRunning(folder, fsync);
    try {
      return { port, guard: await takeServiceLock(folder, port, dataDir) };
    } catch (error) {
      if (error instanceof FolderInUse || attempt === 5) throw error;
      await wait(200);
    }
  }
}

async function takeServiceLock(folder: Folder, port: number, dataDir: string): Promise<Client> {
  const guard = await connectOwner(folder, port);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { rows } = await guard.query('select pg_try_advisory_lock($1) as taken', [SERVICE_LOCK]);
    if (rows[0].taken) return guard;
    await wait(200);
  }
  await guard.end();
  throw new FolderInUse(
    `Een andere Driehoek-dienst gebruikt de map ${dataDir} al; stop die eerst of kies met DATA_DIR een andere map.`,
  );
}

async function ensureDatabase(owner: Client): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await owner.query(`create database ${DATABASE}`);
}

/** Supervises the server: when it is killed, restarts it on the same port. */
class Keeper {
  private stopping = false;
  private reviving: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: Folder,
    private readonly port: number,
    private guard: Client,
    private readonly fsync: boolean,
  ) {
    this.watch();
  }

  private watch(): void {
    this.guard.once('end', () => {
      if (!this.stopping) this.reviving = this.revive();
    });
  }

  private async revive(): Promise<void> {
    log.warn('De database is weg en wordt opnieuw gestart.');
    while (!this.stopping) {
      try {
        await ensureRunning(this.folder, this.fsync, this.port);
        this.guard = await takeServiceLock(this.folder, this.port, this.folder.data);
        log.warn('De database is opnieuw gestart.');
        return this.watch();
      } catch (error) {
        log.error({ reden: (error as Error).message }, 'De database start nog niet opnieuw.');
        await wait(500);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.reviving;
    await stopServer(this.folder);
    await this.guard.end().catch(() => undefined);
  }
}
