import { parse } from 'graphql';
import { seeded } from './random';
import { Harness, openDatabase } from './support';
import { zooSchema } from './zoo';
import { fillZoo, loadZoo, type ZooData } from './zoo-data';

let database: Awaited<ReturnType<typeof openDatabase>>;
let zoo: ZooData;
let harness: Harness;

beforeAll(async () => {
  database = await openDatabase();
  await fillZoo(database.client, seeded(7));
  zoo = await loadZoo(database.client);
});
beforeEach(() => {
  harness = new Harness(zooSchema(), database.pool);
});
afterAll(() => database.close());

const animalIds = () => zoo.animals.map((animal) => animal.id);

test('a root field is one statement, however deep', async () => {
  await harness.data(
    `{ zoos { keepers { animals(first: 3) { nodes { parent { keeper { zoo { animals { totalCount edges { node { name } } } } } } } } } } }`,
  );
  expect(harness.statements).toHaveLength(1);
});

test('a document that comes again is not compiled again, is prepared from then on, and its values never enter the text', async () => {
  const document = parse('query ($s: Species!, $n: String) { animals(filter: { species: [$s], name: $n }) { totalCount } }');
  await harness.ask(document, { s: 'EMU', n: 'Ada' });
  await harness.ask(document, { s: 'LION', n: "x'x" });
  await harness.ask(document, { s: 'LION' });
  const [first, second, third] = harness.statements;
  expect(second?.text).toBe(first?.text);
  expect(first?.name).toBeUndefined();
  expect(second?.name?.length).toBeLessThanOrEqual(63);
  expect(second?.values).toContainEqual("x'x");
  expect(third?.text).not.toContain('name =');
  expect(first?.text).not.toMatch(/EMU|Ada/);
});

test('keys longer than a name of PostgreSQL, more fields than a row has columns, and an object without fields', async () => {
  const [one, other] = ['a', 'b'].map((end) => `${'k'.repeat(70)}${end}`);
  const { zoos } = await harness.data(`{ zoos { ${one}: id ${other}: name } }`);
  expect(zoos).toEqual(zoo.zoos.map(({ id, name }) => ({ [one as string]: id, [other as string]: name })));
  const fields = Array.from({ length: 1700 }, (_, n) => `f${n}: name`).join(' ');
  const many = (await harness.data(`{ zoos { ${fields} } }`)).zoos;
  expect(many.map((each: object) => Object.keys(each).length)).toEqual(zoo.zoos.map(() => 1700));
  expect(await harness.askText(parse('{ zoos { ... on Zoo @skip(if: true) { name } } }'), {})).toEqual({
    data: { zoos: zoo.zoos.map(() => ({})) },
  });
});

test('the same selection in another document is the same statement', async () => {
  await harness.ask('{ zoos { name } }');
  await harness.ask('query Other { zoos { ...F } } fragment F on Zoo { name }');
  expect(harness.statements[1]).toEqual(harness.statements[0]);
});

test('only what is asked for is computed', async () => {
  const text = async (query: string) => {
    await harness.data(query);
    return harness.statements.at(-1)?.text as string;
  };
  expect(await text('{ animals { totalCount } }')).not.toMatch(/sha256|limit|row_number/);
  expect(await text('{ animals { nodes { id } } }')).not.toMatch(/sha256|count\(\*\)::integer/);
  expect(await text('{ animals { pageInfo { hasNextPage } } }')).not.toMatch(/sha256|json_agg/);
});

test('two hundred fields and long or treacherous aliases come back under their keys, in their order', async () => {
  const many = Array.from({ length: 200 }, (_, i) => `k${i}: name`);
  const odd = ['__proto__', 'constructor', 'toString', 'type', 'x'.repeat(200), 'select'];
  const { zoos } = await harness.data(`{ zoos { ${[...many, ...odd.map((key) => `${key}: code`)].join(' ')} } }`);
  const keys = [...many.map((_, i) => `k${i}`), ...odd];
  expect(Object.keys(zoos[0])).toEqual(keys);
  expect(odd.map((key) => Object.getOwnPropertyDescriptor(zoos[0], key)?.value)).toEqual(odd.map(() => 'zoo-0'));
});

test('the statement makes the final text: what it says is what the response says', async () => {
  const query =
    '{ animals(first: 40) { totalCount edges { cursor node { __typename id species born fedAt nextFeeding weight legs wild nicknames label } } } }';
  const data = await harness.data(query);
  const { text, values } = harness.statements[0] as { text: string; values: unknown[] };
  const { rows } = await database.client.query(`select (${text})::text as said`, values);
  expect(JSON.parse(rows[0].said)).toEqual(data.animals);
  expect(data.animals.edges[0].node.fedAt).toMatch(/^2024-03-3[01]T\d\d:59:59\.999Z$/);
  expect(data.animals.edges.find((edge: { node: { born: string | null } }) => edge.node.born).node.born).toMatch(
    /^\d{4}-\d\d-\d\d$/,
  );
});

test('instants do not depend on the time zone and date style of the session', async () => {
  const query = `{ animals(first: 3) { nodes { fedAt born } } }`;
  const before = await harness.data(query);
  const { text, values } = harness.statements[0] as { text: string; values: unknown[] };
  await database.client.query(`set timezone = 'Asia/Kolkata'; set datestyle = 'SQL, DMY'`);
  const { rows } = await database.client.query(text, values);
  await database.client.query('reset timezone; reset datestyle');
  expect(rows[0].antwoord).toEqual(before.animals);
});

test('node finds an object of any type, with the type that it has, and nothing is null', async () => {
  const query =
    'query ($id: ID!) { node(id: $id) { __typename id ... on Named { name } ... on Zoo { code } ... on Animal { legs } } }';
  for (const row of [zoo.animals[0], zoo.keepers[0], zoo.zoos[0]]) {
    const { node } = await harness.data(query, { id: row?.id });
    expect(node).toMatchObject({ __typename: row?.__typename, id: row?.id, name: row?.name });
  }
  expect(await harness.data(query, { id: '01900000-dead-7000-8000-000000000000' })).toEqual({ node: null });
});

test('a null in a list is found in the text, however PostgreSQL spaces it', async () => {
  const [id] = animalIds();
  const document = parse('query ($ids: [ID!]) { animals(filter: { ids: $ids }) { nodes { nicknames } } }');
  const nicknames = (list: string) => database.client.query('update animal set nicknames = $2 where id = $1', [id, list]);
  for (const list of ['{NULL}', '{a,NULL}', '{NULL,a}']) {
    await nicknames(list);
    expect(await harness.askText(document, { ids: [id] })).toBeUndefined();
  }
  await nicknames('{a,b}');
  expect(await harness.askText(document, { ids: [id] })).toEqual(await harness.ask(document, { ids: [id] }));
});

test('a mutation answers with its selection on the object that it names', async () => {
  const [id] = animalIds();
  const { feed } = await harness.data('mutation ($id: ID!) { feed(id: $id) { again: id keeper { name } } }', { id });
  expect(feed).toMatchObject({ again: id });
  expect(harness.statements).toHaveLength(1);
});

test('what cannot be is refused with a sentence, before anything runs', async () => {
  const refused = async (query: string, variables?: Record<string, unknown>) => {
    const code = await harness.code(query, variables);
    return [code, harness.statements.length];
  };
  expect(await refused('{ node(id: "1") { id } }')).toEqual(['ONGELDIGE_INVOER', 0]);
  expect(await refused('{ animals(filter: { ids: ["x"] }) { totalCount } }')).toEqual(['ONGELDIGE_INVOER', 0]);
  expect(await refused('{ animals(first: -1) { totalCount } }')).toEqual(['ONGELDIGE_INVOER', 0]);
  expect(await refused('{ animals(first: 501) { totalCount } }')).toEqual(['TE_ZWAAR', 0]);
  expect(await refused('{ zoos { keepers { animals(first: 501) { nodes { id } } } } }')).toEqual(['TE_ZWAAR', 0]);
  expect(await refused('query ($n: String!) { named(name: $n) { name } }', { n: 'a\0b' })).toEqual(['ONGELDIGE_INVOER', 0]);
});

test('a short query that fragments make endless, or endlessly deep, is refused at once', async () => {
  const doubling = Array.from(
    { length: 40 },
    (_, i) => `fragment F${i} on Animal { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`,
  );
  const query = `{ animals { nodes { ...F0 } } } ${doubling.join(' ')} fragment F40 on Animal { id }`;
  expect(await harness.code(query)).toBe('TE_ZWAAR');
  expect(await harness.code(`{ zoos { star { ... on Animal ${'{ parent '.repeat(300)} { id } ${'}'.repeat(300)} } } }`)).toBe(
    'TE_ZWAAR',
  );
  expect(harness.statements).toEqual([]);
});

test('a plan of a refused run is used with the next values', async () => {
  const document = parse('query ($first: Int) { animals(first: $first) { nodes { id } } }');
  expect((await harness.ask(document, { first: 501 })).errors).toHaveLength(1);
  expect((await harness.data(document, { first: 0 })).animals.nodes).toEqual([]);
  expect((await harness.data(document, { first: 500 })).animals.nodes).toHaveLength(zoo.animals.length);
});
