import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { casesOf, SEED } from '../support/cases';
import { expectSame } from './expect-same';
import { cursorOf, naiveSchema } from './naive';
import { generateQuery, type ValueSource } from './query-generator';
import { pick, seeded } from './random';
import { Harness, openDatabase } from './support';
import { zooSchema } from './zoo';
import { fillZoo, loadZoo, NASTY, type ZooData } from './zoo-data';

const CASES = casesOf({ part: 80, all: 400 });
const RUNS = 3;

let database: Awaited<ReturnType<typeof openDatabase>>;
let data: ZooData;
let harness: Harness;
let naive: GraphQLSchema;

beforeAll(async () => {
  database = await openDatabase();
  await fillZoo(database.client, seeded(SEED));
  data = await loadZoo(database.client);
  harness = new Harness(zooSchema(), database.pool);
  naive = naiveSchema(harness.schema, data);
});
afterAll(() => database.close());

const values: ValueSource = (coordinate, random) => {
  const rows = [...data.animals, ...data.keepers, ...data.zoos];
  if (coordinate.endsWith('.after')) {
    const list = coordinate.replace('.after', '');
    return cursorOf(list, pick(random, list === 'Query.keepers' ? data.keepers : data.animals));
  }
  if (coordinate === 'AnimalFilter.ids') return [pick(random, rows).id, pick(random, data.animals).id];
  if (coordinate === 'AnimalFilter.keeper') return pick(random, data.keepers).id;
  if (/\.(id|keeper)$/.test(coordinate)) return pick(random, rows).id;
  if (coordinate === 'Query.zoo.code') return pick(random, ['zoo-0', 'zoo-1', 'zoo-2', ...NASTY]);
  if (/\.(name|prefix|suffix)$/.test(coordinate)) return pick(random, [...NASTY, 'Ada', 'Bo']);
  return undefined;
};

/**
 * Runs one query a few times with different variables, so that plans are reused: as data for
 * graphql-js, and as the text for the client. Returns the number of answers without errors, and how
 * many of these were text.
 */
async function compare(seed: number): Promise<[answered: number, asText: number]> {
  const { query, variables } = generateQuery({ schema: harness.schema, values }, seeded(seed));
  const document = parse(query);
  expect([seed, ...validate(harness.schema, document)]).toEqual([seed]);
  let [answered, asText] = [0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const variableValues = variables();
    const expected = await execute({ schema: naive, document, variableValues });
    const answer = await harness.ask(document, variableValues);
    expectSame({ seed, query, variableValues }, answer, expected);
    if (expected.errors) continue;
    answered += 1;
    const text = await harness.askText(document, variableValues);
    if (text) expectSame({ seed, query, variableValues }, text, expected);
    asText += Number(text !== undefined);
  }
  return [answered, asText];
}

test(`answers ${CASES} random queries as plain graphql-js does (seed ${SEED})`, async () => {
  let [answered, asText] = [0, 0];
  for (let i = 0; i < CASES; i += 1) {
    const [more, moreAsText] = await compare(SEED + i);
    answered += more;
    asText += moreAsText;
  }
  // A run in which both sides fail proves nothing, nor does one in which every text is left to
  // graphql-js.
  expect(answered).toBeGreaterThan(CASES * RUNS * 0.9);
  expect(asText).toBeGreaterThan(answered * 0.5);
});
