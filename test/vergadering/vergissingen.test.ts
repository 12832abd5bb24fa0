import { startTestApi, type TestApi } from '../support/api';
import { OVJ } from '../support/prioriteiten';
import { type Agenda, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { voorbij } from '../wijzigingen/volgen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(() => api.stop());

const titels = ({ agendapunten }: Agenda) => agendapunten.map(({ titel }) => titel);
const nummers = ({ agendapunten }: Agenda) => agendapunten.map(({ volgnummer }) => volgnummer);
const HEROPEN = `mutation($id: ID!, $versie: Int!) {
  agendaHeropenen(vergaderingId: $id, versie: $versie, reden: "Een punt vergeten") { status } }`;
const heropen = async (id: string) => api.ok(TEAMCHEF, HEROPEN, { id, versie: (await acts.lees(id)).versie });
async function gehouden(aanvang: string): Promise<Agenda> {
  const v = await acts.plan(aanvang);
  await acts.stelVast(v.id);
  return acts.houd(v.id);
}

const VERZET = 'mutation($input: VergaderingWijzigenInput!) { r: vergaderingWijzigen(input: $input) { versie aanvang einde } }';
test('wie een vergadering met een einde naar een andere dag verzet, houdt haar duur', async () => {
  const { r } = await api.ok(
    TEAMCHEF,
    'mutation($input: VergaderingPlannenInput!) { r: vergaderingPlannen(input: $input) { id versie } }',
    {
      input: { driehoekCode: 'zuidwest-drenthe', aanvang: '2026-03-10T09:00:00+01:00', einde: '2026-03-10T10:30:00+01:00' },
    },
  );
  const verzet = async (versie: number, more: Record<string, unknown>) =>
    (await api.ok(TEAMCHEF, VERZET, { input: { id: r.id, versie, ...more } })).r;
  const later = await verzet(r.versie, { aanvang: '2026-03-31T09:00:00+02:00' });
  expect(later).toMatchObject({ aanvang: '2026-03-31T07:00:00.000Z', einde: '2026-03-31T08:30:00.000Z' });
  const eerder = await verzet(later.versie, { aanvang: '2026-03-03T09:00:00+01:00' });
  expect(eerder.einde).toBe('2026-03-03T09:30:00.000Z');
  const zelfdeDag = await verzet(eerder.versie, { aanvang: '2026-03-03T09:15:00+01:00' });
  expect(zelfdeDag.einde).toBe('2026-03-03T09:30:00.000Z');
  const teLaat = await api.gql(TEAMCHEF, VERZET, {
    input: { id: r.id, versie: zelfdeDag.versie, aanvang: '2026-03-03T11:00:00+01:00' },
  });
  expect(teLaat.errors?.[0]?.message).toBe(
    'Het einde van de vergadering moet na de aanvang liggen; geef in `einde` een later tijdstip.',
  );
  const genoemd = await verzet(zelfdeDag.versie, { aanvang: '2026-03-04T11:00:00+01:00', einde: '2026-03-04T11:30:00+01:00' });
  expect(genoemd.einde).toBe('2026-03-04T10:30:00.000Z');
});

test('een nagekomen punt is dat niet meer zodra de agenda weer open is, en blijft er na het vaststellen een als de andere', async () => {
  const v = await acts.plan('2026-05-12T08:00:00Z');
  await acts.stelVast(v.id);
  const { id } = await acts.voegToe(v.id, 'Demonstratie');
  const punt = async () => (await acts.lees(v.id)).agendapunten.find((each) => each.id === id);
  expect(await punt()).toMatchObject({ nagekomen: true, versie: 1 });
  await heropen(v.id);
  expect(await punt()).toMatchObject({ nagekomen: false, versie: 2 });
  await acts.stelVast(v.id);
  expect((await punt())?.nagekomen).toBe(false);
  const WIJZIG = 'mutation($id: ID!) { agendapuntWijzigen(input: { id: $id, versie: 2, titel: "Iets anders" }) { id } }';
  expect(await api.refused(TEAMCHEF, WIJZIG, { id })).toBe('ONGELDIGE_TOESTAND');
  expect((await acts.voegToe(v.id, 'Nog een')).nagekomen).toBe(true);
});

const AANWEZIG = `mutation($id: ID!, $versie: Int!, $ids: [ID!]!) { r: aanwezigheidVerbeteren(vergaderingId: $id, versie: $versie, aanwezigIds: $ids) {
  versie waarschuwingen aanwezigen { id } } }`;
test('wie er was is te verbeteren tot de vergadering is afgesloten, en dan niet meer', async () => {
  const { driehoek } = await api.ok(TEAMCHEF, '{ driehoek(code: "zuidwest-drenthe") { leden { id rol } } }');
  const leden: { id: string; rol: string }[] = driehoek.leden;
  const ids = leden.map(({ id }) => id);
  const v = await acts.plan('2026-06-09T08:00:00Z');
  await acts.stelVast(v.id);
  const zonderChef = leden.filter(({ rol }) => rol !== 'TEAMCHEF').map(({ id }) => id);
  const { versie } = await acts.houd(v.id, zonderChef);
  await voorbij(api);
  const { beginstand } = await api.ok(SECRETARIS, '{ beginstand }');
  const { r } = await api.ok(SECRETARIS, AANWEZIG, { id: v.id, versie, ids: ids.slice(1) });
  expect(r.aanwezigen.map((lid: { id: string }) => lid.id).sort()).toEqual(ids.slice(1).sort());
  expect(r).toMatchObject({ versie: versie + 1, waarschuwingen: [] });
  await voorbij(api);
  const { wijzigingen } = await api.ok(
    SECRETARIS,
    'query($na: Opaak) { wijzigingen(na: $na) { nodes { soort wat objectId } } }',
    {
      na: beginstand,
    },
  );
  expect(wijzigingen.nodes).toEqual([{ soort: 'VERGADERING', wat: 'GEWIJZIGD', objectId: v.id }]);
  expect(await api.refused(SECRETARIS, AANWEZIG, { id: v.id, versie, ids })).toBe('CONFLICT');
  expect((await api.ok(SECRETARIS, AANWEZIG, { id: v.id, versie: versie + 1, ids: ids.slice(1) })).r.versie).toBe(versie + 1);
  const vreemd = await api.ok('teamchef-noord-drenthe', '{ mij { lidmaatschappen { id } } }');
  const verkeerd = { id: v.id, versie: versie + 1, ids: [vreemd.mij.lidmaatschappen[0].id] };
  expect(await api.refused(SECRETARIS, AANWEZIG, verkeerd)).toBe('NIET_GEVONDEN');
  expect(await api.refused('teamchef-noord-drenthe', AANWEZIG, { ...verkeerd, ids })).toBe('NIET_GEVONDEN');
  await acts.bespreekAlles(v.id);
  const dicht = await acts.sluitAf(v.id);
  expect(await api.refused(SECRETARIS, AANWEZIG, { id: v.id, versie: dicht.versie, ids })).toBe('ONGELDIGE_TOESTAND');
});

const OVERZETTEN = `mutation($id: ID!, $versie: Int!, $naar: ID!) { r: agendapuntOverzetten(id: $id, versie: $versie, naarVergaderingId: $naar) {
  id versie volgnummer vergadering { id } stukken { titel } aantekening prioriteiten { titel } themas { code } } }`;
test('een punt op de verkeerde agenda gaat naar een andere, met alles wat erbij staat', async () => {
  const een = await acts.plan('2026-09-08T08:00:00Z');
  const ander = await acts.plan('2026-10-13T08:00:00Z');
  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id code } } }');
  const { id, versie } = await acts.voegToe(een.id, 'Jaarwisseling', { themaIds: [beleidsplan.themas[1].id] });
  await acts.voegToe(een.id, 'Evenementen');
  const STUK =
    'mutation($id: ID!) { stukToevoegen(input: { agendapuntId: $id, titel: "Draaiboek", adres: "https://zaken.nl/1" }) { id } }';
  await api.ok(TEAMCHEF, STUK, { id });
  await api.ok(OVJ, 'mutation($id: ID!) { aantekeningSchrijven(agendapuntId: $id, tekst: "Let op") { id } }', { id });
  const { r } = await api.ok(SECRETARIS, OVERZETTEN, { id, versie, naar: ander.id });
  expect(r).toMatchObject({ id, versie: versie + 1, vergadering: { id: ander.id }, stukken: [{ titel: 'Draaiboek' }] });
  expect(r.themas).toEqual([{ code: beleidsplan.themas[1].code }]);
  const [van, naar] = [await acts.lees(een.id), await acts.lees(ander.id)];
  expect(titels(van)).not.toContain('Jaarwisseling');
  expect(titels(van)).toContain('Evenementen');
  for (const agenda of [van, naar]) expect(nummers(agenda)).toEqual(agenda.agendapunten.map((_, at) => at + 1));
  expect(titels(naar).slice(-3)).toEqual(['Jaarwisseling', 'Rondvraag', 'Sluiting']);
  const { node } = await api.ok(OVJ, 'query($id: ID!) { node(id: $id) { ... on Agendapunt { aantekening } } }', { id });
  expect(node.aantekening).toBe('Let op');
  const { zoeken } = await api.ok(TEAMCHEF, '{ zoeken(tekst: "jaarwisseling") { nodes { objectId vergadering { id } } } }');
  expect(zoeken.nodes).toContainEqual({ objectId: id, vergadering: { id: ander.id } });
});

test('een vast punt, een punt dat bij elke agenda hoort en een vastgestelde agenda laten zich niet overzetten', async () => {
  const een = await acts.plan('2026-11-10T08:00:00Z');
  const ander = await acts.plan('2026-12-08T08:00:00Z');
  const elders = await vergaderen(api, 'teamchef-noord-drenthe').plan('2026-12-08T08:00:00Z', 'noord-drenthe');
  const zet = (punt: { id: string; versie: number }, naar = ander.id, persona = TEAMCHEF) =>
    api.refused(persona, OVERZETTEN, { id: punt.id, versie: punt.versie, naar });
  const [opening, vast] = [een.agendapunten[0], een.agendapunten.find((punt) => punt.vast)];
  expect(await zet(opening as never)).toBe('ONGELDIGE_INVOER');
  expect(await zet(vast as never)).toBe('VAST_BESPREEKPUNT');
  const punt = await acts.voegToe(een.id, 'Overlast');
  expect(await zet({ ...punt, versie: 9 })).toBe('CONFLICT');
  expect(await zet(punt, elders.id)).toBe('NIET_GEVONDEN');
  expect(await zet(punt, elders.id, OVJ)).toBe('ONGELDIGE_INVOER');
  await acts.stelVast(ander.id);
  expect(await zet(punt)).toBe('ONGELDIGE_TOESTAND');
  const sql = 'update agendapunt set vergadering_id = $2 where id = $1';
  await expect(api.owner.query(sql, [punt.id, ander.id])).rejects.toThrow('Alleen een gewoon agendapunt');
  await expect(api.owner.query(sql, [vast?.id, ander.id])).rejects.toThrow('Alleen een gewoon agendapunt');
  await heropen(ander.id);
  await expect(api.owner.query(sql, [punt.id, ander.id])).rejects.toThrow();
  expect((await acts.lees(een.id)).agendapunten.map(({ id }) => id)).toContain(punt.id);
});

const BESLUIT = `mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) {
  id nummer vervangen vervangt { id } vervangenDoor { id } } }`;
test('een verkeerd besluit wordt vervangen: het blijft staan, telt niet meer, en niemand vervangt het nog eens', async () => {
  const v = await gehouden('2026-07-14T08:00:00Z');
  const punt = v.agendapunten.find(({ vast }) => vast) as { id: string };
  const leg = async (tekst: string, vervangtId?: string) =>
    (await api.ok(TEAMCHEF, BESLUIT, { input: { agendapuntId: punt.id, tekst, vervangtId } })).r;
  const fout = await leg('Tien koppels op 31 novmber');
  await acts.bespreekAlles(v.id);
  await acts.sluitAf(v.id);
  const volgende = await gehouden('2026-07-21T08:00:00Z');
  punt.id = volgende.agendapunten[1]?.id as string;
  const { beginstand } = await api.ok('regio-lezer', '{ beginstand }');
  const goed = await leg('Tien koppels op 31 december', fout.id);
  expect(goed).toMatchObject({ vervangen: false, vervangt: { id: fout.id }, vervangenDoor: null });
  const LEES = 'query($id: ID!) { node(id: $id) { ... on Besluit { tekst vervangen vervangenDoor { nummer } } } }';
  expect((await api.ok(TEAMCHEF, LEES, { id: fout.id })).node).toEqual({
    tekst: 'Tien koppels op 31 novmber',
    vervangen: true,
    vervangenDoor: { nummer: goed.nummer },
  });
  await voorbij(api);
  const FEED = 'query($na: Opaak) { wijzigingen(na: $na, soorten: [BESLUIT]) { nodes { wat objectId } } }';
  const { wijzigingen } = await api.ok('regio-lezer', FEED, { na: beginstand });
  expect(wijzigingen.nodes).toContainEqual({ wat: 'GEWIJZIGD', objectId: fout.id });
  const nogEens = await api.gql(TEAMCHEF, BESLUIT, { input: { agendapuntId: punt.id, tekst: 'Nog eens', vervangtId: fout.id } });
  expect(nogEens.errors?.[0]).toMatchObject({
    message: `Dit besluit is al vervangen door ${goed.nummer}; vervang zo nodig dat.`,
    extensions: { code: 'ONGELDIGE_TOESTAND' },
  });
  const vreemd = { agendapuntId: punt.id, tekst: 'Van elders', vervangtId: v.id };
  expect(await api.refused(TEAMCHEF, BESLUIT, { input: vreemd })).toBe('NIET_GEVONDEN');
  await expect(api.owner.query('update besluit set vervangt_id = null where id = $1', [goed.id])).rejects.toThrow(
    'niet herschreven',
  );
  const OPEN = '{ besluiten(filter: { vervangen: false, totEnMet: "2026-07-31", van: "2026-07-01" }) { nodes { id } } }';
  expect((await api.ok(TEAMCHEF, OPEN)).besluiten.nodes).toEqual([{ id: goed.id }]);
  const JAAR = '{ jaarverslag(regioCode: "noord-nederland", jaar: 2026) { besluiten { uitvoering aantal } } }';
  const { jaarverslag } = await api.ok(TEAMCHEF, JAAR);
  expect(jaarverslag.besluiten).toContainEqual({ uitvoering: 'OPEN', aantal: 1 });
  const lijst = await fetch(new URL(`/vergaderingen/${v.id}/besluitenlijst.html`, api.url), {
    headers: { authorization: `Bearer ${await api.token(TEAMCHEF)}` },
  });
  const html = await lijst.text();
  expect(html).toContain(`<h3>Besluit ${fout.nummer} (vervangen)</h3>`);
  expect(html).toContain(`<strong>Vervangen door:</strong> besluit ${goed.nummer}`);
});

test('dat een besluit is vervangen ziet ook wie het andere niet mag zien', async () => {
  const v = await gehouden('2026-08-11T08:00:00Z');
  const intern = v.agendapunten.find(({ vast }) => vast) as { id: string };
  const geheim = await acts.voegToe(v.id, 'Vertrouwelijk punt');
  const leg = async (agendapuntId: string, vervangtId?: string) =>
    (await api.ok(TEAMCHEF, BESLUIT, { input: { agendapuntId, tekst: 'Afspraak', vervangtId } })).r;
  const eerst = await leg(intern.id);
  await leg(geheim.id, eerst.id);
  const LEES = 'query($id: ID!) { node(id: $id) { ... on Besluit { vervangen vervangenDoor { id } } } }';
  expect((await api.ok('regio-lezer', LEES, { id: eerst.id })).node).toEqual({ vervangen: true, vervangenDoor: null });
});
