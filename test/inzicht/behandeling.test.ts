import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const NIETS = { laatstBesproken: null, volgendOpAgenda: null };
const prioriteit = async (persona = TEAMCHEF) =>
  (await api.ok(persona, '{ lokalePrioriteiten { nodes { laatstBesproken volgendOpAgenda { id } } } }')).lokalePrioriteiten
    .nodes[0];
const thema = async (persona = TEAMCHEF) => {
  const { beleidsplan } = await api.ok(
    persona,
    '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { code laatstBesproken volgendOpAgenda { id } } } }',
  );
  const { code, ...rest } = beleidsplan.themas.find((t: { code: string }) => t.code === 'cyberveiligheid');
  return rest;
};

test('een thema en een prioriteit zeggen wanneer zij het laatst zijn besproken en waar zij hierna op de agenda staan', async () => {
  const input = { driehoekCode: 'zuidwest-drenthe', titel: 'Jeugd', geldigVan: '2026-01-01' };
  const { p } = await api.ok(
    TEAMCHEF,
    'mutation($input: PrioriteitVoorstellenInput!) { p: prioriteitVoorstellen(input: $input) { id } }',
    { input },
  );
  expect([await prioriteit(), await thema()]).toEqual([NIETS, NIETS]);
  const acts = vergaderen(api);
  const held = await acts.plan('2026-02-10T08:00:00Z');
  const punt = await acts.voegToe(held.id, 'Jeugd', { prioriteitIds: [p.id] });
  await acts.stelVast(held.id);
  await acts.houd(held.id);
  await acts.uitkomst(punt, 'AANGEHOUDEN');
  expect([await prioriteit(), await thema()]).toEqual([NIETS, NIETS]);
  await acts.bespreekAlles(held.id);
  expect([await prioriteit(), await thema()]).toEqual([NIETS, { laatstBesproken: '2026-02-10', volgendOpAgenda: null }]);

  // The postponed item comes back on the next agenda with its priority; meetings far ahead are
  // certainly in the future.
  const [later, sooner] = [await acts.plan('2190-03-01T08:00:00Z'), await acts.plan('2190-02-01T08:00:00Z')];
  expect((await prioriteit()).volgendOpAgenda.id).toBe(later.id);
  await acts.voegToe(sooner.id, 'Jeugd, eerder', { prioriteitIds: [p.id] });
  expect((await prioriteit()).volgendOpAgenda.id).toBe(sooner.id);
});

test('wat een andere driehoek bespreekt, telt niet mee', async () => {
  expect([await thema('teamchef-groningen'), await prioriteit('teamchef-groningen')]).toEqual([NIETS, undefined]);
});
