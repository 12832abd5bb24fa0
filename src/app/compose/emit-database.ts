import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/embedded/embedded-postgres';
import { readCatalogue } from '../../platform/postgres/catalogue';
import { prepareDatabase } from '../../platform/postgres/prepare-database';
import { printCatalogue } from '../../platform/postgres/print-catalogue';

const silent = () => undefined;

/**
 * Returns the text of `schema/database.sql`: the catalogue of an empty database, built for this on
 * a temporary PostgreSQL.
 */
export async function printDatabase(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'driehoek-schema-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir, fsync: false });
    try {
      await prepareDatabase(server.url, undefined, silent);
      return printCatalogue(await catalogueOf(server.url));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function catalogueOf(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await readCatalogue(client);
  } finally {
    await client.end();
  }
}
