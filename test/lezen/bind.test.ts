import { buildSchema, type GraphQLObjectType } from 'graphql';
import { bindReader } from '../../src/lezen/bind';
import type { FieldMapping } from '../../src/lezen/mapping';

const SDL = `
  enum Kind { A B }
  interface Any { id: ID! }
  type Thing implements Any { id: ID! any: Any parent: Thing made: Made children: [Thing!]! page(first: Int, after: String, filter: Filter): ThingConnection! kind(of: String): Kind }
  input Filter { name: String }
  type ThingConnection { nodes: [Thing!]! totalCount: Int! }
  type Made { id: ID! }
  type Loose { id: ID! }
  type Query { thing: Thing }`;

const GOOD: Record<string, FieldMapping> = {
  id: { kind: 'column' },
  any: {
    kind: 'one',
    condition: (t, r) => `${t}.id = ${r}.any_id`,
    kinds: { of: (r) => `${r}.what`, types: { THING: 'Thing' } },
  },
  parent: { kind: 'one', condition: (t, r) => `${t}.id = ${r}.parent_id` },
  made: { kind: 'one', condition: () => 'true', from: (r) => `(select ${r}.id)` },
  children: { kind: 'many', condition: (t, r) => `${t}.parent_id = ${r}.id`, orderBy: (t) => `${t}.id` },
  page: { kind: 'page', orderBy: [{ sql: (t) => `${t}.id`, type: 'uuid' }], filters: { name: (t, v) => `${t}.name = ${v}` } },
  kind: { kind: 'sql', sql: (r, arg) => `coalesce(${arg('of')}, ${r}.kind)` },
};

function bindWith(changes: Record<string, FieldMapping | undefined>) {
  const schema = buildSchema(SDL);
  const thing = schema.getType('Thing') as GraphQLObjectType;
  thing.extensions = { lezen: { from: 'thing' } };
  const made = schema.getType('Made') as GraphQLObjectType;
  made.extensions = { lezen: {} };
  Object.assign(made.getFields().id as object, { extensions: { lezen: GOOD.id } });
  for (const [name, mapping] of Object.entries({ ...GOOD, ...changes })) {
    const field = thing.getFields()[name];
    if (field) field.extensions = { lezen: mapping };
  }
  return () => bindReader(schema);
}

test('a schema of which every field is mapped is bound', () => {
  expect(bindWith({})).not.toThrow();
});

test.each<[string, Record<string, FieldMapping | undefined>, string]>([
  ['a field without a mapping', { kind: undefined }, 'Thing.kind has no mapping'],
  ['a forgotten argument', { kind: { kind: 'column' } }, 'Thing.kind does nothing with its argument "of"'],
  [
    'an argument that is not there',
    { parent: { kind: 'one', condition: (_t, _r, arg) => arg('oops') } },
    'Thing.parent the field has no argument "oops"',
  ],
  [
    'a forgotten filter',
    { page: { ...(GOOD.page as object), filters: {} } as FieldMapping },
    'Thing.page does nothing with its argument "filter.name"',
  ],
  [
    'a kind of which the interface has no type',
    { any: { ...GOOD.any, kinds: { of: (r: string) => `${r}.what`, types: { LOOSE: 'Loose' } } } as FieldMapping },
    'Thing.any names Loose, which Any never is',
  ],
  ['a type without rows of its own', { made: GOOD.parent }, 'Thing.made gives Made, of which it must say the rows'],
  ['one object for a list', { children: GOOD.parent }, 'Thing.children is a list'],
  ['a list for one object', { parent: GOOD.children }, 'Thing.parent is no list'],
  ['a column for an object', { parent: GOOD.id }, 'Thing.parent gives Thing, which is no scalar'],
])('%s is reported at start, by name', (_what, changes, message) => {
  expect(bindWith(changes)).toThrow(message);
});

test('every problem is reported at once', () => {
  expect(bindWith({ kind: undefined, id: undefined })).toThrow(/Thing\.id.*\n.*Thing\.kind/);
});
