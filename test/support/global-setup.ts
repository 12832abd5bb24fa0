import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadDemoData } from '../../src/driehoek/laden/demo-data';
import { startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { prepareDatabase } from '../../src/platform/postgres/prepare-database';
import { databaseUrl } from './database';
import { FOLDER, removeServer, SERVER_VARIABLE, TEMPLATE } from './server';
import { fastestFolder, temporaryFolders } from './temporary';

const silent = () => undefined;

/**
 * Starts one PostgreSQL for the whole run, with a migrated and filled template database that test
 * files copy.
 */
export default async function globalSetup(): Promise<void> {
  await clearLeftovers();
  const dataDir = join(await fastestFolder(), `driehoek-test-${process.pid}`);
  await rm(dataDir, { recursive: true, force: true });
  // Temporary files of the tests go to the same folder.
  process.env.TMPDIR = join(dataDir, 'tmp');
  await mkdir(process.env.TMPDIR, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, fsync: false });
  globalThis.driehoekTestServer = { server, dataDir };
  process.env[SERVER_VARIABLE] = server.url;
  try {
    await findDeadlocksSoon(server.url);
    await buildTemplate(server.url);
  } catch (error) {
    // Jest does not run the teardown when the setup fails.
    await removeServer({ server, dataDir });
    throw error;
  }
}

/** PostgreSQL looks for a deadlock after a second of waiting, and tests cause many on purpose. */
async function findDeadlocksSoon(serverUrl: string): Promise<void> {
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`alter system set deadlock_timeout = '100ms'`);
  await admin.query('select pg_reload_conf()');
  await admin.end();
}

async function buildTemplate(serverUrl: string): Promise<void> {
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${TEMPLATE}`);
    const url = databaseUrl(serverUrl, TEMPLATE);
    await prepareDatabase(url, undefined, silent);
    await loadDemoData(url, silent);
  } finally {
    await admin.end();
  }
}

/** Removes servers and folders of runs that were killed before their teardown. */
async function clearLeftovers(): Promise<void> {
  for (const folder of temporaryFolders()) {
    for (const name of await readdir(folder)) {
      const pid = FOLDER.exec(name)?.[1];
      if (!pid || existsSync(`/proc/${pid}`)) continue;
      const dataDir = join(folder, name);
      await startEmbeddedPostgres({ dataDir, fsync: false })
        .then((server) => removeServer({ server, dataDir }))
        .catch(silent);
    }
  }
}
