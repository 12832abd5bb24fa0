import type { Socket } from 'node:net';
import { Client } from 'pg';
import { connectApi, type Database } from '../../src/platform/postgres/database';
import { PreparingClient } from '../../src/platform/postgres/preparing-client';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let api: Database;
let client: PreparingClient;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  api = await connectApi(database.ownerUrl, database.apiUrl, []);
  client = new PreparingClient({ connectionString: database.apiUrl });
  client.on('error', () => undefined);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await api.close();
});
afterAll(() => database.drop());

/** Counts the packets that the work sends on this connection. */
async function packets(on: unknown, work: () => Promise<unknown>): Promise<number> {
  const { stream } = (on as { connection: { stream: Socket } }).connection;
  const spies = [jest.spyOn(stream, '_write'), jest.spyOn(stream, '_writev' as '_write')];
  await work();
  const sent = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return sent;
}
const code = (work: Promise<unknown>) => work.then(() => 'gelukt').catch((error: { code?: string }) => error.code ?? 'verbroken');

test('een transactie begint met haar eerste opdracht mee, en wat tegelijk wordt gevraagd, gaat in één pakket', async () => {
  const runner = api.source.createQueryRunner();
  const own = await runner.connect();
  const met = (values: unknown[]) => runner.query('select pg_current_xact_id()::text as tx, $1::int as n', values);
  const found: { tx: string; n: number }[] = [];
  const sent = await packets(own, async () => {
    await runner.startTransaction();
    found.push(...(await met([1])));
    found.push(...(await Promise.all([met([2]), met([3]), met([4])])).flat());
    await runner.commitTransaction();
  });
  expect(sent).toBe(3);
  expect(found.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  expect(new Set(found.map(({ tx }) => tx)).size).toBe(1);
  await runner.release();
});

test('een opdracht die wordt geweigerd, weigert niet wat ervoor of erna is gevraagd', async () => {
  const asked = ['select 1 / $1::int as x', 'select bestaat_niet($1)', 'select $1::int + 1 as x'].map((text, n) =>
    client.query(text, [n]).then(
      ({ rows }: { rows: { x: number }[] }) => rows[0]?.x,
      (error: { code: string }) => error.code,
    ),
  );
  expect(await Promise.all(asked)).toEqual(['22012', '42883', 3]);
  expect((await client.query('select 1 / $1::int as x', [1])).rows).toEqual([{ x: 1 }]);
});

test('begint een transactie niet, dan gebeurt er niets van wat meegaat: de verbinding eindigt', async () => {
  await client.query('begin');
  expect(await code(client.query('select 1 / 0'))).toBe('22012');
  const listener = new Client({ connectionString: database.ownerUrl });
  await listener.connect();
  await listener.query('listen proef');
  const heard: unknown[] = [];
  listener.on('notification', ({ payload }) => heard.push(payload));
  const begun = client.query('START TRANSACTION');
  const first = code(client.query(`select pg_notify('proef', $1)`, ['mee']));
  expect(await begun).toBeUndefined();
  // A refused BEGIN ends the connection, before or after PostgreSQL's answer to the other
  // statements has arrived.
  expect(['25P02', 'verbroken']).toContain(await first);
  expect(await code(client.query('select $1::int', [1]))).toBe('verbroken');
  // Notifications arrive in the order of the commits, so the first, if any, is here by now.
  await listener.query(`notify proef, 'daarna'`);
  await listener.end();
  expect(heard).toEqual(['daarna']);
});

test('er wordt geschreven met READ COMMITTED, ook op een server die iets anders gewoon vindt', async () => {
  const naam = new URL(database.ownerUrl).pathname.slice(1);
  const owner = new PreparingClient({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`alter database "${naam}" set default_transaction_isolation = 'serializable'`);
  await owner.end();
  const elders = await connectApi(database.ownerUrl, database.apiUrl, []);
  const stand = await elders.source.transaction((tx) => tx.query('show transaction_isolation'));
  expect(stand).toEqual([{ transaction_isolation: 'read committed' }]);
  expect((await elders.pool.query('show transaction_isolation')).rows).toEqual([{ transaction_isolation: 'serializable' }]);
  await elders.close();
});
