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
 * One field of the selection: its type, its definition, and every node that asks for it under one
 * response key.
 */
export interface Selected {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

/**
 * What one run of a plan brings: the variables of the request, and the id when one object is asked
 * for by id.
 */
export interface Env {
  variables: Record<string, unknown>;
  id?: string;
  args: Map<Selected, Record<string, unknown>>;
  /** Arguments of the root field that take the place of those in the question. */
  instead?: Record<string, unknown>;
}
/**
 * Finds a parameter's value for a run. Throws OngeldigeInvoer or TeZwaar for a value that cannot
 * be.
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

/** The arguments of a field in this run, coerced once. */
export function argsOf(selected: Selected, env: Env): Record<string, unknown> {
  let args = env.args.get(selected);
  if (!args) {
    const given = getArgumentValues(selected.field, selected.nodes[0] as FieldNode, env.variables);
    args = env.instead && ROOTS.includes(selected.parent.name) ? { ...given, ...env.instead } : given;
    env.args.set(selected, args);
  }
  return args;
}

/** Whether a value can be an id at all; an id of something else is for the database to not find. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The id, as PostgreSQL writes it. Throws OngeldigeInvoer for what can be none. */
export function checkId(value: unknown): string {
  if (!isId(value)) {
    throw new OngeldigeInvoer(`"${String(value).slice(0, 50)}" is geen geldig id; gebruik een id dat een eerder antwoord gaf.`);
  }
  return value.toLowerCase();
}

/**
 * The GraphQL type of an argument by its path ("filter.van"). Throws an Error when the field has no
 * such argument.
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
 * The SQL type of a parameter. Each placeholder carries it, so that a fragment that forgets a cast
 * means the same everywhere.
 */
export function sqlType(type: GraphQLInputType): string {
  return (SQL_TYPE[getNamedType(type).name] ?? 'text') + (isListType(getNullableType(type)) ? '[]' : '');
}

/**
 * How to find the value of the argument at `path`, ready for the database; null when it was left
 * out.
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
  // PostgreSQL's text has no place for it, and would refuse the statement.
  if (typeof value === 'string' && value.includes('\0'))
    throw new OngeldigeInvoer('Een tekst bevat een teken dat niet kan (U+0000).');
  return isId ? checkId(value) : value;
}
