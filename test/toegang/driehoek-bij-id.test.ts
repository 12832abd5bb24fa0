import type { Client } from 'pg';
import { BY_INDEX } from '../../src/platform/postgres/database';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

const TOEGANG = 'urn:driehoek:demo';
let database: TestDatabase;
let role: Session;
let owner: Session;
const opened: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
  role = await openSession(`${database.apiUrl}?options=${encodeURIComponent(BY_INDEX)}`, opened);
  await role.begin();
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

test('een driehoek op id wordt met dat id alleen gezocht, en niet telkens met alle driehoeken van de vrager', async () => {
  const plan = await role.run(
    `explain (costs off) select v.id, (select d.naam from driehoek d where d.id = v.driehoek_id) from vergadering v`,
  );
  const lines = plan.map((row) => String(row['QUERY PLAN']).trim());
  expect(lines).toContain('Index Cond: (id = v.driehoek_id)');
  expect(lines.filter((line) => line.startsWith('Index Cond') && line.includes('ANY'))).toEqual([]);
});

test('wie een driehoek ziet, ziet die van de eigen lidmaatschappen en regio’s en geen andere', async () => {
  const seen = await role.run('select code from driehoek order by code');
  const meant = await owner.run(
    `select d.code from driehoek d where exists (select from lidmaatschap l join persoon p on p.id = l.persoon_id
        where l.driehoek_id = d.id and l.geldig @> vandaag() and p.issuer = $1 and p.subject = $2)
      or exists (select from regiorol r join persoon p on p.id = r.persoon_id where r.regio_id = d.regio_id and r.geldig @> vandaag() and p.issuer = $1 and p.subject = $2) order by 1`,
    [TOEGANG, TEAMCHEF],
  );
  expect(seen).toEqual(meant);
  expect(seen.length).toBeGreaterThan(0);
  const [{ n } = {}] = await owner.run('select count(*)::int as n from driehoek');
  expect(seen.length).toBeLessThan(Number(n));
});
