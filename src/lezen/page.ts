import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { OngeldigeInvoer, TeZwaar } from '../platform/errors';
import type { Compilation } from './compilation';
import type { Arg, OrderPart, PageMapping } from './mapping';
import { argsOf, type Env, nameOf, type Selected } from './parameters';
import { jsonObject, type Written } from './sql';

/** What a page holds when `first` is left out, and at most. */
export const DEFAULT_FIRST = 50;
export const MOST = 500;
/** Who has at most so many sets finds the first rows in each; and so many, how many rows there are, for which all have to be looked at. */
const FEW = 8;
const SEVERAL = 100;

/** Where a page hangs, and what it needs of the compiler for the rows on it. */
interface Around {
  row: string;
  arg: Arg;
  from: (type: GraphQLObjectType) => string;
  object: (type: GraphQLObjectType, nodes: readonly FieldNode[], row: string) => Written;
}
/** The order in which this run wants a list, and the name of the list under which its cursors are made. */
interface Order {
  list: string;
  parts: OrderPart[];
  turned: boolean;
}
/** Makes the SQL of each field of an object, by its name. */
type Fields = Record<string, (selected: Selected) => string>;

/**
 * SQL for a Relay connection. The page is fetched by key, with one row more to know whether another page follows; its rows are
 * numbered, and one aggregate over them makes the parts that were asked for.
 */
export function compilePage(c: Compilation, list: Selected, mapping: PageMapping, around: Around): string {
  const target = nodeType(getNamedType(list.field.type) as GraphQLObjectType);
  const source = (t: string) => `${around.from(target)} ${t} where ${conditions(c, list, mapping, around, t)}`;
  const order = orderIn(c, list, mapping);
  const t = c.alias();
  let bound: string | undefined;
  const first = () => (bound ??= c.bind((env) => firstOf(list, env), 'integer'));
  const cursor = () => c.cursors.sql(order.list, order.parts, t, (key) => c.cursorKey(key));
  const laterals: string[] = [];
  const node = (selected: Selected) => {
    const { json, lateral } = around.object(target, selected.nodes, t);
    laterals.push(lateral(onPage()));
    return json;
  };
  const onPage = () => `${t}."#nr" <= ${first()}`;
  const each = (sql: string) => `coalesce(json_agg(${sql} order by ${t}."#nr") filter (where ${onPage()}), '[]'::json)`;
  const edge = { cursor, node };
  const pageInfo = pageInfoOf(t, first, cursor, isGiven(argsOf(list, c.env).after));
  const sql = nested(c, list, {
    edges: (selected) => each(nested(c, selected, edge)),
    nodes: (selected) => each(node(selected)),
    pageInfo: (selected) => nested(c, selected, pageInfo),
    totalCount: () => counted(c, mapping, source),
  });
  c.checks.push((env) => firstOf(list, env), keysAfter(c, list, order));
  if (!bound) return sql;
  const rows = `select ${t}.* from ${source(t)}${keyset(c, list, order, t)}`;
  return `(select ${sql} from ${numbered(t, order, limited(c, mapping, order, t, rows, bound))} ${t}${laterals.join('')})`;
}

function pageInfoOf(t: string, first: () => string, cursor: () => string, afterGiven: boolean): Fields {
  return {
    hasNextPage: () => `(count(*) > ${first()})`,
    // Relay lets a server that only pages forward say just this: something precedes the page if it began after a cursor.
    hasPreviousPage: () => String(afterGiven),
    startCursor: () => `max(${cursor()}) filter (where ${t}."#nr" = least(1, ${first()}))`,
    endCursor: () => `max(${cursor()}) filter (where ${t}."#nr" = least(${t}."#rows", ${first()}))`,
  };
}

/** The type of the rows of a connection. */
export const nodeType = (connection: GraphQLObjectType) =>
  getNamedType(connection.getFields().nodes?.type) as unknown as GraphQLObjectType;

const isGiven = (value: unknown) => value !== null && value !== undefined;

function nested(c: Compilation, { field, nodes }: Selected, fields: Fields): string {
  const sqlOf = (selected: Selected) => {
    const sql = fields[selected.field.name]?.(selected);
    if (sql === undefined) throw new Error(`${nameOf(selected)} is no field of a connection`);
    return sql;
  };
  return jsonObject(c.pairs(getNamedType(field.type) as GraphQLObjectType, nodes, sqlOf));
}

const firstOf = (list: Selected, env: Env) => checkFirst(argsOf(list, env).first as number | null | undefined);

/** How many a page holds; the rest follows with the argument `further`. Throws OngeldigeInvoer for less than none and TeZwaar for more than the most. */
export function checkFirst(asked: number | null | undefined, further = 'after'): number {
  const first = asked ?? DEFAULT_FIRST;
  if (first < 0) throw new OngeldigeInvoer('`first` is 0 of meer.');
  if (first > MOST) throw new TeZwaar(`Vraag ten hoogste ${MOST} tegelijk (\`first\`) en haal de rest op met \`${further}\`.`);
  return first;
}

/** Which rows the list has: its own condition, and that of each filter that was given. */
function conditions(c: Compilation, list: Selected, mapping: PageMapping, { row, arg }: Around, t: string): string {
  const filter = (argsOf(list, c.env).filter ?? {}) as Record<string, unknown>;
  const given = Object.entries(mapping.filters).filter(([key]) => isGiven(filter[key]));
  if (given.some(([key]) => mapping.byValue?.includes(key))) c.byValue = true;
  const all = [mapping.where?.(t, row, arg) ?? 'true', ...given.map(([key, condition]) => condition(t, arg(`filter.${key}`)))];
  return all.map((condition) => `(${condition})`).join(' and ');
}

/** All parts of an order turn together, so that an index serves both directions. */
function orderIn(c: Compilation, list: Selected, { orderBy, turn }: PageMapping): Order {
  const asked = turn && argsOf(list, c.env)[turn.by];
  if (isGiven(asked)) c.byEnums = true;
  const turned = turn !== undefined && asked === turn.when;
  return { list: turned ? `${nameOf(list)} desc` : nameOf(list), parts: orderBy, turned };
}

const keysAfter =
  (c: Compilation, list: Selected, order: Order) =>
  (env: Env): string[] => {
    const { after } = argsOf(list, env);
    return isGiven(after) ? c.cursors.open(order.list, order.parts, after as string) : [];
  };

/** Only what comes after the cursor, if one was given. */
function keyset(c: Compilation, list: Selected, order: Order, t: string): string {
  if (!isGiven(argsOf(list, c.env).after)) return '';
  const keys = keysAfter(c, list, order);
  const values = order.parts.map((part, i) => c.bind((env) => keys(env)[i], part.type));
  return ` and (${order.parts.map((part) => part.sql(t)).join(', ')}) ${order.turned ? '<' : '>'} (${values.join(', ')})`;
}

const orderOf = (t: string, { parts, turned }: Order) => parts.map((part) => part.sql(t) + (turned ? ' desc' : '')).join(', ');

/** How many there are: of few sets, in each. */
function counted(c: Compilation, { sets }: PageMapping, source: (t: string) => string): string {
  const [t, set] = [c.alias(), c.alias()];
  const count = `select count(*)::integer as n from ${source(t)}`;
  if (!sets) return `(${count})`;
  const each = `${count} and ${sets.of(t, `${set}.id`)}`;
  const all = `select coalesce(sum(${t}.n), 0)::integer from (${sets.ids}) ${set} (id) cross join lateral (${each}) ${t}`;
  return `(case when ${sets.atMost(SEVERAL)} then (${all}) else (${count}) end)`;
}

/** The first rows in order, and one more. Of two ways to find them PostgreSQL takes one, and leaves the other out as it begins. */
function limited(c: Compilation, { sets }: PageMapping, by: Order, t: string, rows: string, first: string): string {
  const order = ` order by ${orderOf(t, by)} limit ${first} + 1`;
  if (!sets) return `(${rows}${order})`;
  const [set, few] = [c.alias(), sets.atMost(FEW)];
  const ofSet = `${rows} and ${sets.of(t, `${set}.id`)}${order}`;
  const ofFew = `select ${t}.* from (${sets.ids}) ${set} (id) cross join lateral (${ofSet}) ${t} where ${few}`;
  return `(select * from (${ofFew} union all (${rows} and not ${few}${order})) ${t}${order})`;
}

/** Each row with its number, and how many were fetched. */
const numbered = (t: string, order: Order, rows: string) =>
  `(select ${t}.*, row_number() over (order by ${orderOf(t, order)}) as "#nr", count(*) over () as "#rows" from ${rows} ${t})`;
