import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { checkField } from './check';
import { fieldMapping, TYPE_KEY, typeMapping } from './compile';
import { nodeType } from './page';

const pick: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) => source[info.path.key];

/**
 * Configures graphql-js to read the reader's answers: each field by its response key, each object
 * as the type that it names. Changes the schema and returns it. Throws an Error at start that names
 * every field whose mapping is missing or invalid.
 */
export function bindReader(schema: GraphQLSchema): GraphQLSchema {
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && schema.getPossibleTypes(type).some(typeMapping)) {
      type.resolveType = (value) => (value as Record<string, string>)[TYPE_KEY];
    }
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!typeMapping(type) && !fieldMapping(field)) continue;
      problems.push(...checkField(schema, type, field));
      if (fieldMapping(field)?.kind === 'page') bindConnection(getNamedType(field.type) as GraphQLObjectType);
    }
    if (typeMapping(type)) pickFields(type);
  }
  if (problems.length > 0) throw new Error(`The reader cannot compile this schema:\n${problems.join('\n')}`);
  return schema;
}

function pickFields(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) field.resolve = pick as GraphQLFieldResolver<unknown, unknown>;
}

/** Binds the connection, its edge and its page info; its nodes are mapped types themselves. */
function bindConnection(connection: GraphQLObjectType): void {
  if (!isObjectType(connection)) return;
  pickFields(connection);
  for (const field of Object.values(connection.getFields())) {
    const type = getNamedType(field.type);
    if (isObjectType(type) && type !== nodeType(connection)) pickFields(type);
  }
}
