import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { OVJ, type Punt, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let thema: string;
let vast: string;

const QUERY = `query($id: ID!, $van: Datum!, $tot: Datum!, $first: Int, $after: Opaak) { m: themaMonitor(themaId: $id, van: $van, totEnMet: $tot) {
  thema { code } van totEnMet aantalVergaderingen aantalBesluiten aantalActiesOpen aantalActiesGereed driehoekenZonder { code }
  trend { kwartaal aantalVergaderingen aantalBesluiten }
  punten(first: $first, after: $after) { totalCount nodes { id uitkomst besluiten { nummer } } pageInfo { endCursor hasNextPage } } } }`;
const JAAR = { van: '2026-01-01', tot: '2026-12-31' };
const monitor = async (more: Record<string, unknown> = {}, persona = TEAMCHEF) =>
  (await api.ok(persona, QUERY, { id: thema, ...JAAR, ...more })).m;
const besluit = (id: string) =>
  api.ok(TEAMCHEF, 'mutation($id: ID!) { besluitVastleggen(input: { agendapuntId: $id, tekst: "Samen" }) { id } }', { id });
const actie = async (id: string) =>
  (
    await api.ok(
      TEAMCHEF,
      'mutation($id: ID!) { a: actieVastleggen(input: { agendapuntId: $id, omschrijving: "Doen" }) { id } }',
      { id },
    )
  ).a.id;
const wordt = (id: string, status: string) =>
  api.ok(TEAMCHEF, `mutation($id: ID!) { actieWijzigen(input: { id: $id, versie: 1, status: ${status} }) { id } }`, { id });

/** A meeting with two items about the theme, and one without a theme. */
async function houd(aanvang: string): Promise<Punt[]> {
  const v = await acts.plan(aanvang);
  for (const titel of ['Thema', 'Thema nogmaals']) await acts.voegToe(v.id, titel, { themaIds: [thema] });
  await acts.voegToe(v.id, 'Iets anders');
  await acts.stelVast(v.id);
  const { agendapunten } = await acts.houd(v.id);
  return ['Thema', 'Thema nogmaals', 'Iets anders'].map((titel) => agendapunten.find((punt) => punt.titel === titel) as Punt);
}

const punten: Punt[] = [];
beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  const themas = await themasVanPlan(api);
  thema = themas.ondermijning?.id as string;
  vast = themas.cyberveiligheid?.id as string;
  // 1 April 00:30 in the Netherlands is still 31 March in UTC.
  for (const at of ['2026-01-13T08:00:00Z', '2026-03-31T22:30:00Z', '2026-08-11T08:00:00Z', '2027-01-12T09:00:00Z'])
    punten.push(...(await houd(at)));
  const [jan, jan2, anders, apr, apr2, , aug] = punten as [Punt, Punt, Punt, Punt, Punt, Punt, Punt];
  for (const punt of [jan, jan2, apr]) await acts.uitkomst(punt, 'BESPROKEN');
  await acts.uitkomst(apr2, 'AANGEHOUDEN', 'Later');
  await acts.uitkomst(aug, 'VERVALLEN');
  for (const punt of [jan, jan2, anders, apr]) await besluit(punt.id);
  await actie(jan.id);
  await actie(anders.id);
  await wordt(await actie(apr.id), 'GEREED');
  await wordt(await actie(apr.id), 'VERVALLEN');
});
afterAll(() => api.stop());

test('telt vergaderingen, besluiten en acties bij punten over het thema, elke vergadering eenmaal', async () => {
  expect(await monitor()).toMatchObject({
    thema: { code: 'ondermijning' },
    van: '2026-01-01',
    totEnMet: '2026-12-31',
    aantalVergaderingen: 2,
    aantalBesluiten: 3,
    aantalActiesOpen: 1,
    aantalActiesGereed: 1,
    driehoekenZonder: [],
  });
});

test('het verloop noemt elk kwartaal van de periode, ook een leeg, naar de dag in Nederland', async () => {
  const kwartaal = (naam: string, aantalVergaderingen = 0, aantalBesluiten = 0) => ({
    kwartaal: naam,
    aantalVergaderingen,
    aantalBesluiten,
  });
  expect((await monitor()).trend).toEqual([
    kwartaal('2026-K1', 1, 2),
    kwartaal('2026-K2', 1, 1),
    kwartaal('2026-K3'),
    kwartaal('2026-K4'),
  ]);
  expect((await monitor({ van: '2026-02-10', tot: '2026-04-01' })).trend).toEqual([
    kwartaal('2026-K1'),
    kwartaal('2026-K2', 1, 1),
  ]);
  expect((await monitor({ van: '1900-01-01', tot: '2200-12-31' })).trend).toHaveLength(4 * 301);
});

test('de punten zelf zijn te bladeren, met wat ermee gebeurde', async () => {
  const { nodes, totalCount } = (await monitor()).punten;
  expect(totalCount).toBe(6);
  expect(nodes.map((n: Punt) => n.uitkomst)).toEqual(['BESPROKEN', 'BESPROKEN', 'BESPROKEN', 'AANGEHOUDEN', 'VERVALLEN', null]);
  expect(nodes[0].besluiten).toEqual([{ nummer: '2026-001' }]);
  const first = (await monitor({ first: 4 })).punten;
  const rest = (await monitor({ first: 4, after: first.pageInfo.endCursor })).punten;
  expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
});

test('een vast bespreekpunt telt voor zijn thema', async () => {
  expect(await monitor({ id: vast })).toMatchObject({ aantalVergaderingen: 0, punten: { totalCount: 3 } });
});

test('noemt de eigen driehoeken die het thema niet bespraken, en zegt niets over een andere', async () => {
  const zonder = async (persona: string, more = {}) =>
    (await monitor(more, persona)).driehoekenZonder.map((d: { code: string }) => d.code);
  expect(await zonder(OVJ)).toEqual(['noord-drenthe', 'zuidoost-drenthe']);
  expect(await zonder(OVJ, { van: '2026-05-01' })).toEqual(['noord-drenthe', 'zuidoost-drenthe', 'zuidwest-drenthe']);
  expect(await zonder('teamchef-drachten')).toEqual(['drachten']);
  expect((await zonder('regio-lezer')).length).toBe(13);
  expect(await zonder('integratie-agenda')).toEqual([]);
  expect(await monitor({}, 'teamchef-drachten')).toMatchObject({
    aantalVergaderingen: 0,
    aantalBesluiten: 0,
    punten: { totalCount: 0 },
  });
});

test('wie in de regio meeleest, telt de vertrouwelijke punten mee en leest ze niet', async () => {
  const eigen = await monitor();
  const { punten: gelezen, driehoekenZonder: _geen, ...geteld } = await monitor({}, 'regio-lezer');
  expect(eigen).toMatchObject(geteld);
  expect([eigen.punten.totalCount > 0, gelezen.totalCount]).toEqual([true, 0]);
});

test('over een doel gaan de punten waarbij een koppeling ermee is vastgelegd, en die met een gekoppelde prioriteit', async () => {
  const themas = await themasVanPlan(api);
  const [doel, ander] = (themas['veiligheid-en-zorg']?.doelen ?? []) as [{ id: string }, { id: string }];
  const prio = prioriteren(api);
  const p = await prio.stelVoor();
  const v = await acts.plan('2026-10-06T08:00:00Z');
  const punt = await acts.voegToe(v.id, 'Prioriteit', { prioriteitIds: [p.id] });
  const elders = await acts.voegToe(v.id, 'Hier gekoppeld');
  await acts.voegToe(v.id, 'Over niets');
  await prio.koppel(p.id, themas['veiligheid-en-zorg']?.id as string, { doelId: doel.id, agendapuntId: elders.id });
  await acts.stelVast(v.id);
  const { agendapunten } = await acts.houd(v.id);
  for (const gehouden of agendapunten) await acts.uitkomst(gehouden, 'BESPROKEN');
  await besluit(punt.id);
  const vraag = `query($id: ID, $t: ID) { m: themaMonitor(doelId: $id, themaId: $t, van: "2026-01-01", totEnMet: "2026-12-31") {
    thema { code } doel { id } aantalVergaderingen aantalBesluiten punten { nodes { id } } } }`;
  const { m } = await api.ok(TEAMCHEF, vraag, { id: doel.id });
  expect(m).toMatchObject({
    thema: { code: 'veiligheid-en-zorg' },
    doel: { id: doel.id },
    aantalVergaderingen: 1,
    aantalBesluiten: 1,
  });
  expect(m.punten.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([punt.id, elders.id].sort());
  expect((await api.ok(TEAMCHEF, vraag, { id: ander.id })).m).toMatchObject({ aantalVergaderingen: 0, punten: { nodes: [] } });
  expect(await api.refused(TEAMCHEF, vraag, { id: doel.id, t: thema })).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, vraag)).toBe('ONGELDIGE_INVOER');
});

test('een onbekend thema en een omgekeerde periode worden geweigerd', async () => {
  const refused = (more: object) => api.refused(TEAMCHEF, QUERY, { id: thema, ...JAAR, ...more });
  expect(await refused({ id: '00000000-0000-7000-8000-000000000000' })).toBe('NIET_GEVONDEN');
  expect(await refused({ id: punten[0]?.id })).toBe('NIET_GEVONDEN');
  expect(await refused({ id: 'x' })).toBe('ONGELDIGE_INVOER');
  expect(await refused({ van: '2026-12-31', tot: '2026-01-01' })).toBe('ONGELDIGE_INVOER');
});
