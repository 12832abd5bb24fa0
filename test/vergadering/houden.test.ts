import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { type Agenda, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from '../wijzigingen/volgen';

let api: TestApi;
let owner: Session;
let role: Session;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = vergaderen(api);
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const sessions: [string, () => Session][] = [
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
];

/** A meeting on a past day, taken to this status. */
async function tot(status: string, aanvang: string): Promise<Agenda> {
  const v = await acts.plan(aanvang);
  if (status === 'GEANNULEERD')
    await owner.run(`update vergadering set status = $2, annulering_reden = 'Storm' where id = $1`, [v.id, status]);
  else if (status !== 'CONCEPT') await acts.stelVast(v.id);
  if (['GEHOUDEN', 'AFGESLOTEN'].includes(status)) await acts.houd(v.id);
  if (status === 'AFGESLOTEN') {
    await acts.bespreekAlles(v.id);
    await acts.sluitAf(v.id);
  }
  return acts.lees(v.id);
}

const ERBIJ = `insert into aanwezigheid (driehoek_id, vergadering_id, lidmaatschap_id)
  select v.driehoek_id, v.id, l.id from vergadering v join lidmaatschap l on l.driehoek_id = v.driehoek_id where v.id = $1`;

const VERBETER =
  'mutation($id: ID!, $versie: Int!, $ids: [ID!]!) { r: aanwezigheidVerbeteren(vergaderingId: $id, versie: $versie, aanwezigIds: $ids) { versie } }';
const LEES = 'query($id: ID!) { vergadering(id: $id) { versie gewijzigdOp aanwezigen { id } } }';

test('door de API telt het houden een keer, een verbetering een keer, en wie hetzelfde zegt niet', async () => {
  const v = await tot('AGENDA_VASTGESTELD', '2026-03-26T08:00:00Z');
  const { versie } = await acts.houd(v.id);
  expect(versie).toBe(v.versie + 1);
  const { vergadering } = await api.ok(TEAMCHEF, LEES, { id: v.id });
  const [een, ...anderen] = vergadering.aanwezigen.map((lid: { id: string }) => lid.id);
  expect(anderen.length).toBeGreaterThan(1);
  const verbeter = async (gezien: number, ids: string[]) =>
    (await api.ok(TEAMCHEF, VERBETER, { id: v.id, versie: gezien, ids })).r.versie;
  expect(await verbeter(versie, anderen)).toBe(versie + 1);
  expect(await verbeter(versie + 1, anderen)).toBe(versie + 1);
  expect(await verbeter(versie + 1, [een])).toBe(versie + 2);
});

test('wie vastlegt wie er was terwijl een ander afsluit, wacht daarop, en wordt dan geweigerd', async () => {
  const { id } = await tot('GEHOUDEN', '2026-03-24T08:00:00Z');
  await acts.bespreekAlles(id);
  await owner.run('begin');
  await owner.run(`update vergadering set status = 'AFGESLOTEN' where id = $1`, [id]);
  await role.begin();
  const late = role.fails(ERBIJ, [id]);
  const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
  while ((await api.owner.query(waiting)).rows[0].n === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await owner.run('commit');
  expect((await late).code).toBe('DHTST');
});

describe.each(sessions)('met losse SQL als %s', (_naam, sessionOf) => {
  test.each(['CONCEPT', 'AGENDA_VASTGESTELD', 'GEANNULEERD'])(
    'is niemand aanwezig bij een vergadering met de status %s',
    async (status) => {
      const v = await tot(status, '2026-03-03T08:00:00Z');
      expect(await sessionOf().refuses(ERBIJ, [v.id])).toBe('DHTST');
    },
  );

  test('was niemand er die op die dag geen lid was, zoals ook de API weigert', async () => {
    const v = await tot('GEHOUDEN', '2026-03-05T08:00:00Z');
    const [lid] = await owner.run(
      `with p as (insert into persoon (code, naam, issuer, subject) values (uuidv7()::text, 'Later', 'urn:x', uuidv7()::text) returning id)
       insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select p.id, v.driehoek_id, 'SECRETARIS', v.dag + 1 from p, vergadering v where v.id = $1 returning id`,
      [v.id],
    );
    const text = `insert into aanwezigheid select driehoek_id, id, '${lid?.id}' from vergadering where id = $1`;
    expect(await sessionOf().refuses(text, [v.id])).toBe('DHINV');
    expect(await api.refused(TEAMCHEF, VERBETER, { id: v.id, versie: v.versie, ids: [lid?.id] })).toBe('ONGELDIGE_INVOER');
    await owner.run('update lidmaatschap set geldig_van = geldig_van - 1 where id = $1', [lid?.id]);
    await api.ok(TEAMCHEF, VERBETER, { id: v.id, versie: v.versie, ids: [lid?.id] });
  });

  test('is wie er was een verandering van de vergadering, een keer, voor wie haar zag en voor wie wijzigingen volgt', async () => {
    const v = await tot('GEHOUDEN', '2026-03-06T08:00:00Z');
    const lees = async () => (await api.ok(TEAMCHEF, LEES, { id: v.id })).vergadering;
    const was = await lees();
    await voorbij(api);
    const { beginstand } = await api.ok(TEAMCHEF, '{ beginstand }');
    const session = sessionOf();
    await session.begin();
    await session.run('delete from aanwezigheid where vergadering_id = $1', [v.id]);
    await session.run(`${ERBIJ} limit 2`, [v.id]);
    await session.run('commit');
    const nu = await lees();
    expect(nu).toEqual({
      versie: was.versie + 1,
      gewijzigdOp: expect.any(String),
      aanwezigen: [expect.anything(), expect.anything()],
    });
    expect(nu.gewijzigdOp > was.gewijzigdOp).toBe(true);
    expect(await api.refused(TEAMCHEF, VERBETER, { id: v.id, versie: was.versie, ids: [] })).toBe('CONFLICT');
    await voorbij(api);
    const feed = 'query($na: Opaak) { wijzigingen(na: $na) { nodes { soort wat objectId } } }';
    expect((await api.ok(TEAMCHEF, feed, { na: beginstand })).wijzigingen.nodes).toEqual([
      { soort: 'VERGADERING', wat: 'GEWIJZIGD', objectId: v.id },
    ]);
    await session.begin();
    await session.run(`update vergadering set locatie = 'Assen' where id = $1`, [v.id]);
    await session.run('savepoint een');
    await session.run('delete from aanwezigheid where vergadering_id = $1', [v.id]);
    await session.run('rollback to savepoint een');
    await session.run('delete from aanwezigheid where vergadering_id = $1', [v.id]);
    await session.run('commit');
    expect(await lees()).toMatchObject({ versie: was.versie + 2, aanwezigen: [] });
  });

  test('verandert niemand wie er was bij een vergadering die is afgesloten', async () => {
    const v = await tot('AFGESLOTEN', '2026-03-10T08:00:00Z');
    for (const text of [
      ERBIJ,
      'delete from aanwezigheid where vergadering_id = $1',
      'update aanwezigheid set lidmaatschap_id = lidmaatschap_id where vergadering_id = $1',
    ])
      expect(['DHTST', '42501']).toContain(await sessionOf().refuses(text, [v.id]));
  });

  test.each(['vergadering', 'agendapunt', 'lokale_prioriteit'])('schrijft niemand wanneer een %s is gewijzigd', async (table) => {
    await tot('CONCEPT', '2026-03-17T08:00:00Z');
    await api.ok(
      TEAMCHEF,
      `mutation { prioriteitVoorstellen(input: { driehoekCode: "zuidwest-drenthe", titel: "Veilig", geldigVan: "2026-01-01" }) { id } }`,
    );
    const session = sessionOf();
    await session.begin();
    const [before] = await session.run(`select id, gewijzigd_op from ${table} order by id desc limit 1`);
    const wordt = async (change: string) =>
      (await session.run(`update ${table} set ${change} where id = $1 returning gewijzigd_op`, [before?.id]))[0]?.gewijzigd_op;
    for (const when of [`'1999-01-01'`, 'now()']) expect(await wordt(`gewijzigd_op = ${when}`)).toEqual(before?.gewijzigd_op);
    const named = table === 'vergadering' ? `locatie = 'Assen'` : `titel = 'Anders'`;
    expect(await wordt(`${named}, gewijzigd_op = '1999-01-01'`)).toEqual((await session.run('select now()'))[0]?.now);
  });
});
