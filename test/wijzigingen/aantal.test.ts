import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { volg, voorbij } from './volgen';

const SYSTEEM = 'integratie-zuidwest-drenthe';
const REGIO = 'regio-lezer';
const AANTAL = `query($na: Opaak, $soorten: [WijzigingSoort!], $driehoekCode: String) {
  wijzigingen(na: $na, first: 1, soorten: $soorten, driehoekCode: $driehoekCode) { totalCount } }`;

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aantal = async (wie: string, variables: Record<string, unknown>) =>
  (await api.ok(wie, AANTAL, variables)).wijzigingen.totalCount;

test('totalCount zegt hoeveel er na de cursor komen: zoveel als wie doorbladert er krijgt, met elke vraag', async () => {
  const steps = vergaderen(api);
  const vragen = [{}, { soorten: ['VERGADERING'] }, { driehoekCode: DRIEHOEK }, { driehoekCode: 'groningen' }];
  const volgers = await Promise.all(
    // Users of one driehoek, of a few, and of all in a region: the lookup of changes differs for
    // each.
    [SYSTEEM, TEAMCHEF, REGIO].flatMap((wie) =>
      vragen.map(async (vraag) => ({ wie, vraag, volger: await volg(api, wie, vraag) })),
    ),
  );
  const { id } = await steps.plan('2026-04-01T09:00:00Z');
  await steps.voegToe(id, 'Wat het systeem en de regio niet zien', { vertrouwelijkheid: 'VERTROUWELIJK' });
  await prioriteren(api).stelVoor();
  await voorbij(api);
  const gevonden = new Map<string, number>();
  for (const { wie, vraag, volger } of volgers) {
    const { na } = volger;
    const gezien = await volger.alles(2);
    expect([wie, vraag, await aantal(wie, { na, ...vraag })]).toEqual([wie, vraag, gezien.length]);
    expect(await aantal(wie, { na: volger.na, ...vraag })).toBe(0);
    if (vraag === vragen[0]) gevonden.set(wie, gezien.length);
  }
  expect(gevonden.get(SYSTEEM)).toBeGreaterThan(1);
  expect(gevonden.get(TEAMCHEF)).toBeGreaterThan(gevonden.get(REGIO) ?? 0);
});
