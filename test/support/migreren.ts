import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all';

/** Brings a database as far as this migration (the number in its name), or all the way: what is there in between has to survive. */
export async function migreer(ownerUrl: string, until = Number.POSITIVE_INFINITY): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.filter(({ name }) => Number(name.slice(-13)) <= until),
  });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}
