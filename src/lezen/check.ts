import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { fieldMapping, typeMapping } from './compile';
import type { Arg, FieldMapping } from './mapping';
import { nodeType } from './page';
import { argumentType } from './parameters';

type Field = GraphQLField<unknown, unknown>;

/**
 * Returns the problems with the mapping of a field, as sentences that name it; empty when it
 * compiles.
 */
export function checkField(schema: GraphQLSchema, type: GraphQLObjectType, field: Field): string[] {
  const mapping = fieldMapping(field);
  if (!mapping) return [`${type.name}.${field.name} has no mapping (@FromColumn, @FromSql, @ToRow, @ToOne, @ToMany, @ToPage)`];
  return [...checkKind(schema, field.type, mapping), ...checkArguments(field, mapping)].map(
    (problem) => `${type.name}.${field.name} ${problem}`,
  );
}

function checkKind(schema: GraphQLSchema, type: GraphQLOutputType, mapping: FieldMapping): string[] {
  const { kind } = mapping;
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (kind === 'column' || kind === 'sql') {
    if (!isLeafType(named)) return [`gives ${named.name}, which is no scalar`];
    const renamed = isEnumType(named) && named.getValues().some((value) => value.value !== value.name);
    return renamed ? [`gives ${named.name}, of which a value is stored under another name`] : [];
  }
  if (isList !== (kind === 'many')) return [isList ? 'is a list: use @ToMany' : 'is no list: use @ToOne, @ToRow or @ToPage'];
  if (kind === 'one' && isAbstractType(named)) {
    const possible = schema.getPossibleTypes(named).filter(typeMapping);
    if (possible.length === 0) return ['gives no type with @FromTable'];
    const unknown = Object.values(mapping.kinds?.types ?? {}).filter((name) => !possible.some((each) => each.name === name));
    return unknown.map((name) => `names ${name}, which ${named.name} never is`);
  }
  const target = kind === 'page' && isObjectType(named) ? nodeType(named) : named;
  const rows = isObjectType(target) ? typeMapping(target) : undefined;
  if (!rows) return [`gives ${String(target)}, which has no @FromTable`];
  return kind === 'row' || rows.from || mapping.from ? [] : [`gives ${String(target)}, of which it must say the rows (from)`];
}

/**
 * Runs the SQL fragments of a field once: they must use every argument of the field, and no other.
 */
function checkArguments(field: Field, mapping: FieldMapping): string[] {
  const problems: string[] = [];
  const used = new Set(mapping.kind === 'page' ? ['first', 'after'] : []);
  const arg: Arg = (path) => {
    used.add(path);
    try {
      argumentType(field, path);
    } catch (error) {
      problems.push((error as Error).message);
    }
    return 'null';
  };
  runFragments(mapping, arg);
  const unused = argumentPaths(field).filter((path) => !used.has(path));
  return [...problems, ...unused.map((path) => `does nothing with its argument "${path}"`)];
}

function runFragments(mapping: FieldMapping, arg: Arg): void {
  if (mapping.kind === 'sql') mapping.sql('r', arg);
  if ('from' in mapping) mapping.from?.('r', arg);
  if ('kinds' in mapping) mapping.kinds?.of('r');
  if (mapping.kind === 'one' || mapping.kind === 'many') mapping.condition('t', 'r', arg);
  if (mapping.kind !== 'page') return;
  mapping.where?.('t', 'r', arg);
  if (mapping.turn) arg(mapping.turn.by);
  for (const [key, condition] of Object.entries(mapping.filters)) condition('t', arg(`filter.${key}`));
}

function argumentPaths(field: Field): string[] {
  return field.args.flatMap((arg) => {
    const type = getNullableType(arg.type);
    return isInputObjectType(type) ? Object.keys(type.getFields()).map((key) => `${arg.name}.${key}`) : [arg.name];
  });
}
