import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
let acts: ReturnType<typeof vergaderen>;
let punt: { id: string };
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = vergaderen(api);
});
beforeEach(async () => {
  const { id } = await acts.plan('2026-09-15T08:00:00Z');
  punt = await acts.voegToe(id, 'Jaarwisseling', { vertrouwelijkheid: 'OPENBAAR' });
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const LEES = 'query($id: ID!) { node(id: $id) { ... on Agendapunt { versie gewijzigdOp gewijzigdDoor { naam } } } }';
const lees = async (persona = TEAMCHEF) => (await api.ok(persona, LEES, { id: punt.id })).node;
const naamVan = async (persona: string) => (await api.ok(persona, '{ mij { naam } }')).mij.naam;
const wijzig = async (persona: string, input: Record<string, unknown>) =>
  api.ok(persona, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', {
    input: { id: punt.id, ...input },
  });

test('een punt zegt wie het toevoegde, en daarna wie het wijzigde, aan elk lid', async () => {
  const begin = await lees(SECRETARIS);
  expect(begin.gewijzigdDoor).toEqual({ naam: await naamVan(TEAMCHEF) });
  await wijzig(SECRETARIS, { versie: 1, titel: 'Oud en nieuw' });
  const nu = await lees();
  expect(nu.gewijzigdDoor).toEqual({ naam: await naamVan(SECRETARIS) });
  expect(nu.gewijzigdOp > begin.gewijzigdOp).toBe(true);
});

test('andere thema’s bij het punt zijn een wijziging van het punt; een andere plaats niet', async () => {
  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id } } }');
  await wijzig(SECRETARIS, { versie: 1, themaIds: [beleidsplan.themas[1].id] });
  const nu = await lees();
  expect([nu.versie, nu.gewijzigdDoor]).toEqual([2, { naam: await naamVan(SECRETARIS) }]);
  const agenda = (await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { vergadering { id } } } }', punt))
    .node;
  const ander = await acts.voegToe(agenda.vergadering.id, 'Overlast');
  const volgorde = (await acts.lees(agenda.vergadering.id)).agendapunten.find(({ id }) => id === punt.id)?.volgnummer;
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $op: Int!) { agendapuntVerplaatsen(id: $id, versie: 1, naarVolgnummer: $op) { id } }',
    { id: ander.id, op: volgorde },
  );
  expect(await lees()).toEqual(nu);
});

test.each(['regio-lezer', 'regio-beheer', 'integratie-zuidwest-drenthe'])(
  '%s ziet wanneer een openbaar punt is gewijzigd, en niet door wie',
  async (persona) => {
    const { gewijzigdOp, versie } = await lees();
    await acts.stelVast(
      (await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { vergadering { id } } } }', punt)).node
        .vergadering.id,
    );
    expect(await lees(persona)).toEqual({ versie, gewijzigdOp, gewijzigdDoor: null });
  },
);

test('met SQL zegt niemand dat een ander het wijzigde', async () => {
  const door = async () => (await owner.run('select gewijzigd_door_id, versie from agendapunt where id = $1', [punt.id]))[0];
  const was = await door();
  const [ander] = await owner.run(`select id from persoon where code = $1`, [SECRETARIS]);
  expect(await role.refuses('update agendapunt set gewijzigd_door_id = $2 where id = $1', [punt.id, ander?.id])).toBe('42501');
  await owner.run('update agendapunt set gewijzigd_door_id = $2 where id = $1', [punt.id, ander?.id]);
  expect(await door()).toEqual(was);
  await owner.run(`update agendapunt set gewijzigd_door_id = $2, titel = 'Anders' where id = $1`, [punt.id, ander?.id]);
  expect(await door()).toEqual({ gewijzigd_door_id: null, versie: 2 });
});
