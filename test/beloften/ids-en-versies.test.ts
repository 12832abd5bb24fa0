import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

// The log and the feed identify rows by these columns, so no writer may set them: neither the API,
// nor plain SQL as its role.
let api: TestApi;
let owner: Session;
let role: Session;
let acts: ReturnType<typeof vergaderen>;
let vergaderingId: string;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = vergaderen(api);
  vergaderingId = (await acts.plan('2026-03-03T08:00:00Z')).id;
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;
const VERWIJDER = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
const punt = (
  columns: string,
  values: string,
) => `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel${columns})
  select v.driehoek_id, v.id, (select max(volgnummer) + 1 from agendapunt a where a.vergadering_id = v.id), 'BESPREEKPUNT', 'Weer'${values}
  from vergadering v where v.id = $1 returning id, versie`;

test('een rij krijgt haar id en haar eerste versie van de database, welke tabel de API-rol ook vult', async () => {
  // The number of a webhook message is part of the message, which exists before it is sent; only
  // its owner sees it.
  expect(
    await owner.run(`select c.relname || '.' || a.attname as kolom from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('id', 'versie')
        and has_column_privilege('driehoek_api', c.oid, a.attnum, 'insert') order by 1`),
  ).toEqual([{ kolom: 'webhook_bezorging.id' }]);
  await role.begin();
  const [nieuw] = await role.run(`insert into lokale_prioriteit (driehoek_id, titel, geldig_van, voorstel_versie)
    select id, 'Nieuw', '2026-01-01', 9 from driehoek where code = '${DRIEHOEK}' returning id, versie, voorstel_versie`);
  expect(nieuw).toEqual({ id: expect.stringMatching(V7), versie: 1, voorstel_versie: 1 });
});

test('een punt dat van de agenda is, komt niet als een ander punt met hetzelfde id terug', async () => {
  const { id, versie } = await acts.voegToe(vergaderingId, 'Eerst');
  await api.ok(TEAMCHEF, VERWIJDER, { id, versie });
  expect(await role.refuses(punt(', id', ', $2::uuid'), [vergaderingId, id])).toBe('42501');
  expect(await role.refuses(punt(', versie', ', 7'), [vergaderingId])).toBe('42501');
  await role.begin();
  const [weer] = await role.run(punt('', ''), [vergaderingId]);
  await role.run('commit');
  expect(weer).toEqual({ id: expect.stringMatching(V7), versie: 1 });
  expect(weer?.id).not.toBe(id);
  const { logboek } = await api.ok(
    TEAMCHEF,
    'query($id: String!) { logboek(first: 10, filter: { objectId: $id }) { nodes { actie } } }',
    { id },
  );
  expect(logboek.nodes.map((r: { actie: string }) => r.actie).sort()).toEqual(['TOEGEVOEGD', 'VERWIJDERD']);
});

test('of een id elders bestaat, is aan een weigering niet te zien', async () => {
  const elders = await vergaderen(api, 'teamchef-noord-drenthe').plan('2026-05-12T08:00:00Z', 'noord-drenthe');
  for (const id of [elders.id, '019c0000-0000-7000-8000-000000000001']) {
    await role.begin();
    const voeg = `insert into vergadering (id, driehoek_id, aanvang) select $1, id, now() from driehoek where code = '${DRIEHOEK}'`;
    expect(await role.fails(voeg, [id])).toMatchObject({ code: '42501' });
    await role.run('rollback');
  }
});

describe('een aantekening', () => {
  const BEGIN = `insert into aantekening (driehoek_id, agendapunt_id, rol, tekst) select driehoek_id, id, 'TEAMCHEF', $2 from agendapunt where id = $1`;
  const SCHRIJF =
    'mutation($id: ID!, $tekst: String, $versie: Int) { r: aantekeningSchrijven(agendapuntId: $id, tekst: $tekst, versie: $versie) { aantekening aantekeningVersie } }';

  test('die met losse SQL begint, is er niet voor wie zag dat er geen was', async () => {
    const { id } = await acts.voegToe(vergaderingId, 'Met aantekening');
    await role.begin();
    await role.run(BEGIN, [id, 'Met losse SQL']);
    await role.run('commit');
    expect(await api.refused(TEAMCHEF, SCHRIJF, { id, tekst: 'Eerste', versie: 0 })).toBe('CONFLICT');
    const { r } = await api.ok(TEAMCHEF, SCHRIJF, { id, tekst: 'Daarna', versie: 1 });
    expect(r).toEqual({ aantekening: 'Daarna', aantekeningVersie: 2 });
  });

  test('begint niet opnieuw: zij gaat met losse SQL niet weg, niet naar elders, en niet met een andere versie', async () => {
    const { id } = await acts.voegToe(vergaderingId, 'Met aantekening');
    const { r } = await api.ok(TEAMCHEF, SCHRIJF, { id, tekst: 'Eerste', versie: 0 });
    expect(r.aantekeningVersie).toBe(1);
    for (const text of [
      'delete from aantekening where agendapunt_id = $1',
      `update aantekening set agendapunt_id = (select a.id from agendapunt a where a.vergadering_id = '${vergaderingId}' limit 1) where agendapunt_id = $1`,
      'update aantekening set versie = 0 where agendapunt_id = $1',
      `insert into aantekening (driehoek_id, agendapunt_id, rol, versie) select driehoek_id, id, 'TEAMCHEF', 0 from agendapunt where id = $1`,
    ])
      expect([text, await role.refuses(text, [id])]).toEqual([text, '42501']);
    await role.begin();
    await role.run(`update aantekening set tekst = 'Met losse SQL' where agendapunt_id = $1`, [id]);
    await role.run('commit');
    expect(await api.refused(TEAMCHEF, SCHRIJF, { id, tekst: null, versie: 1 })).toBe('CONFLICT');
    const gewist = await api.ok(TEAMCHEF, SCHRIJF, { id, tekst: null, versie: 2 });
    expect(gewist.r).toEqual({ aantekening: null, aantekeningVersie: 3 });
  });
});
