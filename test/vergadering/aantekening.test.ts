import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from '../wijzigingen/volgen';

const GEHEIM = 'Alleen voor de politie: wij tellen te weinig kwartelkoningen.';
let api: TestApi;
let punt: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  const v = await acts.plan('2026-03-03T08:00:00Z');
  punt = await acts.voegToe(v.id, 'Jaarwisseling', { vertrouwelijkheid: 'INTERN' });
});
afterAll(() => api.stop());

const SCHRIJF =
  'mutation($id: ID!, $tekst: String) { r: aantekeningSchrijven(agendapuntId: $id, tekst: $tekst) { aantekening } }';
const schrijf = async (persona: string, tekst: string | null) =>
  (await api.ok(persona, SCHRIJF, { id: punt.id, tekst })).r.aantekening;
const lees = async (persona: string) =>
  (await api.ok(persona, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { aantekening } } }', { id: punt.id })).node
    ?.aantekening ?? null;

test('elke partner heeft bij een punt een eigen aantekening, die geen ander ziet', async () => {
  expect(await schrijf(TEAMCHEF, 'Eerst dit')).toBe('Eerst dit');
  expect(await schrijf(TEAMCHEF, GEHEIM)).toBe(GEHEIM);
  expect(await schrijf(OVJ, 'Van het OM')).toBe('Van het OM');
  expect(await schrijf('burgemeester-GM0118', 'Van de ene gemeente')).toBe('Van de ene gemeente');
  expect([await lees(TEAMCHEF), await lees(OVJ), await lees('burgemeester-GM0118')]).toEqual([
    GEHEIM,
    'Van het OM',
    'Van de ene gemeente',
  ]);
  for (const persona of [
    'burgemeester-GM0119',
    SECRETARIS,
    'regio-lezer',
    'regio-beheer',
    'integratie-agenda',
    'integratie-zuidwest-drenthe',
  ])
    expect([persona, await lees(persona)]).toEqual([persona, null]);
});

test('ook het logboek, de wijzigingen en het zoeken vertellen er niets van', async () => {
  await voorbij(api);
  const since = (await api.ok(OVJ, '{ beginstand }')).beginstand;
  await schrijf(TEAMCHEF, GEHEIM);
  for (const persona of [OVJ, SECRETARIS]) {
    const answer = await api.ok(persona, '{ logboek(first: 200) { nodes { voor na object } } }');
    expect(answer.logboek.nodes.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain('kwartelkoningen');
  }
  await voorbij(api);
  const { wijzigingen } = await api.ok(OVJ, 'query($na: Opaak) { wijzigingen(na: $na) { nodes { objectId } } }', { na: since });
  expect(wijzigingen.nodes).toEqual([]);
  expect((await api.ok(TEAMCHEF, '{ zoeken(tekst: "kwartelkoningen") { totalCount } }')).zoeken.totalCount).toBe(0);
});

test('een aantekening verandert de vergadering niet: niet haar versie, en niet wanneer zij is gewijzigd', async () => {
  const read = () =>
    api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { versie vergadering { versie gewijzigdOp } } } }', {
      id: punt.id,
    });
  const before = await read();
  await schrijf(TEAMCHEF, 'Nog iets');
  expect(await read()).toEqual(before);
});

test('zonder tekst is zij weg, alleen de eigen', async () => {
  expect(await schrijf(TEAMCHEF, null)).toBeNull();
  expect([await lees(TEAMCHEF), await lees(OVJ)]).toEqual([null, 'Van het OM']);
});

test.each([
  ['de secretaris hoort bij geen partner', SECRETARIS, 'Iets', 'NIET_TOEGESTAAN'],
  ['wie geen lid is', 'teamchef-groningen', 'Iets', 'NIET_GEVONDEN'],
  ['alleen spaties', TEAMCHEF, '  ', 'ONGELDIGE_INVOER'],
  ['te lang', TEAMCHEF, 'x'.repeat(20_001), 'ONGELDIGE_INVOER'],
])('geweigerd: %s', async (_wat, persona, tekst, code) => {
  expect(await api.refused(persona, SCHRIJF, { id: punt.id, tekst })).toBe(code);
});

test('eindigt het lidmaatschap, dan is de aantekening voor wie ging onzichtbaar, en voor de opvolger niet', async () => {
  await schrijf(TEAMCHEF, 'Voor mijn opvolger');
  await api.owner.query(
    `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where rol = 'TEAMCHEF' and driehoek_id = (select id from driehoek where code = $1)`,
    [DRIEHOEK],
  );
  await api.owner.query(
    `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van) select p.id, d.id, 'TEAMCHEF', vandaag() from persoon p, driehoek d
     where p.code = 'teamchef-groningen' and d.code = $1`,
    [DRIEHOEK],
  );
  expect([await lees(TEAMCHEF), await lees('teamchef-groningen')]).toEqual([null, 'Voor mijn opvolger']);
});
