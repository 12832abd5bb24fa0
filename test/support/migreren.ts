import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all';
import { createTestDatabase, type TestDatabase } from './database';

/** Brings a database as far as this migration (the number in its name), or all the way: what is there in between has to survive. */
async function migreer(ownerUrl: string, until = Number.POSITIVE_INFINITY): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.filter(({ name }) => Number(name.slice(-13)) <= until),
  });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}

/** For tests of what migrations make of what was there: each an empty database, plain SQL as its owner, and how far it is migrated. */
export function overgang() {
  let database: TestDatabase;
  let owner: Client;
  beforeEach(async () => {
    database = await createTestDatabase({ empty: true });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });
  return {
    migreerTot: (until?: number) => migreer(database.ownerUrl, until),
    run: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows,
  };
}
