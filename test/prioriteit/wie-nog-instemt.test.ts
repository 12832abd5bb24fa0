import { startTestApi, type TestApi } from '../support/api';
import { OVJ, PARTNERS, prioriteren, themasVanPlan } from '../support/prioriteiten';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
});
afterAll(() => api.stop());

interface Ontbreekt {
  rol: string;
  gemeente: { code: string } | null;
  leden: { persoon: { naam: string } }[];
}
const ONTBREEKT = `query($id: ID!) { node(id: $id) { ... on LokalePrioriteit {
  ontbrekendeInstemmingen { rol gemeente { code } leden { persoon { naam } } } } } }`;
const ontbreekt = async (id: string, persona = TEAMCHEF): Promise<Ontbreekt[]> =>
  (await api.ok(persona, ONTBREEKT, { id })).node.ontbrekendeInstemmingen;
const wie = async (id: string) => (await ontbreekt(id)).map(({ rol, gemeente }) => gemeente?.code ?? rol);
const LIJST = 'query($filter: PrioriteitFilter) { lokalePrioriteiten(first: 200, filter: $filter) { nodes { id } } }';
const lijst = async (persona: string, filter: Record<string, unknown>): Promise<string[]> =>
  (await api.ok(persona, LIJST, { filter })).lokalePrioriteiten.nodes.map(({ id }: { id: string }) => id);

test('van een voorstel is te zien wie nog moet instemmen: elke rol, en van elke gemeente de burgemeester', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118', 'GM0119'] });
  expect(await wie(id)).toEqual(['GM0118', 'GM0119', 'OFFICIER_VAN_JUSTITIE', 'TEAMCHEF']);
  await acts.stemIn('burgemeester-GM0119', id);
  await acts.stemIn(TEAMCHEF, id);
  expect(await ontbreekt(id, 'regio-lezer')).toEqual([
    { rol: 'BURGEMEESTER', gemeente: { code: 'GM0118' }, leden: [{ persoon: { naam: 'Burgemeester Hoogeveen' } }] },
    { rol: 'OFFICIER_VAN_JUSTITIE', gemeente: null, leden: [{ persoon: { naam: 'Officier van justitie Drenthe' } }] },
  ]);
  await acts.wijzig(id, { omschrijving: 'Anders gezegd' });
  expect(await wie(id)).toHaveLength(4);
  expect((await acts.stelVast(id, [TEAMCHEF, OVJ, 'burgemeester-GM0118', 'burgemeester-GM0119'])).status).toBe('VASTGESTELD');
  expect(await wie(id)).toEqual([]);
});

test('een lid vindt in een vraag de voorstellen die op hem wachten, en geen andere', async () => {
  const wacht = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  const klaar = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  await acts.stemIn(OVJ, klaar.id);
  const vastgesteld = await acts.stelVast((await acts.stelVoor()).id, PARTNERS);
  const ingetrokken = await acts.stelVoor();
  await acts.beeindig(ingetrokken.id, '2026-01-01');
  const vanOvj = await lijst(OVJ, { wachtOpMij: true });
  expect(vanOvj).toContain(wacht.id);
  for (const { id } of [klaar, vastgesteld, ingetrokken]) expect(vanOvj).not.toContain(id);
  expect(await lijst(OVJ, { wachtOpMij: false })).toEqual(expect.arrayContaining([klaar.id, vastgesteld.id, ingetrokken.id]));
  expect(await lijst('burgemeester-GM0118', { wachtOpMij: true })).toEqual(expect.arrayContaining([wacht.id, klaar.id]));
  const vanAnder = await lijst('burgemeester-GM0119', { wachtOpMij: true });
  expect(vanAnder).not.toContain(wacht.id);
  for (const meelezer of ['secretaris-zuidwest-drenthe', 'regio-lezer', 'integratie-agenda'])
    expect(await lijst(meelezer, { wachtOpMij: true })).toEqual([]);
});

test('wie moet instemmen volgt de regel van de regio, en een rol die niemand heeft blijft staan zonder naam', async () => {
  const { id } = await acts.stelVoor({ gemeenteCodes: ['GM0118'] });
  await api.owner.query(
    `update lidmaatschap l set geldig_tot_en_met = '2024-06-30' from persoon p where p.id = l.persoon_id and p.code = $1`,
    ['burgemeester-GM0118'],
  );
  expect((await ontbreekt(id))[0]).toEqual({ rol: 'BURGEMEESTER', gemeente: { code: 'GM0118' }, leden: [] });
  expect(await lijst('burgemeester-GM0118', { wachtOpMij: true })).toEqual([]);
  await api.owner.query(`update regio set instemming_rollen = '{TEAMCHEF}' where code = 'noord-nederland'`);
  expect(await wie(id)).toEqual(['TEAMCHEF']);
  expect((await acts.stemIn(TEAMCHEF, id)).status).toBe('VASTGESTELD');
});

test('wat nog niemand beoordeelde is te vinden, zoveel als het overzicht telt', async () => {
  const themas = await themasVanPlan(api);
  const gekoppeld = await acts.stelVoor();
  await acts.koppel(gekoppeld.id, themas.cyberveiligheid?.id as string);
  const zelfstandig = await acts.stelVoor();
  await acts.verklaarZelfstandig(zelfstandig.id);
  const open = await acts.stelVoor();
  const { samenhang } = await api.ok(
    OVJ,
    '{ samenhang(regioCode: "noord-nederland") { opDatum rijen { driehoek { code } nietBeoordeeld } } }',
  );
  for (const { driehoek, nietBeoordeeld } of samenhang.rijen) {
    const filter = { driehoekCode: driehoek.code, opDatum: samenhang.opDatum, beoordeeld: false };
    const gevonden = await lijst(OVJ, filter);
    expect(gevonden).toHaveLength(nietBeoordeeld);
    if (driehoek.code === 'zuidwest-drenthe') expect(gevonden).toContain(open.id);
  }
  const beoordeeld = await lijst(OVJ, { beoordeeld: true });
  expect(beoordeeld).toEqual(expect.arrayContaining([gekoppeld.id, zelfstandig.id]));
  expect(beoordeeld).not.toContain(open.id);
  const KOPPELINGEN = 'query($filter: KoppelingFilter) { koppelingen(filter: $filter) { nodes { prioriteit { id } } } }';
  const van = async (filter: Record<string, unknown>) => (await api.ok(OVJ, KOPPELINGEN, { filter })).koppelingen.nodes;
  expect(await van({ prioriteit: gekoppeld.id })).toEqual([{ prioriteit: { id: gekoppeld.id } }]);
  expect(await van({ prioriteit: gekoppeld.id, thema: themas['veiligheid-en-zorg']?.id ?? open.id })).toEqual([]);
});
