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

/** The name of the type whose rows are this table. */
export function typeOf(schema: GraphQLSchema, table: string): string {
  const found = Object.values(schema.getTypeMap()).find((type) => isObjectType(type) && typeMapping(type)?.from === table);
  if (!found) throw new Error(`No type shows ${table}`);
  return found.name;
}

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/**
 * How many fields each type is away from the target; types from which it cannot be reached are left
 * out.
 */
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
 * Which fields a question may choose that goes to this type: each object that is nearer to it, and
 * there its plain values. However the schema grows, such a question gets there.
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
