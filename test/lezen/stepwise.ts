import { createHmac } from 'node:crypto';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  printSchema,
} from 'graphql';
import { fieldMapping, typeMapping } from '../../src/lezen/compile';
import type { Arg, FieldMapping, OrderPart, PageMapping } from '../../src/lezen/mapping';
import { argumentType, sqlType } from '../../src/lezen/parameters';
import { SECRET } from './support';

type Query = (text: string, values?: unknown[]) => Promise<Record<string, string>[]>;
/** Returns the names and SQL types of the columns of a query. */
type Columns = (text: string, values: unknown[]) => Promise<[name: string, type: string][]>;
type Field = GraphQLField<unknown, unknown>;
/** A row of a type as the text of its jsonb, by which a query finds it again. */
interface Source {
  __typename: string;
  row: string;
  /** The column definitions of a type without a table, to rebuild the row. */
  columns?: string;
}
type Related = Extract<FieldMapping, { kind: 'one' | 'many' }>;
type Args = Record<string, unknown>;

/** Aliases that no fragment beside a type uses. */
const [R, T] = ['row_', 'target_'];

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const fromOf = (type: GraphQLObjectType) => typeMapping(type)?.from;

/** Makes the cursor of the row with these key values, independently of the SQL. */
export function cursor(list: string, order: OrderPart[], payload: string): string {
  const mac = createHmac('sha256', SECRET)
    .update(`${list} ${order.map((part) => part.type).join(' ')}\n`)
    .update(payload);
  return Buffer.concat([mac.digest().subarray(0, 16), Buffer.from(payload)]).toString('base64url');
}

export const payloadOf = (order: OrderPart[], t: string) =>
  `json_build_array(${order.map((part) => part.sql(t)).join(', ')})::text`;

/**
 * Resolves one field of one row at a time, each with a separate query: slow, and independent of the
 * compiler.
 */
class Steps {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly query: Query,
    private readonly columns: Columns,
  ) {}

  async resolve(
    parent: GraphQLObjectType,
    field: Field,
    mapping: FieldMapping,
    source: Source | undefined,
    args: Args,
  ): Promise<unknown> {
    const values: unknown[] = [];
    const arg: Arg = (path) => {
      const value = path.split('.').reduce<unknown>((object, key) => (object as Args | null | undefined)?.[key], args);
      const type = argumentType(field, path);
      const instant = getNamedType(type).name === 'Tijdstip' && typeof value === 'string';
      values.push(instant ? new Date(value).toISOString() : (value ?? null));
      return `$${values.length}::${sqlType(type)}`;
    };
    // The root has no row.
    const around = () => (source ? `from ${this.parentRow(values, parent, source)}` : '');
    const targets = () => this.targets(field, parent, source, values, mapping as Related, arg);
    switch (mapping.kind) {
      case 'column':
      case 'sql': {
        const sql = mapping.kind === 'sql' ? mapping.sql(source ? R : '', arg) : `${R}.${mapping.column ?? snake(field.name)}`;
        const [found] = await this.query(`select to_json((${sql})) as value ${around()}`, values);
        return this.final(field, found?.value);
      }
      case 'one':
        return (await targets())[0] ?? null;
      case 'many':
        return targets();
      case 'page':
        return this.page(`${parent.name}.${field.name}`, field, parent, source, values, mapping, arg, args);
    }
  }

  /**
   * Returns SQL for the row from its text: rebuilt when rows may come from elsewhere (`from`),
   * looked up when they come from a subquery.
   */
  private parentRow(values: unknown[], parent: GraphQLObjectType, source: Source): string {
    values.push(source.row);
    const row = `$${values.length}::jsonb`;
    const from = fromOf(parent);
    if (!from) return `jsonb_to_record(${row}) ${R}(${source.columns})`;
    return /^[a-z_]+$/.test(from)
      ? `jsonb_populate_record(null::${from}, ${row}) ${R}`
      : `(select * from ${from} x where to_jsonb(x) = ${row}) ${R}`;
  }

  private final(field: Field, value: unknown): unknown {
    const instant = getNamedType(field.type).name === 'Tijdstip' && !isListType(getNullableType(field.type));
    return instant && typeof value === 'string' ? new Date(value).toISOString() : value;
  }

  private async targets(
    field: Field,
    parent: GraphQLObjectType,
    source: Source | undefined,
    values: unknown[],
    mapping: Related,
    arg: Arg,
  ): Promise<Source[]> {
    const { condition, orderBy } = mapping;
    const type = getNamedType(field.type);
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type).filter(typeMapping) : [type as GraphQLObjectType];
    const among = mapping.kind === 'many' ? mapping.among?.(source ? R : '', arg) : undefined;
    const where = `${condition(T, source ? R : '', arg)}${among ? ` and ${T}.id in (${among})` : ''}`;
    const from = mapping.from?.(source ? R : '', arg);
    const beside = source ? `${this.parentRow(values, parent, source)}, lateral ` : '';
    for (const each of possible) {
      const found = `from ${beside}(select * from ${from ?? fromOf(each)} x) ${T} where ${where}${orderBy ? ` order by ${orderBy(T)}` : ''}`;
      const rows = await this.query(`select to_jsonb(${T})::text as row ${found}`, values);
      if (rows.length === 0) continue;
      const columns = fromOf(each) ? undefined : await this.columnsOf(`select ${T}.* ${found}`, values);
      return rows.map(({ row }) => ({ __typename: each.name, row: row as string, columns }));
    }
    return [];
  }

  private async columnsOf(text: string, values: unknown[]): Promise<string> {
    return (await this.columns(`${text} limit 0`, values)).map(([name, type]) => `"${name}" ${type}`).join(', ');
  }

  private async page(
    list: string,
    field: Field,
    parent: GraphQLObjectType,
    source: Source | undefined,
    values: unknown[],
    { from, where, orderBy, turn, filters }: PageMapping,
    arg: Arg,
    args: Args,
  ) {
    const target = getNamedType(
      (getNamedType(field.type) as GraphQLObjectType).getFields().nodes?.type,
    ) as unknown as GraphQLObjectType;
    const conditions = [where?.(T, source ? R : '', arg) ?? 'true'];
    for (const [key, value] of Object.entries((args.filter ?? {}) as Args)) {
      const condition = value !== null && value !== undefined && filters[key]?.(T, arg(`filter.${key}`));
      if (condition) conditions.push(condition);
    }
    const asked = (turn && (args[turn.by] as string)) ?? '';
    const other = turn?.to[asked];
    const order = other?.orderBy ?? orderBy;
    const scope = `${list}${other?.orderBy ? ` ${asked}` : ''}${other?.turned ? ' desc' : ''}`;
    const rows = from?.(source ? R : '', arg) ?? fromOf(target);
    const beside = source ? `${this.parentRow(values, parent, source)}, lateral ` : '';
    const keys = args.after
      ? (JSON.parse(
          Buffer.from(args.after as string, 'base64url')
            .subarray(16)
            .toString(),
        ) as string[])
      : undefined;
    const beyond = keys
      ? `(${order.map((part) => part.sql(T)).join(', ')}) ${other?.turned ? '<' : '>'} (${order.map((part, i) => `$${values.push(String(keys[i]))}::${part.type}`).join(', ')})`
      : 'true';
    const found = await this.query(
      `select to_jsonb(${T})::text as row, ${payloadOf(order, T)} as payload, (${beyond}) as beyond from ${beside}(select * from ${rows} x) ${T}
       where ${conditions.map((condition) => `(${condition})`).join(' and ')} order by ${order.map((part) => part.sql(T) + (other?.turned ? ' desc' : '')).join(', ')}`,
      values,
    );
    const rest = found.filter((row) => row.beyond as unknown);
    const edges = rest.slice(0, (args.first as number | null) ?? 50).map(({ row, payload }) => ({
      node: { __typename: target.name, row },
      cursor: cursor(scope, order, payload as string),
    }));
    const pageInfo = {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: rest.length > edges.length,
      hasPreviousPage: Boolean(keys),
    };
    return { edges, nodes: edges.map((edge) => edge.node), totalCount: found.length, pageInfo };
  }
}

/**
 * The same schema for plain graphql-js, its fields resolved step by step from the same mappings.
 */
export function stepwiseSchema(schema: GraphQLSchema, query: Query, columns: Columns): GraphQLSchema {
  const plain = buildSchema(printSchema(schema));
  const steps = new Steps(schema, query, columns);
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const mapping = fieldMapping(field);
      const target = (plain.getType(type.name) as GraphQLObjectType).getFields()[field.name];
      // A page resolves its PageInfo itself; PageInfo is mapped only for the feed of changes, which
      // builds its pages differently.
      if (!mapping || !target || type.name === 'PageInfo') continue;
      target.resolve = (source, args) =>
        steps.resolve(type, field, mapping, typeMapping(type) ? (source as Source) : undefined, args as Args);
    }
  }
  return plain;
}
