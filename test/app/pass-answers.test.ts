import { startTestApi, type TestApi } from '../support/api';

// An answer that PostgreSQL wrote goes to the client unchanged. With `__typename` beside it, the
// same query goes through graphql-js.

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const QUESTIONS = [
  '{ driehoeken(first: 3) { totalCount nodes { code naam gemeenten { naam } leden { rol persoon { naam } } } pageInfo { hasNextPage endCursor } } }',
  '{ a: driehoek(code: "zuidwest-drenthe") { naam } b: driehoek(code: "bestaat-niet") { naam } }',
  'query { ...F } fragment F on Query { mij { naam } driehoeken { nodes { ... on Driehoek { vergaderingen { nodes { aanvang } } } } } }',
  '{ samenhang(regioCode: "noord-nederland") { opDatum rijen { driehoek { naam } cellen { thema { naam } laatstBesproken } } } }',
  '{ samenhang(regioCode: "nergens") { opDatum } }',
  '{ driehoeken(first: 501) { totalCount } }',
  '{ mij { naam } driehoeken(after: "onzin") { totalCount } }',
  '{ node(id: "00000000-0000-7000-8000-000000000000") { id } }',
  '{ zoeken(tekst: "cyber", first: 9) { nodes { soort object { __typename id ... on Thema { naam } ... on Doel { tekst } } } } }',
  '{ zoeken(tekst: "cyber", first: 9) { nodes { object { ... on Thema { naam beleidsplan { code } } ... on Node { id } } } } }',
  '{ mij { naam } driehoek(code: "x") @skip(if: true) { naam } }',
];

test.each(QUESTIONS)('langs beide wegen hetzelfde antwoord: %s', async (question) => {
  const through = question.replace('{ ', '{ __typename ');
  const [passed, walked] = [await api.gql('ovj-drenthe', question), await api.gql('ovj-drenthe', through)];
  const { __typename: _, ...data } = walked.data ?? {};
  const strip = (errors: typeof passed.errors) => errors?.map(({ message, path, extensions }) => ({ message, path, extensions }));
  expect({ status: passed.status, data: passed.data }).toEqual({ status: walked.status, data: walked.data && data });
  expect(strip(passed.errors)).toEqual(strip(walked.errors));
});

test('een onderdeel dat niet leeg mag zijn en het toch is, is een fout en geen stil gat', async () => {
  // Recorded by a user who is a member nowhere, so the reader cannot see that user.
  await api.owner.query(`begin; set local session_replication_role = replica;
    insert into lokale_prioriteit (driehoek_id, titel, geldig_van) select id, 'Een prioriteit', '2025-01-01' from driehoek where code = 'zuidwest-drenthe';
    insert into koppeling (driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, plan_tot_en_met, vastgelegd_door_id)
      select p.driehoek_id, p.id, (select t.id from thema t limit 1), 'BIJDRAGEND', 'Zo.', '2025-01-01', '2027-12-31', (select id from persoon where code = 'regio-beheer') from lokale_prioriteit p;
    commit`);
  const fine = await api.gql('ovj-drenthe', '{ koppelingen { nodes { aard doel { tekst } prioriteit { titel } } } }');
  expect(fine.data.koppelingen.nodes).toEqual([{ aard: 'BIJDRAGEND', doel: null, prioriteit: { titel: 'Een prioriteit' } }]);
  const hidden = await api.gql('ovj-drenthe', '{ koppelingen { nodes { aard vastgelegdDoor { naam } } } }');
  expect(hidden.data).toBeNull();
  expect(hidden.errors).toHaveLength(1);
});

test('ook wat van elke soort kan zijn, gaat langs beide wegen hetzelfde', async () => {
  const plan =
    'mutation { vergaderingPlannen(input: { driehoekCode: "zuidwest-drenthe", aanvang: "2027-02-10T08:00:00Z" }) { id agendapunten { id } } }';
  const { id, agendapunten } = (await api.ok('teamchef-zuidwest-drenthe', plan)).vergaderingPlannen;
  for (const each of [id, ...agendapunten.map((punt: { id: string }) => punt.id)]) {
    const question = `{ node(id: "${each}") { __typename id ... on Vergadering { status } ... on Agendapunt { titel } } }`;
    const passed = await api.ok('ovj-drenthe', question);
    const { __typename: _, ...walked } = await api.ok('ovj-drenthe', question.replace('{ ', '{ __typename '));
    expect(passed).toEqual(walked);
    expect(passed.node.id).toBe(each);
  }
});
