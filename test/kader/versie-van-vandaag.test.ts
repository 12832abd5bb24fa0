import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { openSession, type Session, stelVandaag } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';
import { type Thema, wijzigen } from '../support/wijzigen';

const PLAN = 'rbp-noord-nederland-2024-2027';
type Doel = Thema['doelen'][number];
let api: TestApi;
let owner: Session;
let plan: ReturnType<typeof wijzigen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  plan = wijzigen(api, PLAN);
  await stelVandaag(owner, '2026-06-15');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const texts = async () => (await plan.thema('ondermijning')).doelen.map(({ volgnummer, tekst }) => [volgnummer, tekst]);

test('een thema toont de naam en de doelen van vandaag; een doel dat blijft, houdt zijn id, en een doel dat vervalt, blijft bij zijn koppeling', async () => {
  const was = await plan.thema('ondermijning');
  const [eerste, tweede] = was.doelen as [Doel, Doel, ...Doel[]];
  const acts = prioriteren(api);
  const p = await acts.stelVoor({});
  const koppeling = await acts.koppel(p.id, was.id, { doelId: tweede.id });

  await plan.wijzig({
    themaCode: 'ondermijning',
    perDatum: '2026-06-15',
    naam: 'Ondermijning',
    doelen: ['Havens', eerste.tekst],
  });
  const nu = await plan.thema('ondermijning');
  expect([nu.id, nu.code, nu.naam]).toEqual([was.id, was.code, 'Ondermijning']);
  expect(await texts()).toEqual([
    [1, 'Havens'],
    [2, eerste.tekst],
  ]);
  expect(nu.doelen[1]?.id).toBe(eerste.id);
  const query = 'query($id: ID!) { node(id: $id) { ... on Koppeling { geldigTotEnMet doel { id volgnummer tekst } } } }';
  expect((await api.ok(TEAMCHEF, query, { id: koppeling.id })).node).toEqual({
    geldigTotEnMet: null,
    doel: { id: tweede.id, volgnummer: 2, tekst: tweede.tekst },
  });
});

test('een versie die later ingaat, toont een thema pas op die dag', async () => {
  const gisteren = await plan.thema('ondermijning');
  const [havens, eerste] = gisteren.doelen as [Doel, Doel, ...Doel[]];
  await plan.wijzig({ themaCode: 'ondermijning', perDatum: '2026-09-01', naam: 'Later', doelen: [eerste.tekst, 'Jonge aanwas'] });
  expect(await plan.thema('ondermijning')).toMatchObject({ naam: 'Ondermijning', doelen: gisteren.doelen });
  await stelVandaag(owner, '2026-09-01');
  expect((await plan.thema('ondermijning')).naam).toBe('Later');
  expect(await texts()).toEqual([
    [1, eerste.tekst],
    [2, 'Jonge aanwas'],
  ]);
  const { node } = await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on Doel { volgnummer tekst } } }', {
    id: havens.id,
  });
  expect(node).toEqual({ volgnummer: 1, tekst: 'Havens' });
  await stelVandaag(owner, '2030-01-01');
  expect((await plan.thema('ondermijning')).naam).toBe('Later');
});

test('een plan dat voorbij is, wordt niet meer gewijzigd', async () => {
  expect(await plan.geweigerd({ themaCode: 'ondermijning', perDatum: '2027-12-31', naam: 'Te laat' })).toBe('ONGELDIGE_INVOER');
  expect(await plan.geweigerd({ themaCode: 'ondermijning', perDatum: '2030-01-01', naam: 'Te laat' })).toBe('ONGELDIGE_INVOER');
});

test('een wijziging per de eerste dag van het plan: wat is vastgesteld, heeft dan nooit gegolden en is wel bewaard', async () => {
  await owner.run(`update regiorol set geldig_van = '2020-01-01'`);
  await stelVandaag(owner, '2023-12-01');
  await plan.wijzig({ themaCode: 'veiligheid-en-zorg', perDatum: '2024-01-01', naam: 'Zorg' });
  const { versies } = await plan.thema('veiligheid-en-zorg');
  expect(versies.map((v) => [v.naam, v.geldigVan, v.geldigTotEnMet])).toEqual([
    ['Veiligheid en Zorg', '2024-01-01', '2023-12-31'],
    ['Zorg', '2024-01-01', '2027-12-31'],
  ]);
});
