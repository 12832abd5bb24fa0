import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(() => api.stop());

const waarschuwingen = async (id: string): Promise<string[]> =>
  (await api.ok(TEAMCHEF, 'query($id: ID!) { vergadering(id: $id) { waarschuwingen } }', { id })).vergadering.waarschuwingen;
const annuleer = async (id: string) => {
  const { versie } = await acts.lees(id);
  const annuleren =
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Dubbel") { id } }';
  await api.ok(TEAMCHEF, annuleren, { id, v: versie });
};

test('een vergadering die nog moet komen, is als gehouden vast te leggen, met een waarschuwing', async () => {
  const [later, eerder] = [await acts.plan('2126-11-05T08:00:00Z'), await acts.plan('2026-01-06T08:00:00Z')];
  for (const { id } of [later, eerder]) {
    await acts.stelVast(id);
    await acts.houd(id);
  }
  expect(await waarschuwingen(later.id)).toEqual([
    'Deze vergadering is als gehouden vastgelegd, maar haar dag (05-11-2126) moet nog komen.',
  ]);
  expect(await waarschuwingen(eerder.id)).toEqual([]);
});

test('twee vergaderingen van een driehoek op een dag waarschuwen, tot er een is geannuleerd', async () => {
  // Days count in the Netherlands: the second is on the same one, the third is on the next.
  const een = await acts.plan('2027-06-08T08:00:00Z');
  const twee = await acts.plan('2027-06-08T21:30:00Z');
  const drie = await acts.plan('2027-06-08T22:30:00Z');
  const elders = await vergaderen(api, 'teamchef-noord-drenthe').plan('2027-06-08T08:00:00Z', 'noord-drenthe');
  expect(await waarschuwingen(een.id)).toEqual(['Op deze dag is er al een vergadering, om 23:30.']);
  expect(await waarschuwingen(twee.id)).toEqual(['Op deze dag is er al een vergadering, om 10:00.']);
  expect(await waarschuwingen(drie.id)).toEqual([]);
  const { node } = await api.ok(
    'teamchef-noord-drenthe',
    `{ node(id: "${elders.id}") { ... on Vergadering { waarschuwingen } } }`,
  );
  expect(node.waarschuwingen).toEqual([]);
  await annuleer(twee.id);
  for (const { id } of [een, twee]) expect(await waarschuwingen(id)).toEqual([]);
});
