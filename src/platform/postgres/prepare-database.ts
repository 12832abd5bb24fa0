import type { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations';
import type { Progress } from '../embedded/embedded-postgres';
import { apiUrl, connectOnce, ensureApiLogin, ensureApiRole } from './api-role';
import { applyDefinitions } from './definitions';
import { prepareQueue } from './queue';

/**
 * Advisory lock: one session at a time prepares the database, however many services start at once.
 */
const PREPARE_LOCK = 736_412;
/** PostgreSQL 18: needed for uuidv7() and keys WITHOUT OVERLAPS. */
const OLDEST_SERVER = 180_000;

/** TypeORM's settings for migrations as the owner. */
export function ownerOptions(url: string): DataSourceOptions {
  return { type: 'postgres', url, migrations, migrationsTransactionMode: 'each', installExtensions: false, logging: false };
}

/**
 * Creates the API role, runs pending migrations, applies the definitions, and creates the tables of
 * the queue. Safe to run from several instances at once. With `ownApiUrl` the operator manages the
 * role's login. Throws a Dutch sentence when the server cannot be used.
 */
export async function prepareDatabase(ownerUrl: string, ownApiUrl: string | undefined, onProgress: Progress): Promise<void> {
  const client = await connectOnce(ownerUrl, 'driehoek-migratie');
  try {
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`);
    if (rows[0].version < OLDEST_SERVER)
      throw new Error('De databaseserver is te oud: Driehoek vraagt PostgreSQL 18 of nieuwer.');
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await ensureApiRole(client);
    if (!ownApiUrl) await ensureApiLogin(client, apiUrl(ownerUrl));
    let said = false;
    const updating = () => {
      if (!said) onProgress('De database wordt bijgewerkt ...');
      said = true;
    };
    await migrate(ownerUrl, updating);
    if (!(await isAhead(client))) await applyDefinitions(client, updating);
    await prepareQueue(client);
  } finally {
    await client.end();
  }
}

/** Reports whether a newer version migrated this database; its definitions are then kept too. */
async function isAhead(client: Client): Promise<boolean> {
  const names = migrations.map(({ name }) => name);
  const { rowCount } = await client.query('select from migrations where name <> all ($1) limit 1', [names]);
  return Boolean(rowCount);
}

async function migrate(ownerUrl: string, updating: () => void): Promise<void> {
  const source = await new DataSource(ownerOptions(ownerUrl)).initialize();
  try {
    if (await source.showMigrations()) updating();
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
