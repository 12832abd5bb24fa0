import { startTestApi, type TestApi } from '../support/api';
import { OVJ, prioriteren, themasVanPlan } from '../support/prioriteiten';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;

const QUERY = `query($regio: String = "noord-nederland", $van: Datum!, $tot: Datum!) { d: dekking(regioCode: $regio, van: $van, totEnMet: $tot) {
  van totEnMet rijen { gemeente { code naam } cellen { thema { code } aantalKoppelingen aantalVergaderingen leemte } } } }`;
const JAAR = { van: '2026-01-01', tot: '2026-12-31' };
interface Cel {
  thema: { code: string };
  aantalKoppelingen: number;
  aantalVergaderingen: number;
  leemte: boolean;
}
interface Rij {
  gemeente: { code: string; naam: string };
  cellen: Cel[];
}
const rijen = async (persona = TEAMCHEF, periode = JAAR): Promise<Rij[]> => (await api.ok(persona, QUERY, periode)).d.rijen;
/** Links, meetings and gaps by theme, for themes with any. */
const gevuld = async (gemeente: string, periode = JAAR, persona = TEAMCHEF) => {
  const rij = (await rijen(persona, periode)).find(({ gemeente: { code } }) => code === gemeente) as Rij;
  for (const cel of rij.cellen) expect(cel.leemte).toBe(cel.aantalKoppelingen + cel.aantalVergaderingen === 0);
  return Object.fromEntries(
    rij.cellen.filter((cel) => !cel.leemte).map((cel) => [cel.thema.code, [cel.aantalKoppelingen, cel.aantalVergaderingen]]),
  );
};

let themas: Awaited<ReturnType<typeof themasVanPlan>>;
beforeAll(async () => {
  api = await startTestApi();
  themas = await themasVanPlan(api);
  const thema = (code: string) => themas[code]?.id as string;
  const prio = prioriteren(api);
  const een = await prio.stelVoor({ gemeenteCodes: ['GM0118'] });
  const alle = await prio.stelVoor({ titel: 'Overal', geldigTotEnMet: '2026-09-30' });
  await prio.koppel(een.id, thema('ondermijning'), { geldigVan: '2026-03-01' });
  await prio.koppel(alle.id, thema('ondermijning'), { geldigVan: '2026-06-01' });
  await prio.koppel(alle.id, thema('veiligheid-en-zorg'), { geldigVan: '2026-01-01', geldigTotEnMet: '2026-01-31' });
  const acts = vergaderen(api);
  const v = await acts.plan('2026-02-10T08:00:00Z');
  for (const titel of ['A', 'B'])
    await acts.voegToe(v.id, titel, { themaIds: [thema('ondermijning'), thema('cyberveiligheid')] });
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  await acts.bespreekAlles(v.id);
  await acts.plan('2026-05-12T08:00:00Z');
});
afterAll(() => api.stop());

test('een rij voor elke gemeente van de eigen driehoek, met een cel voor elk thema van het plan', async () => {
  const gevonden = await rijen();
  expect(gevonden.map(({ gemeente }) => gemeente.code).sort()).toEqual(['GM0118', 'GM0119', 'GM1690', 'GM1701', 'GM1731']);
  const namen = gevonden.map(({ gemeente }) => gemeente.naam);
  expect(namen).toEqual([...namen].sort());
  for (const { cellen } of gevonden) expect(cellen.map((cel) => cel.thema.code)).toEqual(Object.keys(themas));
});

test('telt koppelingen van prioriteiten die de gemeente aangaan, en elke vergadering eenmaal', async () => {
  expect(await gevuld('GM0118')).toEqual({ ondermijning: [2, 1], cyberveiligheid: [0, 1], 'veiligheid-en-zorg': [1, 0] });
  expect(await gevuld('GM0119')).toEqual({ ondermijning: [1, 1], cyberveiligheid: [0, 1], 'veiligheid-en-zorg': [1, 0] });
});

test('telt alleen wat in de periode geldt en is besproken', async () => {
  expect(await gevuld('GM0118', { van: '2026-02-01', tot: '2026-02-09' })).toEqual({});
  expect(await gevuld('GM0118', { van: '2026-03-01', tot: '2026-05-31' })).toEqual({ ondermijning: [1, 0] });
  expect(await gevuld('GM0119', { van: '2026-03-01', tot: '2026-05-31' })).toEqual({});
  // The link lasts as long as the plan, but its priority ended.
  expect(await gevuld('GM0119', { van: '2026-10-01', tot: '2026-12-31' })).toEqual({});
});

test('een periode over twee plannen heeft de thema’s van beide, een zonder plan geen', async () => {
  const [rij] = await rijen(TEAMCHEF, { van: '2023-12-31', tot: '2024-01-01' });
  const { regio } = await api.ok(TEAMCHEF, '{ regio(code: "noord-nederland") { beleidsplannen { themas { code } } } }');
  const codes = regio.beleidsplannen.flatMap((plan: { themas: { code: string }[] }) => plan.themas.map(({ code }) => code));
  expect(rij?.cellen.map((cel) => cel.thema.code)).toEqual(codes);
  expect(codes.length).toBeGreaterThan(Object.keys(themas).length);
  for (const { cellen } of await rijen(TEAMCHEF, { van: '2190-01-01', tot: '2190-12-31' })) expect(cellen).toEqual([]);
});

test('ieder ziet de gemeenten van de eigen driehoeken, en telt niets van een andere', async () => {
  expect((await rijen(OVJ)).length).toBeGreaterThan(5);
  expect(await gevuld('GM0118', JAAR, OVJ)).toMatchObject({ ondermijning: [2, 1] });
  const elders = await rijen('teamchef-drachten');
  expect(elders.map(({ gemeente }) => gemeente.code)).not.toContain('GM0118');
  for (const { cellen } of elders) for (const cel of cellen) expect(cel.leemte).toBe(true);
  expect(await rijen('integratie-agenda')).toEqual([]);
});

test('wie in de regio meeleest, telt in elke gemeente hetzelfde als haar leden', async () => {
  expect(await rijen('regio-lezer')).toHaveLength(40);
  expect(await gevuld('GM0118', JAAR, 'regio-lezer')).toEqual(await gevuld('GM0118'));
});

test('per basisteam tellen de koppelingen en vergaderingen van zijn driehoek, met de landelijke thema’s erbij', async () => {
  const query = `{ d: dekking(regioCode: "noord-nederland", van: "2026-01-01", totEnMet: "2026-12-31") { basisteams { basisteam { naam }
    cellen { thema { code landelijkeThemas { naam } } aantalKoppelingen aantalVergaderingen leemte } } } }`;
  const { d } = await api.ok(TEAMCHEF, query);
  expect(d.basisteams.map(({ basisteam }: { basisteam: { naam: string } }) => basisteam.naam)).toEqual(['Zuidwest-Drenthe']);
  const cel = (code: string) => d.basisteams[0].cellen.find(({ thema }: { thema: { code: string } }) => thema.code === code);
  expect(cel('ondermijning')).toMatchObject({ aantalKoppelingen: 2, aantalVergaderingen: 1, leemte: false });
  expect(cel('ondermijning').thema.landelijkeThemas.length).toBeGreaterThan(0);
  expect(cel('maatschappelijk-ongenoegen')).toMatchObject({ aantalKoppelingen: 0, aantalVergaderingen: 0, leemte: true });
  expect((await api.ok('regio-lezer', query)).d.basisteams).toHaveLength(16);
});

test('een onbekende regio en een omgekeerde periode worden geweigerd', async () => {
  expect(await api.refused(TEAMCHEF, QUERY, { ...JAAR, regio: 'x' })).toBe('NIET_GEVONDEN');
  expect(await api.refused(TEAMCHEF, QUERY, { van: '2026-12-31', tot: '2026-01-01' })).toBe('ONGELDIGE_INVOER');
});
