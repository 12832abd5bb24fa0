import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF } from '../support/vergaderen';
import { bestand, lees as leesBestand, PRIORITEITEN, voorbeeld } from './support';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.stop());

const lees = (csv: string, proef = true) => leesBestand(api, csv, { proef, mutatie: PRIORITEITEN });
const prioriteiten = async () =>
  (
    await api.ok(
      TEAMCHEF,
      `{ driehoek(code: "${DRIEHOEK}") { prioriteiten(first: 100) { nodes { id titel omschrijving status geldigVan geldigTotEnMet veiligheidsveld gemeenten { code } instemmingen { op } } } } }`,
    )
  ).driehoek.prioriteiten.nodes;

test('prioriteiten komen binnen als voorstel: niemand heeft nog ingestemd', async () => {
  const proef = await lees(voorbeeld('prioriteiten'));
  expect(await prioriteiten()).toEqual([]);
  const gedaan = await lees(voorbeeld('prioriteiten'), false);
  expect(gedaan).toMatchObject({ ingelezen: true, aantalNieuw: 3 });
  expect(gedaan.regels.map((regel) => ({ ...regel, prioriteitId: null }))).toEqual(proef.regels);
  const found = await prioriteiten();
  expect(found.map(({ id }: { id: string }) => id).sort()).toEqual(gedaan.regels.map(({ prioriteitId }) => prioriteitId).sort());
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        titel: 'Ondermijning op vakantieparken',
        status: 'VOORGESTELD',
        geldigVan: '2026-01-01',
        geldigTotEnMet: '2027-12-31',
        veiligheidsveld: 'INTEGRITEIT_EN_VEILIGHEID',
        gemeenten: [{ code: 'GM1690' }, { code: 'GM1701' }],
        instemmingen: [],
      }),
      expect.objectContaining({ titel: 'Jeugd en alcohol', geldigTotEnMet: null, veiligheidsveld: 'JEUGD_EN_VEILIGHEID' }),
    ]),
  );
});

test('tweemaal inlezen verdubbelt niets; een andere periode is een andere prioriteit, en wat is beëindigd komt niet terug', async () => {
  const { regels } = await lees(voorbeeld('prioriteiten'), false);
  expect(await lees(voorbeeld('prioriteiten'), false)).toMatchObject({ aantalNieuw: 0, aantalBestaatAl: 3 });
  await prioriteren(api).beeindig(String(regels[0]?.prioriteitId), '2026-06-01');
  expect((await lees(voorbeeld('prioriteiten'), false)).regels[0]).toMatchObject({
    wat: 'BESTAAT_AL',
    bericht: expect.stringContaining('BEEINDIGD'),
    prioriteitId: regels[0]?.prioriteitId,
  });
  const later = await lees(bestand('titel;geldig_van', 'JEUGD en alcohol;2028-01-01', 'jeugd  en alcohol ;1-1-2026'));
  expect(later.regels.map(({ wat }) => wat)).toEqual(['NIEUW', 'BESTAAT_AL']);
});

test('een bestand met fouten verandert niets, en het verslag noemt ze alle, met rij en kolom', async () => {
  const csv = bestand(
    'Titel;Omschrijving;Gemeenten;Geldig van;Geldig tot en met;Veiligheidsveld;Lokaal plan',
    ';;;2026-01-01;;;',
    `Lang;${'x'.repeat(20_001)};;;;;`,
    'Velden;;Atlantis;morgen;;Vrede;',
    'Omgekeerd;;;2026-02-01;2026-01-01;;',
    'Elders;;Groningen;2026-01-01;;;',
    'Plan;;;2026-01-01;;;bestaat-niet',
    'Dubbel;;;2026-01-01;;;',
    'DUBBEL;;;01-01-2026;;;',
    'Goed;;Meppel, GM1690;2026-01-01;;;',
  );
  const { regels, ...verslag } = await lees(csv, false);
  expect(verslag).toMatchObject({ ingelezen: false, aantalFout: 7, aantalNieuw: 2 });
  expect(regels.map(({ wat, kolommen }) => (wat === 'FOUT' ? kolommen : wat))).toEqual([
    ['titel'],
    ['geldig van', 'omschrijving'],
    ['gemeenten', 'geldig van', 'veiligheidsveld'],
    ['geldig tot en met'],
    [],
    [],
    'NIEUW',
    ['titel'],
    'NIEUW',
  ]);
  expect(regels[4]?.bericht).toMatch(/gemeente/i);
  expect(regels[5]?.bericht).toContain('lokale plan');
  expect(await prioriteiten()).toEqual([]);
});

test('twee keer hetzelfde bestand op hetzelfde ogenblik: elke prioriteit komt er een keer', async () => {
  const both = await Promise.all([lees(voorbeeld('prioriteiten'), false), lees(voorbeeld('prioriteiten'), false)]);
  expect(both.map(({ aantalNieuw }) => aantalNieuw).sort()).toEqual([0, 3]);
  expect(await prioriteiten()).toHaveLength(3);
});

test('een punt op een ingelezen agenda noemt een prioriteit bij haar titel', async () => {
  await lees(bestand('titel;geldig van;geldig tot en met', 'Jeugd;2024-01-01;2025-12-31', 'Jeugd;2026-01-01;'), false);
  const csv = bestand('datum;tijd;titel;prioriteiten', '2026-03-03;9:00;Alcohol;"jeugd"');
  const { regels } = await leesBestand(api, csv, { proef: false });
  const query = 'query($id: ID!) { node(id: $id) { ... on Agendapunt { prioriteiten { geldigVan } } } }';
  expect((await api.ok(TEAMCHEF, query, { id: regels[0]?.agendapuntId })).node.prioriteiten).toEqual([
    { geldigVan: '2026-01-01' },
  ]);
});
