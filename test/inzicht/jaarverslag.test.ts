import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
const QUERY = `query($jaar: Int = 2025, $regio: String = "noord-nederland") { j: jaarverslag(regioCode: $regio, jaar: $jaar) {
  jaar regio { code } plannen { code } vergaderingenGehouden vergaderingenGeannuleerd besluiten { uitvoering aantal } aantalActies aantalActiesGereed
  prioriteitenGegolden prioriteitenBegonnen prioriteitenGeeindigd
  themas { thema { code } aantalVergaderingen aantalBesluiten driehoekenZonder { code } }
  naleving { rijen { driehoek { code } gehouden besproken } }
  dekking { rijen { gemeente { code } cellen { thema { code } aantalKoppelingen } } basisteams { basisteam { naam } } }
  samenhang { opDatum rijen { driehoek { code } aantalPrioriteiten nietBeoordeeld zelfstandig } }
  volledigheid { rijen { driehoek { code } zichtbaar gehouden nietAfgesloten } } } }`;
const verslag = async (persona = TEAMCHEF, variables = {}) => (await api.ok(persona, QUERY, variables)).j;
const mutatie = async (field: string, type: string, input: object) =>
  (await api.ok(TEAMCHEF, `mutation($input: ${type}!) { r: ${field}(input: $input) { id } }`, { input })).r.id as string;

beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  const prio = prioriteren(api);
  const themas = await themasVanPlan(api);
  const thema = themas.ondermijning?.id as string;
  const p = await prio.stelVoor({ geldigVan: '2025-02-01', geldigTotEnMet: '2025-11-30' });
  await prio.stelVast(p.id);
  await prio.stelVoor({ titel: 'Alleen voorgesteld', geldigVan: '2025-01-01' });
  const ingetrokken = await prio.stelVoor({ titel: 'Ingetrokken', geldigVan: '2025-01-01' });
  await prio.beeindig(ingetrokken.id, '2025-07-01');
  await prio.koppel(p.id, thema, { geldigVan: '2025-02-01' });
  for (const aanvang of ['2024-12-31T22:30:00Z', '2024-12-31T23:30:00Z', '2025-12-31T22:30:00Z', '2025-12-31T23:30:00Z']) {
    const v = await acts.plan(aanvang);
    const punt = await acts.voegToe(v.id, 'Thema', { themaIds: [thema] });
    await acts.stelVast(v.id);
    await acts.houd(v.id);
    await acts.bespreekAlles(v.id);
    const besluitId = await mutatie('besluitVastleggen', 'BesluitVastleggenInput', { agendapuntId: punt.id, tekst: 'Samen' });
    if (aanvang === '2024-12-31T23:30:00Z')
      await mutatie('uitvoeringVastleggen', 'UitvoeringVastleggenInput', { besluitId, uitvoering: 'UITGEVOERD' });
    await mutatie('actieVastleggen', 'ActieVastleggenInput', { agendapuntId: punt.id, omschrijving: 'Doen' });
  }
  const { id, versie } = await acts.plan('2025-06-10T08:00:00Z');
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Ziek") { id } }',
    { id, v: versie },
  );
});
afterAll(() => api.stop());

test('het jaarverslag telt wat in het kalenderjaar in Nederland gebeurde', async () => {
  expect(await verslag()).toMatchObject({
    jaar: 2025,
    regio: { code: 'noord-nederland' },
    plannen: [{ code: 'rbp-noord-nederland-2024-2027' }],
    vergaderingenGehouden: 2,
    vergaderingenGeannuleerd: 1,
    besluiten: [
      { uitvoering: 'OPEN', aantal: 1 },
      { uitvoering: 'IN_UITVOERING', aantal: 0 },
      { uitvoering: 'UITGEVOERD', aantal: 1 },
      { uitvoering: 'NIET_UITGEVOERD', aantal: 0 },
    ],
    aantalActies: 2,
    aantalActiesGereed: 0,
    prioriteitenGegolden: 1,
    prioriteitenBegonnen: 1,
    prioriteitenGeeindigd: 1,
    naleving: { rijen: [{ driehoek: { code: DRIEHOEK }, gehouden: 2, besproken: 2 }] },
    samenhang: {
      opDatum: '2025-12-31',
      rijen: [{ driehoek: { code: DRIEHOEK }, aantalPrioriteiten: 1, nietBeoordeeld: 1, zelfstandig: 0 }],
    },
    volledigheid: { rijen: [{ driehoek: { code: DRIEHOEK }, zichtbaar: true, gehouden: 2, nietAfgesloten: 2 }] },
  });
});

test('de samenhang is die van de laatste dag van het jaar, tot en met wanneer een thema het laatst is besproken', async () => {
  const rows =
    'opDatum rijen { driehoek { code } aantalPrioriteiten cellen { thema { code } aantalKoppelingen laatstBesproken } }';
  const { j, s } = await api.ok(
    TEAMCHEF,
    `{ j: jaarverslag(regioCode: "noord-nederland", jaar: 2025) { samenhang { ${rows} } }
       s: samenhang(regioCode: "noord-nederland", opDatum: "2025-12-31") { ${rows} } }`,
  );
  expect(j.samenhang).toEqual(s);
  const dagen = s.rijen.flatMap((rij: { cellen: { laatstBesproken: string | null }[] }) =>
    rij.cellen.map((cel) => cel.laatstBesproken),
  );
  expect(dagen).toContain('2025-12-31');
});

test('elk thema van het plan staat erin, ook dat waar niets gebeurde', async () => {
  const { themas, dekking } = await verslag();
  expect(themas).toHaveLength(4);
  expect(themas).toContainEqual({
    thema: { code: 'ondermijning' },
    aantalVergaderingen: 2,
    aantalBesluiten: 2,
    driehoekenZonder: [],
  });
  expect(themas).toContainEqual({
    thema: { code: 'veiligheid-en-zorg' },
    aantalVergaderingen: 0,
    aantalBesluiten: 0,
    driehoekenZonder: [{ code: DRIEHOEK }],
  });
  expect([dekking.rijen.length, dekking.basisteams.length]).toEqual([5, 1]);
});

test('wie in de regio meeleest, telt alles van elke driehoek; een lid van een andere driehoek niets van deze', async () => {
  const lezer = await verslag('regio-lezer');
  expect(lezer).toMatchObject({ vergaderingenGehouden: 2, aantalActies: 2, prioriteitenGegolden: 1 });
  expect(lezer.besluiten).toEqual((await verslag()).besluiten);
  expect(lezer.volledigheid.rijen).toHaveLength(14);
  expect(await verslag('teamchef-drachten')).toMatchObject({
    vergaderingenGehouden: 0,
    aantalActies: 0,
    prioriteitenGegolden: 0,
  });
});

test('een jaar zonder plan heeft geen thema’s; een onbekende regio en een onmogelijk jaar worden geweigerd', async () => {
  expect(await verslag(TEAMCHEF, { jaar: 2100 })).toMatchObject({ plannen: [], themas: [], vergaderingenGehouden: 0 });
  expect(await api.refused(TEAMCHEF, QUERY, { regio: 'x' })).toBe('NIET_GEVONDEN');
  for (const jaar of [1999, 2101]) expect(await api.refused(TEAMCHEF, QUERY, { jaar })).toBe('ONGELDIGE_INVOER');
});
