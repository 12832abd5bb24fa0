import { Client } from 'pg';
import { loadDemoData } from '../../src/driehoek/laden/demo-data';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const demo = () => loadDemoData(database.ownerUrl, () => undefined);
const persons = async () => (await owner.query('select count(*)::int as aantal from persoon')).rows[0].aantal;

test('een database van de demomodus blijft dat, ook met een persoon die zich elders aanmeldt', async () => {
  await owner.query(`update persoon set issuer = 'https://aanmelden.nl' where code = 'ovj-groningen'`);
  await expect(demo()).resolves.toBeUndefined();
});

test.each(['persoon', 'integratie'])(
  'een database met een %s van een echte aanmelddienst wordt geen demo, en er verandert niets',
  async (table) => {
    await owner.query(`delete from geladen_bestand where naam = 'leden-voorbeeld.yaml'`);
    await owner.query(`update persoon set issuer = 'urn:driehoek:demo'`);
    await owner.query(`update ${table} set issuer = 'https://aanmelden.nl' where code = (select min(code) from ${table})`);
    const before = await persons();
    await expect(demo()).rejects.toThrow(/is niet van de demomodus\. Geef OIDC_ISSUER/);
    expect(await persons()).toBe(before);
  },
);
