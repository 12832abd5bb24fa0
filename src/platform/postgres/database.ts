import 'reflect-metadata';
import { Pool, type PoolConfig } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { type Progress, startEmbeddedPostgres } from '../embedded/embedded-postgres';
import type { Config } from '../process/config';
import { log } from '../process/log';
import { apiUrl } from './api-role';
import { BytesClient } from './bytes-client';
import { prepareDatabase } from './prepare-database';
import { PreparingClient } from './preparing-client';

export interface Database {
  /** The owner's URL: for migrations and loading only. */
  ownerUrl: string;
  /** The API role's URL, which `source` and `pool` use. */
  apiUrl: string;
  /** TypeORM as the API role: for writing. */
  source: DataSource;
  /** pg pool as the API role, for reading: its clients serve `inOneSync`. */
  pool: Pool;
  close(): Promise<void>;
}

export type Entities = ((abstract new () => unknown) | EntitySchema)[];

/** Puts temporary tables last in the search path, so that they cannot shadow ours. */
const OWN_NAMES = '-c search_path=public,pg_temp';
/**
 * Writers need read committed, which the database enforces (`eis_read_committed`); the server's
 * default may differ.
 */
const READ_COMMITTED = '-c default_transaction_isolation=read\\ committed';
/** Bounds how long a request may hold a connection or a lock. */
const LIMITS = {
  application_name: 'driehoek-api',
  options: OWN_NAMES,
  connectionTimeoutMillis: 3000,
  statement_timeout: 5000,
  lock_timeout: 4000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
};
const CONNECTIONS = 8;
/**
 * Reading statements are planned once per connection, without their values, and follow indexes: a
 * caller sees a small part of the data. Planning each time took a third of the time
 * (docs/prestaties.md).
 */
export const BY_INDEX = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c random_page_cost=1.1 -c jit=off';

/**
 * Opens the database for the service: embedded unless the configuration names a server, with its
 * role and migrations in place. Throws a Dutch sentence when that fails.
 */
export async function openDatabase(config: Config, entities: Entities, onProgress: Progress): Promise<Database> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress });
  try {
    const ownerUrl = config.databaseUrl ?? embedded?.url ?? '';
    await prepareDatabase(ownerUrl, config.databaseApiUrl, onProgress);
    const opened = await connectApi(ownerUrl, config.databaseApiUrl ?? apiUrl(ownerUrl), entities);
    return { ...opened, close: () => opened.close().finally(() => embedded?.stop()) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/**
 * Connects as the API role, twice: TypeORM for writing, a pool for reading. Both reconnect after an
 * outage. Throws when row-level security does not bind the role.
 */
export async function connectApi(ownerUrl: string, url: string, entities: Entities): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    Client: BytesClient,
    ...LIMITS,
    options: `${OWN_NAMES} ${BY_INDEX}`,
  } as PoolConfig);
  survive(pool);
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    installExtensions: false,
    logging: false,
    poolSize: CONNECTIONS,
    extra: { ...LIMITS, Client: PreparingClient, options: `${OWN_NAMES} ${READ_COMMITTED}` },
    poolErrorHandler: lost,
  });
  const close = async () => void (await Promise.allSettled([source.isInitialized && source.destroy(), pool.end()]));
  try {
    await refusePowerfulRole(pool);
    await source.initialize();
    survive((source.driver as unknown as { master: Pool }).master);
    return { ownerUrl, apiUrl: url, source, pool, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const lost = (error: unknown): void => log.warn({ reden: (error as Error | undefined)?.message }, 'databaseverbinding verloren');

/** Logs a broken connection: without a listener its error event would end the process. */
function survive(pool: Pool): void {
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
}

/**
 * Refuses a role that row-level security does not bind: a superuser, a role with BYPASSRLS, or a
 * table's owner.
 */
async function refusePowerfulRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query(`
    select r.rolsuper or r.rolbypassrls or exists (
      select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_has_role(c.relowner, 'member')
    ) as powerful from pg_roles r where r.rolname = current_user`);
  if (rows[0]?.powerful) {
    throw new Error(
      'DATABASE_API_URL noemt een rol die langs de afscherming van gegevens heen ziet; gebruik een rol zonder andere rechten.',
    );
  }
}
