import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../../migrations';
import { readCatalogue } from '../../src/platform/postgres/catalogue';
import { applyDefinitions, type Definition, readDefinitions } from '../../src/platform/postgres/definitions';
import { prepareDatabase } from '../../src/platform/postgres/prepare-database';
import { createTestDatabase, type TestDatabase } from '../support/database';

const silent = () => undefined;
const STEPS = join(__dirname, '../../migrations');
const definitions = readDefinitions();
const tables = definitions.filter(({ path }) => path.startsWith('95-'));
const routines = definitions.filter(({ path }) => !path.startsWith('95-'));
const made: { database: TestDatabase; client: Client }[] = [];

async function database(): Promise<{ database: TestDatabase; client: Client }> {
  const created = await createTestDatabase({ empty: true });
  const client = new Client({ connectionString: created.ownerUrl });
  await client.connect();
  made.push({ database: created, client });
  return { database: created, client };
}
let fresh: { database: TestDatabase; client: Client };
const rows = async (text: string) => (await fresh.client.query(text)).rows.map((row) => Object.values(row)[0]);

beforeAll(async () => {
  fresh = await database();
  await prepareDatabase(fresh.database.ownerUrl, undefined, silent);
});
afterAll(async () => {
  for (const { client, database } of made) {
    await client.end();
    await database.drop();
  }
});

/** The same definitions, some of them with another text. */
const changed = (change: (each: Definition) => string | undefined): Definition[] =>
  definitions.flatMap((each) => {
    const text = change(each);
    return text === undefined ? [] : [{ ...each, text, sha256: text === each.text ? each.sha256 : 'anders' }];
  });

test('elke functie en view heeft een bestand met haar naam, en elk bestand is er een', async () => {
  const names = await rows(`select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'`);
  expect(names.sort()).toEqual(routines.map(({ name }) => name).sort());
});

test('elke tabel waar iets aan hangt, heeft een bestand met haar naam', async () => {
  const names = await rows(`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
    and (exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) or exists (select from pg_policy p where p.polrelid = c.oid))`);
  expect(names.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
});

test('een stap gebruikt geen definitie, behalve wat zij zelf maakt of weghaalt', () => {
  for (const { name } of migrations) {
    const file = `${name.slice(-13)}-${name
      .slice(0, -13)
      .replace(/(?!^)([A-Z])/g, '-$1')
      .toLowerCase()}.sql`;
    const text = readFileSync(join(STEPS, file), 'utf8').replace(/--.*|'(?:[^']|'')*'/g, '');
    const own = [...text.matchAll(/\b(?:create|drop) (?:function|view|procedure|routine) (?:if exists )?(\w+)/g)].map(
      ([, each]) => each,
    );
    const called = routines.filter((each) => !own.includes(each.name) && new RegExp(`\\b${each.name}\\s*\\(`).test(text));
    expect({ file, called: called.map((each) => each.name) }).toEqual({ file, called: [] });
  }
});

test('een definitie verandert geen tabel en geen gegevens', () => {
  const OTHER =
    /^\s*(?:(?:alter|drop|truncate|insert|update|delete|call|select)\b|create (?!or replace|policy|trigger|constraint trigger)|do\b)/;
  const statements = (text: string) =>
    text.replace(/\$(\w*)\$[\s\S]*?\$\1\$|begin atomic[\s\S]*?\bend;|--.*|'(?:[^']|'')*'/g, '').split(';');
  const refused = definitions.flatMap(({ path, text }) =>
    statements(text)
      .filter((each) => OTHER.test(each))
      .map((each) => ({ path, each })),
  );
  expect(refused).toEqual([]);
});

/** Columns that the log does not keep, each with the reason. A reviewer must see a new one. */
const NOT_LOGGED: Record<string, string> = {
  aantekening: 'a note of one person, which nobody else sees',
  agenda_adres_sleutel: 'the digest of a secret',
  agendasjabloon: 'only counts: its rows are in the log',
  besluit_nummering: 'only counts: decisions are in the log',
  definitie: 'which files the database was given',
  geheim: 'the secrets that sign cursors',
  geladen_bestand: 'which files were loaded: what they wrote is in the log',
  herhaalsleutel: 'keys of requests, kept for 48 hours',
  logboek: 'the log',
  logboek_keten: 'the chain of the log',
  sessie: 'sessions of browsers: they change nothing that was agreed, and hold tokens',
  vergadering_zichtbaar_gewijzigd: 'follows from what is in the log',
  webhook_bezorging: 'follows from what is in the log',
  webhook_geheim: 'the secrets that sign deliveries',
  webhook_stand: 'how far a webhook is',
  wijziging: 'the feed, which follows from what is in the log',
  wijziging_bewaring: 'a setting of the owner',
  zoekregel: 'follows from what is in the log',
  zoekwoord: 'follows from what is in the log',
};

test('op elke tabel staat row-level security, en het logboek volgt haar tenzij hier staat waarom niet', async () => {
  const tablesThat = (condition: string) =>
    rows(`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
      and not ${condition} order by 1`);
  const has = (trigger: string) =>
    `exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = '${trigger}' and t.tgfoid = '${trigger === 'logboek' ? 'logboek_schrijven' : trigger}'::regproc)`;
  expect(await tablesThat('relrowsecurity')).toEqual([]);
  expect(await tablesThat(has('logboek'))).toEqual(Object.keys(NOT_LOGGED));
});

test('wat een oudere versie anders had, wordt gelijk aan een nieuwe database, en een warme start verandert niets', async () => {
  const older = await database();
  await prepareDatabase(older.database.ownerUrl, undefined, silent);
  const was = changed(({ name, path, text }) => {
    if (name === 'vandaag') return text.replace("now() at time zone 'Europe/Amsterdam'", 'now()');
    if (path.startsWith('95-') && name === 'agendapunt')
      return `${text}create policy ruimer on agendapunt for select to driehoek_api using (true);\ngrant truncate on agendapunt to driehoek_api;\n`;
    if (path.startsWith('95-') && name === 'actie') return text.replace('weiger_truncate before', 'anders before');
    if (name === 'telling_actie') return text.replace('select id,', 'select id, null::text as extra,');
    return text;
  });
  const gone = {
    path: '10-gereedschap/weg.sql',
    name: 'weg',
    text: 'create function weg(a text) returns text language sql return a;',
    sha256: 'x',
  };
  await applyDefinitions(older.client, silent, [...was, gone]);
  expect(await readCatalogue(older.client)).not.toEqual(await readCatalogue(fresh.client));
  let said = 0;
  for (let times = 0; times < 2; times += 1) await applyDefinitions(older.client, () => (said += 1));
  expect(said).toBe(1);
  expect(await readCatalogue(older.client)).toEqual(await readCatalogue(fresh.client));
});

test('een fout in een definitie noemt haar bestand en verandert niets', async () => {
  const before = await readCatalogue(fresh.client);
  const wrong = changed(({ name, text }) => (name === 'weiger' ? `${text}slecht;` : text));
  await expect(applyDefinitions(fresh.client, silent, wrong)).rejects.toThrow(/migrations\/nu\/10-gereedschap\/weiger\.sql: /);
  expect(await readCatalogue(fresh.client)).toEqual(before);
});

test('een view van een ander blijft staan, en houdt tegen wat haar weg zou halen', async () => {
  const other = await database();
  await prepareDatabase(other.database.ownerUrl, undefined, silent);
  await other.client.query(
    'create schema rapport; create view rapport.dag as select vandaag() as dag; create view rapport.telling as select * from telling_actie',
  );
  const anders = changed(({ name, text }) => (name === 'weiger' ? `${text}\n` : text));
  await expect(applyDefinitions(other.client, silent, anders)).rejects.toThrow(/dat niet van Driehoek is/);
  await other.client.query('drop view rapport.telling, rapport.dag');
  await applyDefinitions(other.client, silent, anders);
});

test('een database van een andere versie dan de laatste voor deze wordt met een zin geweigerd', async () => {
  const strange = await database();
  await strange.client.query('create table iets ()');
  await expect(prepareDatabase(strange.database.ownerUrl, undefined, silent)).rejects.toThrow(/past niet bij deze versie/);
});

test('een database die bij de laatste stap van voor deze ophield, wordt met haar rijen overgenomen', async () => {
  const taken = await database();
  await prepareDatabase(taken.database.ownerUrl, undefined, silent);
  await taken.client.query(`drop table definitie, sessie; alter table agendapunt drop column gewijzigd_door_id; delete from migrations;
    insert into migrations (timestamp, name) values (1764000000082, 'ToegangBleef1764000000082');
    create procedure bewaak(tabel regclass) language plpgsql as 'begin end';
    insert into regio (code, naam) values ('blijft', 'Blijft')`);
  await prepareDatabase(taken.database.ownerUrl, undefined, silent);
  expect((await taken.client.query('select name from migrations order by id')).rows).toEqual(
    migrations.map(({ name }) => ({ name })),
  );
  expect((await taken.client.query('select code from regio')).rows).toEqual([{ code: 'blijft' }]);
  expect(await readCatalogue(taken.client)).toEqual(await readCatalogue(fresh.client));
});
