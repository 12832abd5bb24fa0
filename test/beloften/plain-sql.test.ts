import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, BROKEN_MEETINGS, openSession, type Session } from '../support/sql';
import { type Agenda, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
const opened: Client[] = [];
let v: Agenda;

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  v = await vergaderen(api).plan('2026-05-12T07:00:00Z');
});
afterEach(async () => {
  await owner.run('rollback');
  await role.run('rollback');
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const FIXED = `vergadering_id = $1 and vast_thema_id is not null`;
const sessions: [string, () => Session][] = [
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
];

describe.each(sessions)('met losse SQL als %s', (_naam, sessionOf) => {
  test.each([
    ['verwijderen', `delete from agendapunt where ${FIXED}`],
    ['van soort veranderen', `update agendapunt set soort = 'BESPREEKPUNT', vast_thema_id = null where ${FIXED}`],
    [
      'aan een ander thema hangen',
      `update agendapunt set vast_thema_id = (select id from thema where code = 'ondermijning'
        and beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-noord-nederland-2024-2027')) where ${FIXED}`,
    ],
  ])('kan niemand een vast bespreekpunt %s', async (_wat, text) => {
    const session = sessionOf();
    await session.begin();
    await session.run(text, [v.id]);
    expect(await session.fails('commit')).toMatchObject({ code: 'DHVBP' });
  });

  test.each(['CONCEPT', 'AGENDA_VASTGESTELD'])(
    'geeft niemand een vast bespreekpunt een andere titel op een agenda met de status %s',
    async (status) => {
      const w = await vergaderen(api).plan('2026-06-02T07:00:00Z');
      if (status !== 'CONCEPT') await vergaderen(api).stelVast(w.id);
      const session = sessionOf();
      await session.begin();
      await session.run(`update agendapunt set titel = 'Iets anders' where ${FIXED}`, [w.id]);
      expect(await session.fails('commit')).toMatchObject({ code: 'DHVBP' });
    },
  );

  test('kan niemand een tweede vast bespreekpunt van hetzelfde thema toevoegen', async () => {
    const session = sessionOf();
    await session.begin();
    const copy = `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id)
      select driehoek_id, vergadering_id, 6, soort, titel, vast_thema_id from agendapunt where ${FIXED}`;
    expect(await session.fails(copy, [v.id])).toMatchObject({ code: '23505' });
  });

  test.each([
    ['een gat', 'update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = $1 and volgnummer = 5'],
    ['een nummer onder 1', 'update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = $1'],
  ])('kan niemand in de nummering %s maken', async (_wat, text) => {
    const session = sessionOf();
    await session.begin();
    await session.run(text, [v.id]);
    expect(await session.fails('commit')).toMatchObject({ code: 'DHCNF' });
  });

  test('kan niemand een vergadering zonder uitkomsten afsluiten of een stap overslaan', async () => {
    const session = sessionOf();
    await session.begin();
    expect(await session.fails(`update vergadering set status = 'AFGESLOTEN' where id = $1`, [v.id])).toMatchObject({
      code: 'DHTST',
    });
  });

  test('wordt een schrijver met een ouder beeld (REPEATABLE READ, SERIALIZABLE) geweigerd', async () => {
    const session = sessionOf();
    for (const level of ['repeatable read', 'serializable']) {
      await session.begin();
      await session.run('rollback');
      await session.run(`begin isolation level ${level}`);
      if (session === role) await askAs(session, TEAMCHEF);
      const insert = `insert into vergadering (driehoek_id, aanvang) select driehoek_id, aanvang from vergadering where id = $1`;
      expect(await session.fails(insert, [v.id])).toMatchObject({ code: 'DHTST' });
      await session.run('rollback');
    }
  });

  test('kan niemand het logboek wijzigen, wissen of leegmaken', async () => {
    for (const text of ["update logboek set actor = 'x'", 'delete from logboek', 'truncate logboek']) {
      const session = sessionOf();
      await session.begin();
      expect(['DHTST', '42501']).toContain((await session.fails(text)).code);
      await session.run('rollback');
    }
  });
});

test('een vergadering die met losse SQL ontstaat, heeft haar vaste bespreekpunt meteen', async () => {
  await owner.run(
    `insert into vergadering (driehoek_id, aanvang) select driehoek_id, '2026-06-09T07:00:00Z' from vergadering where id = $1`,
    [v.id],
  );
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
});

test('geen tabel met een belofte kan in een keer worden geleegd', async () => {
  for (const table of [
    'vergadering',
    'agendapunt',
    'besluit',
    'actie',
    'regionaal_beleidsplan',
    'thema',
    'vast_bespreekpunt',
    'lidmaatschap',
  ]) {
    expect(await owner.fails(`truncate ${table} cascade`)).toMatchObject({ code: 'DHTST' });
  }
});

test('wat is afgesproken, wordt niet herschreven of gewist', async () => {
  const acts = vergaderen(api);
  const held = await acts.plan('2026-03-10T08:00:00Z');
  await acts.stelVast(held.id);
  await acts.houd(held.id);
  const input = { agendapuntId: held.agendapunten[0]?.id, tekst: 'Afspraak' };
  await api.ok(TEAMCHEF, 'mutation($input: BesluitVastleggenInput!) { besluitVastleggen(input: $input) { id } }', { input });
  for (const text of ["update besluit set tekst = 'anders'", 'update besluit set reeksnummer = 7', 'delete from besluit']) {
    expect(await owner.fails(text)).toMatchObject({ code: 'DHTST' });
  }
  expect(await owner.fails('delete from agendapunt where id = $1', [input.agendapuntId])).toMatchObject({ code: 'DHTST' });
});

test('de API-rol bezit niets, omzeilt niets, en elke tabel staat onder rijbeveiliging', async () => {
  const [bezit] = await owner.run(
    `select count(*)::int as aantal from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'driehoek_api'`,
  );
  expect(bezit).toEqual({ aantal: 0 });
  const [rol] = await owner.run(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'driehoek_api'`,
  );
  expect(rol).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  const open = await owner.run(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and not c.relrowsecurity and has_table_privilege('driehoek_api', c.oid, 'select, insert, update, delete')`);
  expect(open).toEqual([]);
});

test('zonder te zeggen wie vraagt, ziet de API-rol geen enkele rij', async () => {
  const tables =
    await owner.run(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and has_table_privilege('driehoek_api', c.oid, 'select')`);
  expect(tables.length).toBeGreaterThan(15);
  for (const { relname } of tables) expect(await role.run(`select 1 from ${relname} limit 1`)).toEqual([]);
});

test('elke wijziging staat in het logboek, met wie, wanneer, wat, voor en na', async () => {
  const rows = await owner.run(
    `select actor, actie, object, oorsprong, resultaat, tijdstempel, voor, na from logboek where object_id = $1 order by id`,
    [v.id],
  );
  expect(rows[0]).toMatchObject({
    actor: TEAMCHEF,
    actie: 'TOEGEVOEGD',
    object: 'vergadering',
    oorsprong: 'driehoek-api',
    resultaat: 'GESLAAGD',
    voor: null,
  });
  await owner.run(`update vergadering set locatie = 'Meppel' where id = $1`, [v.id]);
  const [last] = await owner.run('select actie, voor, na from logboek where object_id = $1 order by id desc limit 1', [v.id]);
  expect(last).toMatchObject({ actie: 'GEWIJZIGD', voor: { locatie: null }, na: { locatie: 'Meppel' } });
});

test('wat niet doorging, staat niet in het logboek', async () => {
  const [before] = await owner.run('select count(*) from logboek');
  await owner.run('begin');
  await owner.run(`update vergadering set locatie = 'Assen' where id = $1`, [v.id]);
  await owner.run('rollback');
  expect((await owner.run('select count(*) from logboek'))[0]).toEqual(before);
});
