import { execute, type GraphQLObjectType, getNamedType, isObjectType, parse, validate } from 'graphql';
import { Client } from 'pg';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { answerAsText } from '../../src/app/gate/raw-answers';
import { fieldMapping, typeMapping } from '../../src/lezen/compile';
import { Reader } from '../../src/lezen/reader';
import { connectApi, type Database } from '../../src/platform/postgres/database';
import { Concurrency } from '../../src/toegang/concurrency';
import type { Context } from '../../src/toegang/context';
import { Db } from '../../src/toegang/db';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { casesOf, SEED } from '../support/cases';
import { stelVandaag } from '../support/sql';
import { vergaderen } from '../support/vergaderen';
import { wijzigen } from '../support/wijzigen';
import { expectSame } from './expect-same';
import { generateQuery, type ValueSource } from './query-generator';
import { pick, seeded } from './random';
import { cursor, payloadOf, stepwiseSchema } from './stepwise';
import { passed, SECRET } from './support';

const CASES = casesOf({ part: 30, all: 150 });
const RUNS = 2;
const ASKER = { issuer: 'urn:driehoek:demo', subject: 'secretaris-zuidwest-drenthe' };
/**
 * These build their own pages, compare, or require one of two arguments: they have separate tests.
 */
const LEFT_OUT = ['wijzigingen', 'beginstand', 'zoeken', 'agendaVergelijken', 'themaMonitor'];
const OVERVIEW = /^Query\.(?:samenhang|dekking|jaarverslag|volledigheid|vastBespreekpuntNaleving)\.(\w+)$/;
/** The values that the overviews accept: others are refused before anything is read. */
const TAKEN: Record<string, unknown[]> = {
  regioCode: ['noord-nederland'],
  jaar: [2025, 2026],
  van: ['2025-01-01', '2026-01-01'],
  totEnMet: ['2026-03-31', '2026-12-31'],
};
/** Permissions are not under test: every field is read under an operation open to every user. */
const OPERATIE = 'driehoeken';

let api: TestApi;
let client: Client;
let database: Database;
let last: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  api = await startTestApi();
  await holdMeetings(api);
  await amendPlan(api);
  database = await connectApi(api.ownerUrl, api.apiUrl, []);
  client = new Client({ connectionString: api.apiUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select toegang_openen($1, $2)', [ASKER.issuer, ASKER.subject]);
});
afterAll(async () => {
  await client.end();
  await database.close();
  await api.stop();
});

async function holdMeetings(on: TestApi): Promise<void> {
  const steps = vergaderen(on);
  for (const day of ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.5Z', '2026-06-01T22:30:00Z']) {
    const { id } = await steps.plan(day);
    await steps.voegToe(id, `Punt voor "${day}" \\ 'vertrouwelijk'`);
    if (day.includes('06')) continue;
    await steps.stelVast(id);
    const held = await steps.houd(id);
    await steps.bespreekAlles(id);
    const { legVast, zet } = besluiten(on);
    await zet((await legVast(String(held.agendapunten[0]?.id))).id, 'NIET_UITGEVOERD', 'Reden');
  }
}

/** Adds versions of themes before, on and after today. */
async function amendPlan(on: TestApi): Promise<void> {
  const { wijzig } = wijzigen(on, 'rbp-noord-nederland-2024-2027');
  await stelVandaag({ run: async (text: string) => (await on.owner.query(text)).rows }, '2026-06-15');
  await wijzig({ themaCode: 'ondermijning', perDatum: '2026-06-15', naam: 'Vandaag', doelen: ['Een', 'Twee'] });
  await wijzig({ themaCode: 'ondermijning', perDatum: '2026-09-01', doelen: ['Twee', 'Drie'], vastBespreekpunt: true });
}

/** Runs statements one after another, since they share the transaction with the user's settings. */
function send(text: string, values?: unknown[]) {
  const next = last.then(() => client.query(text, values));
  last = next.catch(() => undefined);
  return next;
}
const query = (text: string, values?: unknown[]) => send(text, values).then(({ rows }) => rows);

async function columns(text: string, values: unknown[]): Promise<[string, string][]> {
  const { fields } = await send(text, values);
  const oids = fields.map(({ dataTypeID }) => dataTypeID);
  const [{ types }] = await query(
    'select array(select format_type(t, null) from unnest($1::oid[]) with ordinality u(t, n) order by n) as types',
    [oids],
  );
  return fields.map(({ name }, place) => [name, types[place]]);
}

/** Reads like the service, on connections with the service's planner settings. */
const contextOn = (db: Db, reader: Reader) =>
  ({
    read: (info: never) => reader.read(db.read(ASKER, OPERATIE), info),
    asText: { read: (info: never) => reader.readText(db.readText(ASKER, OPERATIE), info) },
  }) as unknown as Context;

/** Supplies real ids, codes and cursors for every argument that takes them. */
async function valuesFor(schema: Awaited<ReturnType<typeof buildDriehoekSchema>>): Promise<ValueSource> {
  const pools = new Map<string, string[]>();
  const types = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type));
  const column = async (type: GraphQLObjectType, sql: string) =>
    (await query(`select ${sql} as value from ${typeMapping(type)?.from} t`)).map((row) => row.value as string);
  for (const type of types) {
    const has = (name: string) =>
      typeMapping(type) && fieldMapping(type.getFields()[name] ?? ({ extensions: {} } as never))?.kind === 'column';
    if (has('id')) pools.set('id', [...(pools.get('id') ?? []), ...(await column(type, 't.id'))]);
    if (has('agenda')) pools.set('agenda', await column(type, 't.agenda'));
    if (has('code')) pools.set('code', [...(pools.get('code') ?? []), ...(await column(type, 't.code'))]);
    for (const field of Object.values(type.getFields())) {
      const mapping = fieldMapping(field);
      if (mapping?.kind !== 'page') continue;
      const node = getNamedType(
        (getNamedType(field.type) as GraphQLObjectType).getFields().nodes?.type,
      ) as unknown as GraphQLObjectType;
      const list = `${type.name}.${field.name}`;
      const made = (await column(node, payloadOf(mapping.orderBy, 't'))).map((payload) => cursor(list, mapping.orderBy, payload));
      pools.set(`${list}.after`, made);
    }
  }
  return (coordinate, random) => {
    const pool =
      TAKEN[OVERVIEW.exec(coordinate)?.[1] ?? ''] ??
      pools.get(coordinate) ??
      pools.get(
        /\.agenda$/.test(coordinate)
          ? 'agenda'
          : /ode$/.test(coordinate)
            ? 'code'
            : /\.(id|driehoek|thema|prioriteit|vergaderingId)$/.test(coordinate)
              ? 'id'
              : '',
      );
    if (pool?.length) return pick(random, pool);
    return coordinate.endsWith('.after') ? null : undefined;
  };
}

test(`answers ${CASES} random queries over the schema of the API as a resolver for each field does (seed ${SEED})`, async () => {
  const schema = await buildDriehoekSchema();
  for (const name of LEFT_OUT) delete schema.getQueryType()?.getFields()[name];
  const stepwise = stepwiseSchema(schema, query, columns);
  const reader = new Reader({ cursorSecret: SECRET });
  const context = contextOn(new Db(database.source, database.pool, new Concurrency()), reader);
  const values = await valuesFor(schema);
  let asText = 0;
  for (let seed = SEED; seed < SEED + CASES; seed += 1) {
    const generated = generateQuery({ schema, values, depth: 4 }, seeded(seed));
    const document = parse(generated.query);
    expect([seed, ...validate(schema, document)]).toEqual([seed]);
    for (let i = 0; i < RUNS; i += 1) {
      const variableValues = generated.variables();
      const asked = { seed, query: generated.query, variableValues };
      const expected = await execute({ schema: stepwise, document, variableValues });
      expect({ ...asked, errors: expected.errors }).toEqual({ ...asked, errors: undefined });
      expectSame(asked, await execute({ schema, document, variableValues, contextValue: context }), expected);
      const text = await passed(answerAsText(schema, document, { variables: variableValues }, context));
      if (text) expectSame(asked, text, expected);
      asText += Number(text !== undefined);
    }
  }
  // Queries with __typename at the top are left to graphql-js.
  expect(asText).toBeGreaterThan(CASES * RUNS * 0.5);
});
