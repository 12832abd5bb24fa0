import { Client } from 'pg';
import { migrations } from '../../migrations';
import { connectApi, type Database } from '../../src/platform/postgres/database';
import { prepareDatabase } from '../../src/platform/postgres/prepare-database';
import { Concurrency } from '../../src/toegang/concurrency';
import { Db } from '../../src/toegang/db';
import { createTestDatabase, type TestDatabase } from '../support/database';

const silent = () => undefined;
let database: TestDatabase;
let api: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await connectApi(database.ownerUrl, database.apiUrl, []);
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

test('diensten die tegelijk op een lege database starten, migreren haar samen eenmaal', async () => {
  const empty = await createTestDatabase({ empty: true });
  await Promise.all([1, 2, 3, 4].map(() => prepareDatabase(empty.ownerUrl, undefined, silent)));
  const client = new Client({ connectionString: empty.ownerUrl });
  await client.connect();
  const { rows } = await client.query('select count(*)::int as aantal, count(distinct name)::int as namen from migrations');
  await client.end();
  await empty.drop();
  expect(rows).toEqual([{ aantal: migrations.length, namen: migrations.length }]);
});

test('de API-rol bezit niets, omzeilt niets en kan niets aanmaken', async () => {
  const { rows } = await api.pool.query(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
    (select count(*)::int from pg_class where relowner = r.oid) as bezit from pg_roles r where rolname = current_user`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, bezit: 0 }]);
  await expect(api.pool.query('create temp table persoon ()')).rejects.toThrow(/permission denied/);
  await expect(api.pool.query('create table persoon2 ()')).rejects.toThrow(/permission denied/);
  await expect(api.pool.query('create schema anders')).rejects.toThrow(/permission denied/);
});

test('geen opdracht en geen slot duurt langer dan de grens, bij lezen en bij schrijven', async () => {
  const limits = `select current_setting('statement_timeout') as opdracht, current_setting('lock_timeout') as slot,
    current_setting('idle_in_transaction_session_timeout') as stil, current_setting('search_path') as pad`;
  const expected = [{ opdracht: '5s', slot: '4s', stil: '10s', pad: 'public,pg_temp' }];
  expect((await api.pool.query(limits)).rows).toEqual(expected);
  expect(await api.source.query(limits)).toEqual(expected);
});

test('een rol die langs de afscherming heen ziet, wordt geweigerd', async () => {
  await expect(connectApi(database.ownerUrl, database.ownerUrl, [])).rejects.toThrow(/langs de afscherming/);
});

test('verbroken verbindingen zijn fouten van opdrachten, en de volgende opdracht slaagt', async () => {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const held = await api.pool.connect();
  await api.source.query('select 1');
  const sleeping = Promise.allSettled([held.query('select pg_sleep(5)'), api.source.query('select pg_sleep(5)')]);
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'driehoek-api'`;
  await owner.query(`select pg_sleep(0.2)`);
  await owner.query(cut);
  expect((await sleeping).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  held.release(true);
  expect((await api.pool.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
  expect(await api.source.query('select 1 as een')).toEqual([{ een: 1 }]);
  await owner.end();
});

test('een server die geen antwoord geeft, wordt genoemd zonder het wachtwoord', async () => {
  const error = await prepareDatabase('postgres://eigenaar:geheim@127.0.0.1:1/driehoek', undefined, silent).catch(
    (reason: Error) => reason,
  );
  expect(String(error)).toContain('127.0.0.1:1');
  expect(String(error)).not.toContain('geheim');
});

test('een vraag wordt eenmaal per verbinding gepland; alleen die het zegt, telkens met haar waarden', async () => {
  const db = new Db(api.source, api.pool, new Concurrency());
  const asker = { issuer: 'urn:driehoek:demo', subject: 'teamchef-groningen' };
  const plan = (byValue: boolean) =>
    db.read(
      asker,
      'mij',
    )({ name: `plan-${byValue}`, text: `select to_json(current_setting('plan_cache_mode')) as antwoord`, values: [], byValue });
  expect([await plan(false), await plan(true), await plan(false)]).toEqual([
    'force_generic_plan',
    'force_custom_plan',
    'force_generic_plan',
  ]);
});
