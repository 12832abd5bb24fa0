import { Client } from 'pg';
import { API_ROLE, ensureApiLogin } from '../../src/platform/postgres/api-role';
import { scramVerifier } from '../../src/platform/postgres/scram-verifier';
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

test('met de afgeleide toets meldt een rol zich aan, zonder dat de server het wachtwoord kreeg', async () => {
  const role = 'toets_van_scram';
  const password = '3190fc22d4a1';
  await owner.query(`create role ${role} login password '${scramVerifier(password)}'`);
  try {
    const url = new URL(database.ownerUrl);
    url.username = role;
    await owner.query(`grant connect on database ${url.pathname.slice(1)} to ${role}`);
    for (const [given, allowed] of [
      [password, true],
      ['iets-anders', false],
    ] as const) {
      url.password = given;
      const client = new Client({ connectionString: url.toString() });
      const connecting = client.connect().finally(() => client.end());
      await (allowed ? connecting : expect(connecting).rejects.toThrow(/password authentication failed/));
    }
  } finally {
    await owner.query(`drop owned by ${role}; drop role ${role}`);
  }
});

test('een wachtwoord dat een andere database van de server gebruikt, wordt niet overschreven', async () => {
  const other = await createTestDatabase();
  const kept = `select rolpassword from pg_authid where rolname = '${API_ROLE}'`;
  const before = (await owner.query(kept)).rows;
  const wrong = new URL(database.apiUrl);
  wrong.password = 'van-een-andere-eigenaar';
  await expect(ensureApiLogin(owner, wrong.toString())).rejects.toThrow(/is ook in gebruik door .*DATABASE_API_URL/);
  expect((await owner.query(kept)).rows).toEqual(before);
  await other.drop();
});
