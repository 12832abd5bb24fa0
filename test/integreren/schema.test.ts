import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';

const read = (name: string) => buildSchema(readFileSync(join(__dirname, '../../schema', name), 'utf8'));
const breaking = async (before: GraphQLSchema, after: GraphQLSchema) =>
  (await diff(before, after))
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);

test('wie tegen de laatste uitgave bouwde, kan verder: niets is weg, anders van soort of ineens verplicht', async () => {
  expect(await breaking(read('uitgave.graphql'), read('schema.graphql'))).toEqual([]);
});

test('wat zou breken, valt op', async () => {
  const before = buildSchema('type Query { a(x: Int): String b: String }');
  const after = buildSchema('type Query { a(x: Int!): Int }');
  expect((await breaking(before, after)).length).toBeGreaterThanOrEqual(3);
});

test('van wat verouderd is, staat erbij tot wanneer het er nog is', () => {
  const fields = Object.values(read('schema.graphql').getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => [field, ...field.args].map((each) => ({ type, each }))),
    );
  const old = fields.filter(({ each }) => each.deprecationReason);
  const vague = old.filter(({ each }) => !/tot \d{4}-\d{2}-\d{2}|tot versie \d/.test(each.deprecationReason ?? ''));
  expect(vague.map(({ type, each }) => `${type.name}.${each.name}`)).toEqual([]);
  expect(fields.length).toBeGreaterThan(300);
});
