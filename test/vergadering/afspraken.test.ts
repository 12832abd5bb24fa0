import { startTestApi, type TestApi } from '../support/api';
import { OVJ } from '../support/prioriteiten';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let hier: { id: string; punt: string };
let daar: { id: string; punt: string };

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const ACTIE = 'mutation($input: ActieVastleggenInput!) { r: actieVastleggen(input: $input) { id } }';
const ACTIES =
  'query($filter: ActieFilter, $first: Int, $after: Opaak) { acties(first: $first, after: $after, filter: $filter) { totalCount nodes { omschrijving } pageInfo { endCursor } } }';
const BESLUIT = 'mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { id } }';
const BESLUITEN = 'query($filter: BesluitFilter) { besluiten(filter: $filter) { nodes { tekst } } }';
const acties = async (persona: string, filter: Record<string, unknown> = {}): Promise<string[]> =>
  (await api.ok(persona, ACTIES, { filter })).acties.nodes.map((a: { omschrijving: string }) => a.omschrijving);
const besluiten = async (persona: string, filter: Record<string, unknown> = {}): Promise<string[]> =>
  (await api.ok(persona, BESLUITEN, { filter })).besluiten.nodes.map((b: { tekst: string }) => b.tekst);

async function gehouden(driehoek: string, aanvang: string): Promise<{ id: string; punt: string }> {
  const at = vergaderen(api, `teamchef-${driehoek}`);
  const v = await at.plan(aanvang, driehoek);
  await at.stelVast(v.id);
  const agenda = await at.houd(v.id);
  return { id: v.id, punt: agenda.agendapunten.find(({ vast }) => vast)?.id as string };
}

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  hier = await gehouden('zuidwest-drenthe', '2026-03-10T08:00:00Z');
  daar = await gehouden('noord-drenthe', '2026-04-14T08:00:00Z');
  const { rows } = await api.owner.query('select vandaag()::text as dag');
  const vandaag = rows[0].dag as string;
  const { mij } = await api.ok(OVJ, '{ mij { lidmaatschappen { id driehoek { code } } } }');
  const eigenaarId = mij.lidmaatschappen.find((l: { driehoek: { code: string } }) => l.driehoek.code === 'noord-drenthe').id;
  const leg = (persona: string, agendapuntId: string, omschrijving: string, more: Record<string, unknown> = {}) =>
    api.ok(persona, ACTIE, { input: { agendapuntId, omschrijving, ...more } });
  await leg(TEAMCHEF, hier.punt, 'zonder dag');
  await leg(TEAMCHEF, hier.punt, 'vandaag', { uiterlijk: vandaag });
  await leg('teamchef-noord-drenthe', daar.punt, 'te laat, van de officier', { uiterlijk: plus(vandaag, -30), eigenaarId });
  await leg(TEAMCHEF, hier.punt, 'te laat', { uiterlijk: plus(vandaag, -1) });
  const klaar = (await leg(TEAMCHEF, hier.punt, 'gereed', { uiterlijk: plus(vandaag, -90) })).r;
  await api.ok(TEAMCHEF, 'mutation($input: ActieWijzigenInput!) { actieWijzigen(input: $input) { id } }', {
    input: { id: klaar.id, versie: 1, status: 'GEREED' },
  });
});
afterAll(() => api.stop());

test('een officier ziet in een vraag de acties van al zijn driehoeken, de vroegste uiterlijke dag eerst', async () => {
  expect(await acties(OVJ)).toEqual(['gereed', 'te laat, van de officier', 'te laat', 'vandaag', 'zonder dag']);
  expect(await acties(OVJ, { status: ['OPEN'], driehoekCode: 'zuidwest-drenthe' })).toEqual(['te laat', 'vandaag', 'zonder dag']);
  expect(await acties(OVJ, { teLaat: true })).toEqual(['te laat, van de officier', 'te laat']);
  expect(await acties(OVJ, { teLaat: false })).toEqual(['gereed', 'vandaag', 'zonder dag']);
  expect(await acties(OVJ, { vanMij: true })).toEqual(['te laat, van de officier']);
  expect(await acties(OVJ, { themaCode: 'cyberveiligheid' })).toHaveLength(5);
  expect(await acties(OVJ, { themaCode: 'bestaat-niet' })).toEqual([]);
});

test('bladeren door acties slaat niets over, ook niet rond wat geen uiterlijke dag heeft', async () => {
  const found: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 5; page += 1) {
    const { acties: list } = await api.ok(OVJ, ACTIES, { first: 1, after });
    expect(list.totalCount).toBe(5);
    found.push(...list.nodes.map((a: { omschrijving: string }) => a.omschrijving));
    after = list.pageInfo.endCursor;
  }
  expect(found).toEqual(await acties(OVJ));
});

test('wie een driehoek niet ziet, ziet ook haar acties en besluiten niet', async () => {
  const besluit = { agendapuntId: daar.punt, tekst: 'Afspraak in het noorden' };
  await api.ok('teamchef-noord-drenthe', BESLUIT, { input: besluit });
  expect(await acties(SECRETARIS)).not.toContain('te laat, van de officier');
  expect(await acties(SECRETARIS, { driehoekCode: 'noord-drenthe' })).toEqual([]);
  expect(await besluiten(SECRETARIS)).not.toContain(besluit.tekst);
  expect(await besluiten('ovj-groningen')).toEqual([]);
  expect(await besluiten(OVJ)).toContain(besluit.tekst);
});

test('besluiten zijn te vinden op uitvoering, soort, dag en thema', async () => {
  const { r } = await api.ok(TEAMCHEF, BESLUIT, {
    input: { agendapuntId: hier.punt, soort: 'AFSPRAAK_INZET', tekst: 'Extra inzet' },
  });
  expect(await besluiten(OVJ, { uitvoering: ['OPEN'], soort: ['AFSPRAAK_INZET'] })).toEqual(['Extra inzet']);
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!) { uitvoeringVastleggen(input: { besluitId: $id, uitvoering: UITGEVOERD }) { id } }',
    {
      id: r.id,
    },
  );
  expect(await besluiten(OVJ, { uitvoering: ['OPEN'], soort: ['AFSPRAAK_INZET'] })).toEqual([]);
  expect(await besluiten(OVJ, { uitvoering: ['UITGEVOERD'], themaCode: 'cyberveiligheid' })).toEqual(['Extra inzet']);
  expect(await besluiten(OVJ, { van: '2026-03-10', totEnMet: '2026-03-10' })).toEqual(['Extra inzet']);
  expect(await besluiten(OVJ, { van: '2026-03-11', totEnMet: '2026-04-13' })).toEqual([]);
});

test('een driehoek noemt haar laatste en haar volgende vergadering', async () => {
  const LAATSTE = '{ driehoek(code: "zuidwest-drenthe") { laatsteVergadering { id } volgendeVergadering { id } } }';
  expect((await api.ok(TEAMCHEF, LAATSTE)).driehoek).toEqual({ laatsteVergadering: { id: hier.id }, volgendeVergadering: null });
  const later = await acts.plan('2090-05-01T08:00:00Z');
  const eerder = await acts.plan('2090-04-01T08:00:00Z');
  await acts.plan('2026-02-02T08:00:00Z');
  expect((await api.ok(TEAMCHEF, LAATSTE)).driehoek).toEqual({
    laatsteVergadering: { id: hier.id },
    volgendeVergadering: { id: eerder.id },
  });
  expect(later.id).not.toBe(eerder.id);
  const OVER =
    'query($code: String) { vergaderingen(filter: { themaCode: $code, driehoekCode: "zuidwest-drenthe" }) { nodes { id } } }';
  const ids = (await api.ok(TEAMCHEF, OVER, { code: 'cyberveiligheid' })).vergaderingen.nodes;
  expect(ids).toContainEqual({ id: hier.id });
  expect((await api.ok(TEAMCHEF, OVER, { code: 'bestaat-niet' })).vergaderingen.nodes).toEqual([]);
});
