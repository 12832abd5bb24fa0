import { chmod, chown, copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { BytesClient } from '../../src/platform/postgres/bytes-client';
import { inOneSync } from '../../src/platform/postgres/one-sync';

// A self-signed certificate and its key, for tests only: their users do not verify the signer.
const TLS = join(__dirname, '../support/tls');

let folder: string;
let database: EmbeddedPostgres;
let pool: Pool;

/**
 * Puts a file where PostgreSQL looks for it, with PostgreSQL as its owner: it refuses a key that
 * others may read.
 */
async function give(file: string, to: string): Promise<void> {
  const { uid, gid } = await stat(join(to, 'PG_VERSION'));
  await copyFile(join(TLS, file), join(to, file));
  await chmod(join(to, file), 0o600);
  await chown(join(to, file), uid, gid);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driehoek-tls-'));
  database = await startEmbeddedPostgres({ dataDir: folder, fsync: false });
  const plain = new Pool({ connectionString: database.url, max: 1, Client: BytesClient } as PoolConfig);
  const { rows } = await plain.query('show data_directory');
  for (const file of ['server.crt', 'server.key']) await give(file, rows[0].data_directory);
  await plain.query('alter system set ssl = on');
  await plain.query('select pg_reload_conf()');
  // A connection notices it later than the server does.
  while ((await plain.query('show ssl')).rows[0].ssl !== 'on') await new Promise((done) => setTimeout(done, 20));
  await plain.end();
  pool = new Pool({
    connectionString: database.url,
    max: 2,
    Client: BytesClient,
    ssl: { rejectUnauthorized: false },
  } as PoolConfig);
});
afterAll(async () => {
  await pool?.end();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('over TLS komt een lang antwoord ook heel aan, en een gewone vraag daarna als tekst', async () => {
  const client = await pool.connect();
  try {
    const [secure, long, after] = await inOneSync(client, [
      { text: 'select ssl::text from pg_stat_ssl where pid = pg_backend_pid()', values: [] },
      { text: 'select repeat($1, 60000)', values: ['één ’🙂'] },
      { text: 'select 1', values: [] },
    ]);
    expect([secure?.toString(), after?.toString()]).toEqual(['true', '1']);
    expect(long?.toString() === 'één ’🙂'.repeat(60_000)).toBe(true);
    expect((await client.query(`select 'één' as woord, 2 as twee`)).rows).toEqual([{ woord: 'één', twee: 2 }]);
  } finally {
    client.release();
  }
});
