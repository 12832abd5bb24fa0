import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

// The subjects of an item change with the item: every write of them raises its version.
let api: TestApi;
let owner: Session;
let role: Session;
let acts: ReturnType<typeof vergaderen>;
let vergaderingId: string;
/** The ids of the linked objects by table: two of each. */
const naar: Record<string, string[]> = {};
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = vergaderen(api);
  vergaderingId = (await acts.plan('2026-03-03T08:00:00Z')).id;
  const stelVoor = prioriteren(api).stelVoor;
  const themas = await themasVanPlan(api);
  naar.agendapunt_thema = ['ondermijning', 'veiligheid-en-zorg'].map((code) => themas[code]?.id as string);
  naar.agendapunt_prioriteit = [(await stelVoor()).id, (await stelVoor()).id];
  naar.agendapunt_verwijzing = [(await acts.voegToe(vergaderingId, 'A')).id, (await acts.voegToe(vergaderingId, 'B')).id];
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const COLUMN = { agendapunt_thema: 'thema_id', agendapunt_prioriteit: 'prioriteit_id', agendapunt_verwijzing: 'naar_id' };
const LIST = { agendapunt_thema: 'themaIds', agendapunt_prioriteit: 'prioriteitIds', agendapunt_verwijzing: 'verwijstNaarIds' };
type Table = keyof typeof COLUMN;
const TABLES = Object.keys(COLUMN) as Table[];
const erbij = (t: Table) =>
  `insert into ${t} (driehoek_id, agendapunt_id, ${COLUMN[t]}) select driehoek_id, id, unnest($2::uuid[]) from agendapunt where id = $1`;
const eraf = (t: Table) => `delete from ${t} where agendapunt_id = $1 and ${COLUMN[t]} = any ($2::uuid[])`;
const WIJZIGEN = 'mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { versie titel } }';
const wijzig = async (input: Record<string, unknown>) => (await api.ok(TEAMCHEF, WIJZIGEN, { input })).r;
const versieVan = async (id: string) =>
  (await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { versie } } }', { id })).node.versie;
/** Runs statements about an item in one transaction. */
const samen = async (session: Session, ...steps: [string, unknown[]][]) => {
  await session.begin();
  for (const [text, values] of steps) await session.run(text, values);
  await session.run('commit');
};

describe.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each(TABLES)('is een andere rij van %s een wijziging van het punt, een keer per transactie', async (table) => {
    const { id, versie } = await acts.voegToe(vergaderingId, 'Over iets');
    const ids = naar[table] as string[];
    await samen(sessionOf(), [erbij(table), [id, ids]]);
    expect(await versieVan(id)).toBe(versie + 1);
    // A writer who read the item before that overwrites nothing.
    expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, [LIST[table]]: [] } })).toBe('CONFLICT');
    await samen(sessionOf(), [eraf(table), [id, ids.slice(1)]], [erbij(table), [id, ids.slice(1)]], [eraf(table), [id, ids]]);
    expect(await versieVan(id)).toBe(versie + 2);
  });

  test.each(TABLES)('telt met het punt zelf erbij ook een keer, in welke volgorde ook (%s)', async (table) => {
    const { id, versie } = await acts.voegToe(vergaderingId, 'Over iets');
    const ids = naar[table] as string[];
    const titel = (text: string): [string, unknown[]] => ['update agendapunt set titel = $2 where id = $1', [id, text]];
    await samen(sessionOf(), [erbij(table), [id, ids]], titel('Eerst de lijst'));
    expect(await versieVan(id)).toBe(versie + 1);
    await samen(sessionOf(), titel('Eerst het punt'), [eraf(table), [id, ids]]);
    expect(await versieVan(id)).toBe(versie + 2);
  });

  test('is een nieuw punt met wat eraan hangt versie 1, en een punt dat weggaat gewoon weg', async () => {
    const nieuw = `with laatste as (select max(volgnummer) as nr from agendapunt where vergadering_id = $1),
      a as (insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel)
        select v.driehoek_id, v.id, l.nr + 1, 'BESPREEKPUNT', 'Nieuw' from vergadering v, laatste l where v.id = $1 returning id)
      select id from a`;
    const session = sessionOf();
    await session.begin();
    const [{ id }] = (await session.run(nieuw, [vergaderingId])) as [{ id: string }];
    for (const table of TABLES) await session.run(erbij(table), [id, naar[table]]);
    await session.run('commit');
    expect(await versieVan(id)).toBe(1);
    await samen(session, ['delete from agendapunt where id = $1', [id]]);
    expect((await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  });
});

test('verplaatst de eigenaar een verband naar een ander punt, dan telt dat bij allebei', async () => {
  const [van, ander] = [await acts.voegToe(vergaderingId, 'Van'), await acts.voegToe(vergaderingId, 'Naar')];
  const [thema] = naar.agendapunt_thema as [string];
  await wijzig({ id: van.id, versie: van.versie, themaIds: [thema] });
  await samen(owner, ['update agendapunt_thema set agendapunt_id = $2 where agendapunt_id = $1', [van.id, ander.id]]);
  expect([await versieVan(van.id), await versieVan(ander.id)]).toEqual([van.versie + 2, ander.versie + 1]);
});

test.each(TABLES)(
  'door de API telt een andere lijst een keer, met of zonder andere titel, en dezelfde niet (%s)',
  async (table) => {
    const { id, versie } = await acts.voegToe(vergaderingId, 'Over iets');
    const lijst = { id, [LIST[table]]: naar[table] };
    expect((await wijzig({ ...lijst, versie })).versie).toBe(versie + 1);
    expect((await wijzig({ ...lijst, versie: versie + 1 })).versie).toBe(versie + 1);
    expect(await wijzig({ id, versie: versie + 1, titel: 'Anders', [LIST[table]]: [] })).toEqual({
      versie: versie + 2,
      titel: 'Anders',
    });
    expect(await versieVan(id)).toBe(versie + 2);
  },
);

test('een verwijzing die verdwijnt omdat het genoemde punt weggaat, telt niet bij wie verwees', async () => {
  const genoemd = await acts.voegToe(vergaderingId, 'Genoemd');
  const { id } = await acts.voegToe(vergaderingId, 'Verwijst', { verwijstNaarIds: [genoemd.id] });
  const verwijder = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
  await api.ok(TEAMCHEF, verwijder, { id: genoemd.id, versie: genoemd.versie });
  expect(await versieVan(id)).toBe(1);
});
