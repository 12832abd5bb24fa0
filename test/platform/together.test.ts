import { Client, type PoolClient } from 'pg';
import { connectApi, type Database } from '../../src/platform/postgres/database';
import { inOneSync as inBytes, isFull, type SentStatement } from '../../src/platform/postgres/one-sync';
import { Concurrency } from '../../src/toegang/concurrency';
import { Db } from '../../src/toegang/db';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let api: Database;
let client: PoolClient;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await connectApi(database.ownerUrl, database.apiUrl, []);
});
beforeEach(async () => {
  client = await api.pool.connect();
});
afterEach(() => client.release(true));
afterAll(async () => {
  await api.close();
  await database.drop();
});

const statement = (name: string, text: string, values: unknown[] = []) => ({ name, text, values });
/** Returns the answer of each statement as text. */
const together = async (on: PoolClient, statements: SentStatement[]) =>
  (await inBytes(on, statements)).map((column) => (column instanceof Buffer ? column.toString() : column));
const preparedHere = async () =>
  (await client.query('select name from pg_prepared_statements order by name')).rows.map(({ name }) => name);
const set = statement('zet', `select set_config('driehoek.naam', $1, true)`, ['Anna']);
const get = statement('lees', `select current_setting('driehoek.naam', true)`);

test('opdrachten samen zijn één transactie: de volgende ziet wat de vorige instelde, en daarna is het weg', async () => {
  const same = statement('zelfde', 'select pg_current_xact_id()::text');
  const [first, second] = await together(client, [same, statement('nog', 'select pg_current_xact_id()::text')]);
  expect(first).toBe(second);
  for (let time = 0; time < 3; time += 1) {
    expect(await together(client, [set, get])).toEqual(['Anna', 'Anna']);
    expect(await together(client, [get])).toEqual(['']);
  }
  expect(await preparedHere()).toEqual(['lees', 'nog', 'zelfde', 'zet']);
});

test('van elke opdracht komt de eerste kolom van de eerste rij, als tekst', async () => {
  const rows = statement('rijen', 'select n, 9 from generate_series(3, 5) n');
  const none = statement('geen', 'select 1 where false');
  const json = statement('json', 'select to_json($1::text[])', [['a', 'b"']]);
  expect(await together(client, [rows, none, json, statement('leeg', 'select null')])).toEqual([
    '3',
    undefined,
    '["a","b\\""]',
    null,
  ]);
});

test('een lang antwoord komt heel aan, en elk blijft wat het was; een gewone vraag daarna geeft tekst', async () => {
  const long = statement('lang', `select to_json(repeat($1, 60000))`, ['één ’🙂']);
  const found = await inBytes(client, [get, long, statement('ander', `select repeat('x', 200000)`), long]);
  await inBytes(client, [statement('ander', `select repeat('x', 200000)`)]);
  const expected = JSON.stringify('één ’🙂'.repeat(60_000));
  expect(found.map((column) => column instanceof Buffer && column.toString() === expected)).toEqual([false, true, false, true]);
  await expect(inBytes(client, [get, statement('fout', 'select 1 / $1::int', [0])])).rejects.toThrow();
  expect((await client.query(`select 'één' as woord, 1 as een`)).rows).toEqual([{ woord: 'één', een: 1 }]);
  await inBytes(client, [get]);
  expect((await client.query(`select 'één' as woord, null as niets`)).rows).toEqual([{ woord: 'één', niets: null }]);
});

test.each([0, 1, 2])('mislukt opdracht %i, dan is niets gebeurd, en blijft de verbinding bruikbaar', async (which) => {
  const statements = [set, get, statement('nog', 'select 1')];
  statements[which] = statement('fout', 'select 1 / $1::int', [0]);
  await expect(together(client, statements)).rejects.toMatchObject({ code: '22012' });
  // The statements after the refused one were not prepared, so they are when sent again.
  expect((await together(client, [get]))[0] || null).toBeNull();
  expect(await together(client, [set, get, statement('nog', 'select 1')])).toEqual(['Anna', 'Anna', '1']);
  await expect(together(client, [statement('onzin', 'select uit niets'), get])).rejects.toMatchObject({ code: '42703' });
  expect(await together(client, [set, get])).toEqual(['Anna', 'Anna']);
});

test('wat bij het afsluiten mislukt, is een fout, ook al was er een antwoord', async () => {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create table laat (id int unique deferrable initially deferred); grant all on laat to driehoek_api`);
  const twice = statement('tweemaal', 'insert into laat values (1), (1) returning id');
  await expect(together(client, [twice])).rejects.toMatchObject({ code: '23505' });
  expect((await owner.query('select from laat')).rowCount).toBe(0);
  await owner.end();
});

test('zonder naam wordt niets bewaard', async () => {
  const once = { text: `select $1::text`, values: ['a'] };
  expect(await together(client, [once, { ...once, values: ['b'] }])).toEqual(['a', 'b']);
  expect(await preparedHere()).toEqual([]);
});

test('een vraag leest alleen: zij kan niets schrijven, ook niet met een functie', async () => {
  const db = new Db(api.source, api.pool, new Concurrency());
  const ask = db.read({ issuer: 'urn:driehoek:demo', subject: 'teamchef-groningen' }, 'mij');
  const text = `select to_json(weigering_vastleggen('mij', 'X', 'i', 's')::text) as antwoord`;
  await expect(ask({ text, values: [] })).rejects.toMatchObject({ code: '25006' });
});

test('een verbinding die veel heeft voorbereid, wordt vervangen', async () => {
  const db = new Db(api.source, api.pool, new Concurrency());
  const ask = db.read({ issuer: 'urn:driehoek:demo', subject: 'teamchef-groningen' }, 'mij');
  const counts: number[] = [];
  for (let n = 0; n < 230; n += 1) {
    const text = `select to_json((select count(*) from pg_prepared_statements)) as antwoord, ${n}`;
    counts.push((await ask({ name: `vraag-${n}`, text, values: [] })) as number);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(101);
  expect(counts.filter((count) => count <= 2).length).toBeGreaterThan(1);
  expect(isFull(client)).toBe(false);
});
