import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const QUERY = `query($id: ID!, $first: Int, $after: Opaak) { node(id: $id) { ... on LokalePrioriteit { agendapunten(first: $first, after: $after) {
  totalCount nodes { titel vergadering { aanvang } } pageInfo { endCursor hasNextPage } } } } }`;

test('een prioriteit noemt de punten die over haar gaan, oudste vergadering eerst, ook die nog komen, en alleen die u mag zien', async () => {
  const steps = vergaderen(api);
  const [p, ander] = [await prioriteren(api).stelVoor(), await prioriteren(api).stelVoor()];
  const [laat, vroeg] = [await steps.plan('2028-05-09T08:00:00Z'), await steps.plan('2026-03-10T08:00:00Z')];
  const over = { prioriteitIds: [p.id] };
  await steps.voegToe(laat.id, 'Vooruitblik', over);
  await steps.voegToe(vroeg.id, 'Stand van zaken', { ...over, vertrouwelijkheid: 'INTERN' });
  await steps.voegToe(vroeg.id, 'Beide', { prioriteitIds: [ander.id, p.id] });
  await steps.voegToe(vroeg.id, 'Iets anders', { prioriteitIds: [ander.id] });
  const ask = async (persona: string, more = {}) => (await api.ok(persona, QUERY, { id: p.id, ...more })).node?.agendapunten;
  const titels = (page: { nodes: { titel: string }[] }) => page.nodes.map(({ titel }) => titel);

  for (const lid of [TEAMCHEF, OVJ]) expect(titels(await ask(lid))).toEqual(['Stand van zaken', 'Beide', 'Vooruitblik']);
  const first = await ask(TEAMCHEF, { first: 2 });
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await ask(TEAMCHEF, { first: 2, after: first.pageInfo.endCursor });
  expect([...titels(first), ...titels(rest)]).toEqual(['Stand van zaken', 'Beide', 'Vooruitblik']);
  // A reader in the region sees the item of level INTERN; the others are hidden without a trace.
  const seen = await ask('regio-lezer');
  expect({ titels: titels(seen), totalCount: seen.totalCount }).toEqual({ titels: ['Stand van zaken'], totalCount: 1 });
  expect(await ask('teamchef-noord-drenthe')).toBeUndefined();
});
