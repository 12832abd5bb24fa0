import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
} from 'graphql';
import type { Compilation } from './compilation';
import type { Arg, FieldMapping, Kinds, TypeMapping } from './mapping';
import { compilePage } from './page';
import { argsOf, nameOf, type Selected } from './parameters';
import { jsonObject, literal, objectOfRow, type Written } from './sql';

/** The key that holds the type of an object of an interface; no response key can equal it. */
export const TYPE_KEY = ' type';

type Extended = { extensions: { lezen?: unknown } };
/** Returns the row mapping of a type; undefined for a type that the reader does not know. */
export const typeMapping = (type: Extended) => type.extensions.lezen as TypeMapping | undefined;
/** Returns the value mapping of a field; undefined for a field that the reader does not know. */
export const fieldMapping = (field: GraphQLField<unknown, unknown>) => field.extensions.lezen as FieldMapping | undefined;

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/**
 * Returns SQL for the value of a mapped field of the row with alias `row` ('' at the root); its
 * JSON is the field's value in the response. Throws an Error for an invalid mapping.
 */
export function compileField(c: Compilation, selected: Selected, row: string, mapping = fieldMapping(selected.field)): string {
  const arg = c.args(selected);
  switch (mapping?.kind) {
    case 'column':
      return scalar(selected.field.type, `${row}.${mapping.column ?? snakeCase(selected.field.name)}`);
    case 'sql':
      return scalar(selected.field.type, mapping.sql(row, arg));
    case 'row':
      return jsonObject(
        c.pairs(getNamedType(selected.field.type) as GraphQLObjectType, selected.nodes, (inner) => compileField(c, inner, row)),
      );
    case 'one':
      return compileOne(c, selected, rowsOf(mapping, row, arg), mapping.kinds && { ...mapping.kinds, row });
    case 'many':
      return compileMany(c, selected, rowsOf(mapping, row, arg), mapping.among?.(row, arg));
    case 'page':
      return compilePage(c, selected, mapping, {
        row,
        arg,
        from: (type) => mapping.from?.(row, arg) ?? fromOf(type),
        object: (type, nodes, t) => compileObject(c, type, nodes, t),
      });
    default:
      throw new Error(`${nameOf(selected)} has no mapping (see lezen/mapping.ts)`);
  }
}

function compileObject(
  c: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  row: string,
  hidden: [string, string][] = [],
): Written {
  return objectOfRow([...hidden, ...c.pairs(type, nodes, (selected) => compileField(c, selected, row))], c.alias());
}

/**
 * Casts a scalar to its form in the response, whatever the type of the column. A list is a json
 * array already.
 */
function scalar(type: GraphQLOutputType, sql: string): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return sql;
  if (isEnumType(nullable)) return `(${sql})::text`;
  switch (getNamedType(type).name) {
    case 'Tijdstip':
      return `to_char((${sql})::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'Datum':
      return `(${sql})::date`;
    case 'Int':
      return `(${sql})::integer`;
    case 'Boolean':
      return `(${sql})::boolean`;
    case 'ID':
    case 'String':
      return `(${sql})::text`;
    default:
      return sql;
  }
}

/** The rows of a relation, as SQL with its values bound. */
interface Rows {
  from: string | undefined;
  condition: (t: string) => string;
  orderBy: ((t: string) => string) | undefined;
}

function rowsOf(mapping: Extract<FieldMapping, { kind: 'one' | 'many' }>, row: string, arg: Arg): Rows {
  return { from: mapping.from?.(row, arg), condition: (t) => mapping.condition(t, row, arg), orderBy: mapping.orderBy };
}

/**
 * Compiles one object or null. Without an order, PostgreSQL reports more than one row as an error.
 */
function compileOne(
  c: Compilation,
  { field, nodes }: Selected,
  { from, condition, orderBy }: Rows,
  kinds?: Kinds & { row: string },
): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const find = (each: GraphQLObjectType, hidden: [string, string][] = []) => {
    const t = c.alias();
    const { value, lateral } = compileObject(c, each, nodes, t, hidden);
    const rows = `${from ?? fromOf(each)} ${t}`;
    // Selects the first row before building the object, so that only one object is built.
    const first = orderBy && `(select ${t}.* from ${rows} where ${condition(t)} order by ${orderBy(t)} limit 1) ${t}${lateral()}`;
    return `(select ${value} from ${first ?? `${rows}${lateral()} where ${condition(t)}`})`;
  };
  if (!isAbstractType(type)) return find(type);
  const findAs = (each: GraphQLObjectType) => find(each, c.asText ? [] : [[TYPE_KEY, literal(each.name)]]);
  const possible = c.info.schema.getPossibleTypes(type).filter(typeMapping);
  if (!kinds) return `coalesce(${possible.map(findAs).join(', ')})`;
  const only = kinds.only?.(argsOf(c.root, c.env));
  if (kinds.only) c.byEnums = true;
  const found = Object.entries(kinds.types)
    .filter(([kind]) => only?.includes(kind) ?? true)
    .map(
      ([kind, name]) => `when ${literal(kind)} then ${findAs(possible.find((each) => each.name === name) as GraphQLObjectType)}`,
    );
  return `case ${kinds.of(kinds.row)} ${found.join(' ')} end`;
}

function compileMany(c: Compilation, { field, nodes }: Selected, { from, condition, orderBy }: Rows, among?: string): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const t = c.alias();
  const { value, lateral } = compileObject(c, type, nodes, t);
  const rows = `${from ?? fromOf(type)} ${t}`;
  const source = among ? `(${among}) ids (id) join ${rows} on ${t}.id = ids.id` : rows;
  return `array(select ${value} from ${source}${lateral()} where ${condition(t)}${orderBy ? ` order by ${orderBy(t)}` : ''})`;
}

function fromOf(type: GraphQLObjectType): string {
  const from = typeMapping(type)?.from;
  if (!from) throw new Error(`${type.name} has no rows (@FromTable)`);
  return from;
}
