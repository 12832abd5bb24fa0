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

const OPVOLGING = `planCode: "${PLAN}", themaCode: "maatschappelijk-ongenoegen", vorigPlanCode: "${VORIG}", vorigThemaCode: "maatschappelijke-onrust"`;
const LEG_VAST = `mutation { themaOpvolgerVastleggen(${OPVOLGING}) { versie themas { code opvolgerVan { code beleidsplan { code } } } } }`;
const VERWIJDER = `mutation { themaOpvolgerVerwijderen(${OPVOLGING}) { themas { opvolgerVan { code } } } }`;
const voorgesteld = async (): Promise<string[][]> =>
  (
    await api.ok(
      TEAMCHEF,
      `{ voorstellenBijOpvolging(planCode: "${PLAN}") { koppeling { thema { code } } themas { code } alGelegd { id } } }`,
    )
  ).voorstellenBijOpvolging.map(
    (v: { koppeling: { thema: { code: string } }; themas: { code: string }[]; alGelegd: unknown[] }) => {
      expect(v.alGelegd).toEqual([]);
      return [v.koppeling.thema.code, ...v.themas.map(({ code }) => code)];
    },
  );

test('is vastgelegd dat een thema een ander opvolgt, dan wordt het voorgesteld, en gaat er nog niets over', async () => {
  expect(await voorgesteld()).toEqual([['ondermijning', 'ondermijning'], ['maatschappelijke-onrust']]);
  for (const persona of [TEAMCHEF, 'regio-lezer']) expect(await api.refused(persona, LEG_VAST)).toBe('NIET_TOEGESTAAN');
  const { themas, versie } = (await api.ok('regio-beheer', LEG_VAST)).themaOpvolgerVastleggen;
  expect([versie, themas[0]]).toEqual([
    1,
    { code: 'maatschappelijk-ongenoegen', opvolgerVan: [{ code: 'maatschappelijke-onrust', beleidsplan: { code: VORIG } }] },
  ]);
  await api.ok('regio-beheer', LEG_VAST);
  expect(await voorgesteld()).toEqual([
    ['ondermijning', 'ondermijning'],
    ['maatschappelijke-onrust', 'maatschappelijk-ongenoegen'],
  ]);
  const { beleidsplan } = await api.ok(TEAMCHEF, `{ beleidsplan(code: "${VORIG}") { themas { code opvolgers { code } } } }`);
  expect(beleidsplan.themas.at(-1)).toEqual({
    code: 'maatschappelijke-onrust',
    opvolgers: [{ code: 'maatschappelijk-ongenoegen' }],
  });
});

test('een opvolging is te verwijderen; een onbekend thema, of een plan dat niet eerder is, wordt geweigerd', async () => {
  await api.ok('regio-beheer', VERWIJDER);
  expect(await voorgesteld()).toEqual([['ondermijning', 'ondermijning'], ['maatschappelijke-onrust']]);
  expect(await api.refused('regio-beheer', VERWIJDER)).toBe('NIET_GEVONDEN');
  const refused = (args: string) => api.refused('regio-beheer', `mutation { themaOpvolgerVastleggen(${args}) { id } }`);
  expect(await refused(OPVOLGING.replace('maatschappelijke-onrust', 'nergens'))).toBe('NIET_GEVONDEN');
  expect(await refused(OPVOLGING.replace('maatschappelijk-ongenoegen', 'nergens'))).toBe('NIET_GEVONDEN');
  expect(
    await refused(`planCode: "${VORIG}", themaCode: "ondermijning", vorigPlanCode: "${PLAN}", vorigThemaCode: "ondermijning"`),
  ).toBe('ONGELDIGE_INVOER');
});
