import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { attachEmbeddedPostgres } from './src/platform/embedded/embedded-postgres';
import { ownerOptions } from './src/platform/postgres/prepare-database';
import { readConfig } from './src/platform/process/config';

/**
 * The owner's connection for TypeORM's command line (`npm run migratie:lijst`): DATABASE_URL, or
 * the embedded server of a running service. It is a promise, which TypeORM awaits, because that
 * server's port has to be found.
 */
async function dataSource(): Promise<DataSource> {
  const { databaseUrl, dataDir } = readConfig();
  const url = databaseUrl ?? (await attachEmbeddedPostgres(dataDir));
  if (!url) throw new Error('Er loopt geen database: start de dienst (npm start) of geef DATABASE_URL op.');
  return new DataSource(ownerOptions(url));
}

export default dataSource();
