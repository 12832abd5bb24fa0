import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { typeMapping } from '../../src/lezen/compile';

/** Returns the name of the type that is mapped to this table. */
export function typeOf(schema: GraphQLSchema, table: string): string {
  const found = Object.values(schema.getTypeMap()).find((type) => isObjectType(type) && typeMapping(type)?.from === table);
  if (!found) throw new Error(`No type shows ${table}`);
  return found.name;
}

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Returns the distance in fields from each type to the target; unreachable types are left out. */
function distances(schema: GraphQLSchema, target: string): Map<string, number> {
  const found = new Map([[target, 0]]);
  const all = Object.values(schema.getTypeMap());
  const nearest = (names: string[]) => Math.min(...names.map((name) => found.get(name) ?? Infinity));
  for (let changed = true; changed; ) {
    changed = false;
    for (const type of all) {
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
      const away = Math.min(nearest(possible), 1 + nearest(fieldsOf(type).map((field) => getNamedType(field.type).name)));
      if (away < (found.get(type.name) ?? Infinity)) {
        found.set(type.name, away);
        changed = true;
      }
    }
  }
  return found;
}

/**
 * Returns a filter of fields that leads random queries to this type: it allows each object nearer
 * to the target, and the target's scalars. It keeps working when the schema grows.
 */
export function towards(schema: GraphQLSchema, target: string): (coordinate: string) => boolean {
  const away = distances(schema, target);
  const nearer = (type: string, to: GraphQLNamedType) =>
    isCompositeType(to) ? (away.get(to.name) ?? Infinity) < (away.get(type) ?? Infinity) : away.get(type) === 0;
  const chosen = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      fieldsOf(type)
        .filter((field) => nearer(type.name, getNamedType(field.type)))
        .map((field) => `${type.name}.${field.name}`),
    ),
  );
  return (coordinate) => chosen.has(coordinate);
}
