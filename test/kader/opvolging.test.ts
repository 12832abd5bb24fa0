import { startTestApi, type TestApi } from '../support/api';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const VORIG = 'rbp-noord-nederland-2020-2023';
const PLAN = 'rbp-noord-nederland-2024-2027';

test('op elke dag geldt het plan van toen, ook om middernacht tussen twee plannen', async () => {
  const { regio } = await api.ok(
    TEAMCHEF,
    `{ regio(code: "noord-nederland") { beleidsplannen { code }
      voor: geldendBeleidsplan(opDatum: "2019-12-31") { code } eerste: geldendBeleidsplan(opDatum: "2020-01-01") { code }
      laatste: geldendBeleidsplan(opDatum: "2023-12-31") { code } volgend: geldendBeleidsplan(opDatum: "2024-01-01") { code } } }`,
  );
  expect(regio).toEqual({
    beleidsplannen: [{ code: VORIG }, { code: PLAN }],
    voor: null,
    eerste: { code: VORIG },
    laatste: { code: VORIG },
    volgend: { code: PLAN },
  });
});

test('een koppeling met het vorige plan blijft geschiedenis; voorgesteld wordt alleen een thema dat met zijn code terugkeert', async () => {
  const acts = prioriteren(api);
  const { beleidsplan } = await api.ok(TEAMCHEF, `{ beleidsplan(code: "${VORIG}") { themas { code id } } }`);
  const oud = (code: string) => beleidsplan.themas.find((thema: { code: string }) => thema.code === code).id;
  const p = await acts.stelVoor({ geldigVan: '2022-01-01' });
  const keertTerug = await acts.koppel(p.id, oud('ondermijning'), { geldigVan: '2022-01-01' });
  const eindigt = await acts.koppel(p.id, oud('maatschappelijke-onrust'), { geldigVan: '2022-01-01' });
  const { voorstellenBijOpvolging } = await api.ok(
    TEAMCHEF,
    `{ voorstellenBijOpvolging(planCode: "${PLAN}") { koppeling { id } themas { id } alGelegd { id } } }`,
  );
  expect(voorstellenBijOpvolging).toEqual([
    { koppeling: { id: keertTerug.id }, themas: [{ id: (await themasVanPlan(api)).ondermijning?.id }], alGelegd: [] },
    { koppeling: { id: eindigt.id }, themas: [], alGelegd: [] },
  ]);
  const ids = async (opDatum: string) =>
    (
      await api.ok(
        TEAMCHEF,
        `query($id: ID!) { node(id: $id) { ... on LokalePrioriteit { koppelingen(opDatum: "${opDatum}") { id } } } }`,
        { id: p.id },
      )
    ).node.koppelingen.map(({ id }: { id: string }) => id);
  expect((await ids('2023-12-31')).sort()).toEqual([keertTerug.id, eindigt.id].sort());
  expect(await ids('2024-01-01')).toEqual([]);
});
