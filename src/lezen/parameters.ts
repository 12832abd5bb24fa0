import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { OngeldigeInvoer } from '../platform/input/errors';

/**
 * One field of the selection: its parent type, its definition, and all nodes with the same response
 * key.
 */
export interface Selected {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

/**
 * Input of one run of a plan: the request's variables, and the id when one object is read by id.
 */
export interface Env {
  variables: Record<string, unknown>;
  id?: string;
  args: Map<Selected, Record<string, unknown>>;
  /** Arguments that replace those of the root field. */
  instead?: Record<string, unknown>;
}
/**
 * Returns a parameter's value for a run. Throws OngeldigeInvoer or TeZwaar for an invalid value.
 */
export type Extract = (env: Env) => unknown;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SQL_TYPE: Record<string, string> = {
  ID: 'uuid',
  Int: 'integer',
  Float: 'float8',
  Boolean: 'boolean',
  Datum: 'date',
  Tijdstip: 'timestamptz',
};

const ROOTS = ['Query', 'Subscription'];

export const nameOf = ({ parent, field }: Selected) => `${parent.name}.${field.name}`;

/** Returns the arguments of a field in this run, coerced once. */
export function argsOf(selected: Selected, env: Env): Record<string, unknown> {
  let args = env.args.get(selected);
  if (!args) {
    const given = getArgumentValues(selected.field, selected.nodes[0] as FieldNode, env.variables);
    args = env.instead && ROOTS.includes(selected.parent.name) ? { ...given, ...env.instead } : given;
    env.args.set(selected, args);
  }
  return args;
}

/** Reports whether the value has the form of an id; the database finds whether it exists. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/**
 * Returns the id as PostgreSQL writes it. Throws OngeldigeInvoer for a value without the form of an
 * id.
 */
export function checkId(value: unknown): string {
  if (!isId(value)) {
    throw new OngeldigeInvoer(`"${String(value).slice(0, 50)}" is geen geldig id; gebruik een id dat een eerder antwoord gaf.`);
  }
  return value.toLowerCase();
}

/**
 * Returns the GraphQL type of an argument by its path ("filter.van"). Throws an Error when the
 * field has no such argument.
 */
export function argumentType(field: GraphQLField<unknown, unknown>, path: string): GraphQLInputType {
  const [name, ...keys] = path.split('.');
  let type = field.args.find((arg) => arg.name === name)?.type;
  for (const key of keys) {
    const object = type && getNullableType(type);
    type = isInputObjectType(object) ? object.getFields()[key]?.type : undefined;
  }
  if (!type) throw new Error(`the field has no argument "${path}"`);
  return type;
}

/**
 * Returns the SQL type of a parameter. Each placeholder carries it, so that a fragment without a
 * cast means the same everywhere.
 */
export function sqlType(type: GraphQLInputType): string {
  return (SQL_TYPE[getNamedType(type).name] ?? 'text') + (isListType(getNullableType(type)) ? '[]' : '');
}

/**
 * Returns the extractor of the argument at `path`, converted for the database; null when omitted.
 */
export function argument(selected: Selected, path: string): Extract {
  const isId = getNamedType(argumentType(selected.field, path)).name === 'ID';
  const keys = path.split('.');
  return (env) => {
    let value: unknown = argsOf(selected, env);
    for (const key of keys) value = (value as Record<string, unknown> | null | undefined)?.[key];
    return toSql(value, isId);
  };
}

function toSql(value: unknown, isId: boolean): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((element) => toSql(element, isId));
  if (value instanceof Date) return value.toISOString();
  // PostgreSQL's text cannot contain U+0000, and would fail the statement.
  if (typeof value === 'string' && value.includes('\0'))
    throw new OngeldigeInvoer('Een tekst bevat een teken dat niet kan (U+0000).');
  return isId ? checkId(value) : value;
}
