import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { kort, type Volger, volg } from './volgen';

const STEL = 'mutation($input: AgendapuntVoorstellenInput!) { r: agendapuntVoorstellen(input: $input) { id } }';
const NEEM = 'mutation($id: ID!, $v: ID!) { r: voorstelOpnemen(id: $id, vergaderingId: $v) { agendapunt { id versie } } }';
const TERUG = 'mutation($id: ID!) { r: voorstelTerugsturen(id: $id, reden: "Nu niet") { id } }';
const TREK = 'mutation($id: ID!) { r: voorstelIntrekken(id: $id) { id } }';
const VERWIJDER = 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }';
const PLAN = 'mutation($input: ReeksPlannenInput!) { r: reeksPlannen(input: $input) { id versie vergaderingen { id } } }';
const WIJZIG = 'mutation($input: ReeksWijzigenInput!) { r: reeksWijzigen(input: $input) { id } }';
const SJABLOON = `mutation { agendasjabloonVastleggen(driehoekCode: "${DRIEHOEK}", punten: [{ titel: "Altijd" }]) { code } }`;
const GEEN_LID = ['regio-lezer', 'regio-beheer', 'integratie-zuidwest-drenthe', 'teamchef-noord-drenthe'];
const VOORSTEL = { soorten: ['AGENDAVOORSTEL'] };

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.stop());

const stel = async (more = {}): Promise<string> =>
  (await api.ok(OVJ, STEL, { input: { driehoekCode: DRIEHOEK, titel: 'Een voorstel', ...more } })).r.id;

test('een voorstel staat in de wijzigingen: ingediend, opgenomen, weer open en teruggestuurd, met het voorstel zoals het nu is', async () => {
  const volger = await volg(api, TEAMCHEF, VOORSTEL);
  const { id: v } = await vergaderen(api).plan('2027-03-03T08:00:00Z');
  const id = await stel();
  expect(await volger.alles()).toMatchObject([
    {
      soort: 'AGENDAVOORSTEL',
      wat: 'GEMAAKT',
      objectId: id,
      object: { __typename: 'Agendavoorstel', id },
      driehoek: { code: DRIEHOEK },
    },
  ]);
  const { agendapunt } = (await api.ok(SECRETARIS, NEEM, { id, v })).r;
  expect(kort(await volger.alles())).toEqual(['AGENDAVOORSTEL GEWIJZIGD']);
  await api.ok(SECRETARIS, VERWIJDER, agendapunt);
  expect(kort(await volger.alles())).toEqual(['AGENDAVOORSTEL GEWIJZIGD']);
  await api.ok(SECRETARIS, TERUG, { id });
  expect((await volger.alles()).map(({ wat, objectId }) => [wat, objectId])).toEqual([['GEWIJZIGD', id]]);
  await api.ok(OVJ, TREK, { id: await stel() });
  expect(kort(await volger.alles())).toEqual(['AGENDAVOORSTEL GEMAAKT', 'AGENDAVOORSTEL GEWIJZIGD']);
});

test('wie geen lid is, hoort niets van een voorstel, hoe openbaar het punt ook wordt; ook een systeem dat vertrouwelijk leest niet', async () => {
  await api.owner.query(`update integratie_driehoek set niveau = 'VERTROUWELIJK'`);
  const volgers: Volger[] = [];
  for (const persona of GEEN_LID) volgers.push(await volg(api, persona));
  const id = await stel({ vertrouwelijkheid: 'OPENBAAR' });
  await api.ok(SECRETARIS, TERUG, { id });
  for (const volger of volgers) expect(await volger.alles()).toEqual([]);
  const { id: v } = await vergaderen(api).plan('2027-03-03T08:00:00Z');
  const ander = await stel({ vertrouwelijkheid: 'OPENBAAR' });
  const { agendapunt } = (await api.ok(SECRETARIS, NEEM, { id: ander, v })).r;
  for (const [n, volger] of volgers.slice(0, 3).entries()) {
    const gezien = await volger.alles();
    expect([n, gezien.filter((each) => each.soort === 'AGENDAVOORSTEL')]).toEqual([n, []]);
    expect(gezien.map((each) => each.objectId)).toContain(agendapunt.id);
  }
});

test('wie om andere soorten vraagt, merkt niets van de soorten die erbij kwamen', async () => {
  const soorten = ['VERGADERING', 'AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'KOPPELING'];
  const volger = await volg(api, TEAMCHEF, { soorten });
  await api.ok(OVJ, TREK, { id: await stel() });
  expect(await volger.alles()).toEqual([]);
});

test('een reeks staat er zelf in en haar vergaderingen ook; wie de agenda van de driehoek ziet, hoort ervan', async () => {
  const [lid, lezer] = [await volg(api, TEAMCHEF, { soorten: ['REEKS'] }), await volg(api, 'regio-lezer')];
  const elders = await volg(api, 'teamchef-noord-drenthe');
  const input = { driehoekCode: DRIEHOEK, regel: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3', eersteDag: '2027-09-01', begintijd: '09:30' };
  const { r } = await api.ok(TEAMCHEF, PLAN, { input });
  expect(await lid.alles()).toMatchObject([{ wat: 'GEMAAKT', objectId: r.id, object: { __typename: 'Reeks', id: r.id } }]);
  const gezien = (await lezer.alles()).map((each) => each.objectId);
  expect(gezien).toEqual(expect.arrayContaining([r.id, ...r.vergaderingen.map((each: { id: string }) => each.id)]));
  await api.ok(TEAMCHEF, WIJZIG, { input: { id: r.id, versie: r.versie, locatie: 'Elders' } });
  expect(kort(await lid.alles())).toEqual(['REEKS GEWIJZIGD']);
  expect(await elders.alles()).toEqual([]);
});

test('het sjabloon van een driehoek en een eigen aantekening staan er niet in', async () => {
  const { id } = await vergaderen(api).plan('2027-03-03T08:00:00Z');
  const punt = await vergaderen(api).voegToe(id, 'Met aantekening');
  const volger = await volg(api, OVJ);
  await api.ok(TEAMCHEF, SJABLOON);
  await api.ok(TEAMCHEF, `mutation { aantekeningSchrijven(agendapuntId: "${punt.id}", tekst: "Voor ons") { id } }`);
  expect(await volger.alles()).toEqual([]);
});
