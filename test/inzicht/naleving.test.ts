import { startTestApi, type TestApi } from '../support/api';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let ids: string[];

const QUERY = `query($van: Datum!, $tot: Datum!) { n: vastBespreekpuntNaleving(regioCode: "noord-nederland", van: $van, totEnMet: $tot) {
  van totEnMet rijen { driehoek { code } thema { code } gehouden besproken aangehouden zonderUitkomst redenen { reden vergadering { id } } } } }`;
const vraag = async (persona: string, van: string, tot: string) => (await api.ok(persona, QUERY, { van, tot })).n.rijen;

beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  ids = [];
  for (const [at, uitkomst] of [
    ['2026-01-13T08:00:00Z', 'BESPROKEN'],
    ['2026-02-10T08:00:00Z', 'AANGEHOUDEN'],
    ['2026-03-10T08:00:00Z', ''],
    ['2026-04-14T08:00:00Z', 'niet gehouden'],
  ] as const) {
    const v = await acts.plan(at);
    ids.push(v.id);
    if (uitkomst === 'niet gehouden') continue;
    await acts.stelVast(v.id);
    const { agendapunten } = await acts.houd(v.id);
    const vast = agendapunten.find((punt) => punt.vast);
    if (vast && uitkomst) await acts.uitkomst(vast, uitkomst, 'De spreker was ziek');
  }
});
afterAll(() => api.stop());

const rij = (code: string, tellingen: object) => ({
  driehoek: { code },
  thema: { code: 'cyberveiligheid' },
  gehouden: 0,
  besproken: 0,
  aangehouden: 0,
  zonderUitkomst: 0,
  redenen: [],
  ...tellingen,
});

test('telt van de gehouden vergaderingen wat is besproken, aangehouden met welke reden, en nog open is', async () => {
  const redenen = [{ reden: 'De spreker was ziek', vergadering: { id: ids[1] } }];
  const eigen = rij('zuidwest-drenthe', { gehouden: 3, besproken: 1, aangehouden: 1, zonderUitkomst: 1, redenen });
  expect(await vraag(TEAMCHEF, '2026-01-01', '2026-12-31')).toEqual([eigen]);
});

test('een officier van justitie ziet ook de eigen driehoeken waar niet is vergaderd, en geen andere', async () => {
  const rijen = await vraag(OVJ, '2026-01-01', '2026-01-31');
  expect(rijen).toEqual([
    rij('noord-drenthe', {}),
    rij('zuidoost-drenthe', {}),
    rij('zuidwest-drenthe', { gehouden: 1, besproken: 1 }),
  ]);
});

test('een periode zonder vast bespreekpunt heeft geen rijen', async () => {
  expect(await vraag(TEAMCHEF, '2022-01-01', '2022-12-31')).toEqual([]);
});

test('een onbekende regio en een omgekeerde periode worden geweigerd', async () => {
  expect(await api.refused(TEAMCHEF, QUERY.replace('noord-nederland', 'x'), { van: '2026-01-01', tot: '2026-12-31' })).toBe(
    'NIET_GEVONDEN',
  );
  expect(await api.refused(TEAMCHEF, QUERY, { van: '2026-12-31', tot: '2026-01-01' })).toBe('ONGELDIGE_INVOER');
});
