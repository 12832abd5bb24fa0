import { randomUUID } from 'node:crypto';
import { waitForStep } from '../../src/toegang/timing-steps';
import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

const ELDERS = 'teamchef-groningen';
const STEP_MS = 20;
let api: TestApi;
let hidden: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ id: hidden } = await vergaderen(api).plan('2026-03-03T08:00:00Z'));
});
afterAll(() => api.stop());

/**
 * Returns the duration of a request and its answer. The client's clock starts before the service's,
 * so it never shows less than the service waited.
 */
async function asked(query: string, id: string) {
  const began = performance.now();
  const { data, errors } = await api.gql(ELDERS, query, { id });
  return {
    took: performance.now() - began,
    said: JSON.stringify([data, errors?.map(({ message, extensions }) => [message, extensions])]),
  };
}

test.each([
  'query($id: ID!) { vergadering(id: $id) { locatie } }',
  'query($id: ID!) { v: vergadering(id: $id) { locatie } mij { naam } }',
  'query($id: ID!) { node(id: $id) { __typename id } }',
  'query($id: ID!) { behandelhistorie(id: $id) { totalCount } }',
  'query($id: ID!) { suggesties(vergaderingId: $id) { reden } }',
  'mutation($id: ID!) { agendaVaststellen(vergaderingId: $id, versie: 1) { id } }',
  'mutation($id: ID!) { agendapuntToevoegen(input: { vergaderingId: $id, titel: "Jeugd" }) { id } }',
])('of iets er niet is of niet van u: hetzelfde antwoord, op een vast moment: %s', async (query) => {
  await api.token(ELDERS);
  const [notYours, notThere] = [await asked(query, hidden), await asked(query, randomUUID())];
  expect(notYours.said).toBe(notThere.said);
  expect(notThere.said).toMatch(/null|\[\]|:0|NIET_GEVONDEN/);
  expect(notThere.said).not.toContain('GRAPHQL');
  expect(notYours.took).toBeGreaterThanOrEqual(STEP_MS);
  expect(notThere.took).toBeGreaterThanOrEqual(STEP_MS);
});

test('het vaste moment is een heel aantal stappen na het begin, ook als zoeken langer duurde', async () => {
  for (const busy of [0.1, 5.3, 19.5, 21.7, 43.2]) {
    const began = performance.now() - busy;
    await waitForStep(began);
    expect(performance.now() - began).toBeGreaterThanOrEqual(Math.ceil(busy / STEP_MS) * STEP_MS);
  }
});

test('wie het wel ziet, krijgt zijn antwoord', async () => {
  const answer = await api.ok(TEAMCHEF, 'query($id: ID!) { vergadering(id: $id) { id } }', { id: hidden });
  expect(answer.vergadering.id).toBe(hidden);
});
