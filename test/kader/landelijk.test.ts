import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('een regionaal thema is landelijk te volgen, en terug', async () => {
  const { landelijkeThemas } = await api.ok(
    TEAMCHEF,
    '{ landelijkeThemas(agenda: "Landelijke Veiligheidsagenda 2023-2026") { id naam themas { code } } }',
  );
  expect(landelijkeThemas.map((l: { themas: { code: string }[] }) => l.themas.map(({ code }) => code))).toEqual([
    ['ondermijning'],
    ['veiligheid-en-zorg'],
    ['cyberveiligheid'],
    ['maatschappelijk-ongenoegen'],
  ]);
  const { beleidsplan } = await api.ok(
    TEAMCHEF,
    '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { code landelijkeThemas { id agenda naam } } } }',
  );
  const cyber = beleidsplan.themas.find(({ code }: { code: string }) => code === 'cyberveiligheid');
  expect(cyber.landelijkeThemas).toEqual([
    { id: landelijkeThemas[2].id, agenda: 'Landelijke Veiligheidsagenda 2023-2026', naam: landelijkeThemas[2].naam },
  ]);
  const { node } = await api.ok(TEAMCHEF, 'query($id: ID!) { node(id: $id) { ... on LandelijkThema { naam } } }', {
    id: landelijkeThemas[1].id,
  });
  expect(node).toEqual({ naam: 'Mensenhandel' });
  expect((await api.ok(TEAMCHEF, '{ landelijkeThemas(agenda: "bestaat niet") { id } }')).landelijkeThemas).toEqual([]);
});
