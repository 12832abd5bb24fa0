import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const QUERY = `query($id: ID!, $first: Int, $after: Opaak) { h: behandelhistorie(id: $id, first: $first, after: $after) {
  totalCount nodes { id titel uitkomst vergadering { id } besluiten { nummer } } pageInfo { endCursor hasNextPage } } }`;
const historie = async (id: string | undefined, persona = TEAMCHEF) => (await api.ok(persona, QUERY, { id })).h;

test('de behandeling van een onderwerp is te volgen over vergaderingen heen, van elk punt uit', async () => {
  const acts = vergaderen(api);
  const input = { driehoekCode: 'zuidwest-drenthe', titel: 'Jeugd', geldigVan: '2026-01-01' };
  const { p } = await api.ok(
    TEAMCHEF,
    'mutation($input: PrioriteitVoorstellenInput!) { p: prioriteitVoorstellen(input: $input) { id } }',
    { input },
  );
  const punten: string[] = [];
  const vergaderingen: string[] = [];
  for (const [at, uitkomst] of [
    ['2026-01-13T08:00:00Z', 'AANGEHOUDEN'],
    ['2026-02-10T08:00:00Z', 'AANGEHOUDEN'],
    ['2026-03-10T08:00:00Z', 'BESPROKEN'],
  ] as const) {
    const v = await acts.plan(at);
    if (punten.length === 0) await acts.voegToe(v.id, 'Keetoverlast', { prioriteitIds: [p.id] });
    await acts.voegToe(v.id, 'Iets anders');
    await acts.stelVast(v.id);
    const punt = (await acts.houd(v.id)).agendapunten.find(({ titel }) => titel === 'Keetoverlast') as {
      id: string;
      versie: number;
    };
    await acts.uitkomst(punt, uitkomst);
    punten.push(punt.id);
    vergaderingen.push(v.id);
  }
  await api.ok(TEAMCHEF, 'mutation($id: ID!) { besluitVastleggen(input: { agendapuntId: $id, tekst: "Straatcoach" }) { id } }', {
    id: punten[2],
  });

  for (const id of [...punten, p.id]) {
    const { nodes, totalCount } = await historie(id);
    expect(totalCount).toBe(3);
    expect(nodes.map((n: { id: string }) => n.id)).toEqual(punten);
    expect(nodes.map((n: { vergadering: { id: string } }) => n.vergadering.id)).toEqual(vergaderingen);
    expect(nodes[2]).toMatchObject({ uitkomst: 'BESPROKEN', besluiten: [{ nummer: '2026-001' }] });
  }
  const first = (await api.ok(TEAMCHEF, QUERY, { id: p.id, first: 2 })).h;
  const rest = (await api.ok(TEAMCHEF, QUERY, { id: p.id, first: 2, after: first.pageInfo.endCursor })).h;
  expect([...first.nodes, ...rest.nodes].map((n: { id: string }) => n.id)).toEqual(punten);
  for (const id of [...punten, p.id]) expect((await historie(id, 'teamchef-groningen')).totalCount).toBe(0);

  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id code } } }');
  const cyber = beleidsplan.themas.find((t: { code: string }) => t.code === 'cyberveiligheid').id;
  expect((await historie(cyber)).nodes.map((n: { titel: string }) => n.titel)).toEqual([
    'Cyberveiligheid',
    'Cyberveiligheid',
    'Cyberveiligheid',
  ]);
  expect((await historie(vergaderingen[0])).totalCount).toBe(0);
  expect(await api.refused(TEAMCHEF, QUERY, { id: 'x' })).toBe('ONGELDIGE_INVOER');
});
