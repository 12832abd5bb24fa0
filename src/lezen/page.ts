import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { OngeldigeInvoer, TeZwaar } from '../platform/input/errors';
import type { Compilation } from './compilation';
import type { Arg, OrderPart, PageMapping } from './mapping';
import { argsOf, type Env, nameOf, type Selected } from './parameters';
import { jsonObject, type Written } from './sql';

/** The default and the largest page size. */
export const DEFAULT_FIRST = 50;
export const MOST = 500;
/**
 * With up to FEW partitions the first rows of each are merged; with up to SEVERAL the total, which
 * reads all rows, is counted per partition.
 */
const FEW = 8;
const SEVERAL = 100;
/** The fields of a connection that depend on the rows of the page. */
const OF_ROWS = ['nodes', 'edges', 'pageInfo'];

/** Context of a page: its parent row, and the parts of the compiler that it needs. */
interface Around {
  row: string;
  arg: Arg;
  from: (type: GraphQLObjectType) => string;
  object: (type: GraphQLObjectType, nodes: readonly FieldNode[], row: string) => Written;
}
/** The order of a list in this run, and the list name that its cursors are signed with. */
interface Order {
  list: string;
  parts: OrderPart[];
  turned: boolean;
}
/** Functions that compile each field of an object, by field name. */
type Fields = Record<string, (selected: Selected) => string>;

/** State that the parts of a page share. */
interface Page {
  c: Compilation;
  list: Selected;
  mapping: PageMapping;
  around: Around;
  /** Source of its rows. */
  from: string;
  order: Order;
  target: GraphQLObjectType;
  /** Alias of its rows. */
  t: string;
}

/** Returns SQL for a Relay connection with keyset pagination. */
export function compilePage(c: Compilation, list: Selected, mapping: PageMapping, around: Around): string {
  const connection = getNamedType(list.field.type) as GraphQLObjectType;
  const order = orderIn(c, list, mapping);
  c.checks.push((env) => firstOf(list, env), keysAfter(c, list, order));
  const target = nodeType(connection);
  const found = mapping.once ? c.alias() : undefined;
  const page: Page = { c, list, mapping, around, from: found ?? around.from(target), order, target, t: c.alias() };
  const parts = c.names(connection, list.nodes).filter((name) => OF_ROWS.includes(name));
  const sql = parts.join() === 'nodes' ? nodesAlone(page) : numberedPage(page);
  return found ? `(with ${found} as materialized (select * from ${around.from(target)}) select ${sql})` : sql;
}

/** Compiles a page of which only `nodes` is selected, once: no row numbers needed. */
function nodesAlone(page: Page): string {
  const { c, list, mapping, around, order, target, t } = page;
  const nodes = (selected: Selected) => {
    const { value, lateral } = around.object(target, selected.nodes, t);
    const rows = limited(page, boundFirst(page));
    return `array(select ${value} from ${rows} ${t}${lateral()} order by ${orderOf(t, order)})`;
  };
  return nested(c, list, { nodes, totalCount: () => counted(c, mapping, (row) => source(page, row)) });
}

/**
 * Compiles a page with one extra row, to detect a next page. The rows are numbered, and one
 * aggregate over them makes the selected fields.
 */
function numberedPage(page: Page): string {
  const { c, list, mapping, around, order, target, t } = page;
  let bound: string | undefined;
  const first = () => (bound ??= boundFirst(page));
  const cursor = () => c.cursors.sql(order.list, order.parts, t, (key) => c.cursorKey(key));
  const onPage = () => `${t}."#nr" <= ${first()}`;
  const laterals: string[] = [];
  const node = (selected: Selected) => {
    const { value, lateral } = around.object(target, selected.nodes, t);
    laterals.push(lateral(onPage()));
    return value;
  };
  const each = (sql: string) => `coalesce(json_agg(${sql} order by ${t}."#nr") filter (where ${onPage()}), '[]'::json)`;
  const pageInfo = pageInfoOf(t, first, cursor, isGiven(argsOf(list, c.env).after));
  const sql = nested(c, list, {
    edges: (selected) => each(nested(c, selected, { cursor, node })),
    nodes: (selected) => each(node(selected)),
    pageInfo: (selected) => nested(c, selected, pageInfo),
    totalCount: () => counted(c, mapping, (row) => source(page, row)),
  });
  return bound ? `(select ${sql} from ${numbered(t, order, limited(page, `${bound} + 1`))} ${t}${laterals.join('')})` : sql;
}

const boundFirst = ({ c, list }: Page) => c.bind((env) => firstOf(list, env), 'integer');

/** Selects all rows of the list, regardless of the page. */
const source = ({ c, list, mapping, around, from }: Page, row: string) =>
  `${from} ${row} where ${conditions(c, list, mapping, around, row)}`;

function pageInfoOf(t: string, first: () => string, cursor: () => string, afterGiven: boolean): Fields {
  return {
    hasNextPage: () => `(count(*) > ${first()})`,
    // Relay allows a server that only pages forward to report this: rows precede the page if it
    // began after a cursor.
    hasPreviousPage: () => String(afterGiven),
    startCursor: () => `max(${cursor()}) filter (where ${t}."#nr" = least(1, ${first()}))`,
    endCursor: () => `max(${cursor()}) filter (where ${t}."#nr" = least(${t}."#rows", ${first()}))`,
  };
}

/** Returns the node type of a connection. */
export const nodeType = (connection: GraphQLObjectType) =>
  getNamedType(connection.getFields().nodes?.type) as unknown as GraphQLObjectType;

const isGiven = (value: unknown) => value !== null && value !== undefined;

function nested(c: Compilation, { field, nodes }: Selected, fields: Fields): string {
  const sqlOf = (selected: Selected) => {
    const sql = fields[selected.field.name]?.(selected);
    if (sql === undefined) throw new Error(`${nameOf(selected)} is not a field of a connection`);
    return sql;
  };
  return jsonObject(c.pairs(getNamedType(field.type) as GraphQLObjectType, nodes, sqlOf));
}

const firstOf = (list: Selected, env: Env) => checkFirst(argsOf(list, env).first as number | null | undefined);

/**
 * Returns the page size, with its default; `further` names the argument that fetches the rest.
 * Throws OngeldigeInvoer for a negative number and TeZwaar for more than MOST.
 */
export function checkFirst(asked: number | null | undefined, further = 'after'): number {
  const first = asked ?? DEFAULT_FIRST;
  if (first < 0) throw new OngeldigeInvoer('`first` is 0 of meer.');
  if (first > MOST) throw new TeZwaar(`Vraag ten hoogste ${MOST} tegelijk (\`first\`) en haal de rest op met \`${further}\`.`);
  return first;
}

/** Combines the list's condition with that of each given filter. */
function conditions(c: Compilation, list: Selected, mapping: PageMapping, { row, arg }: Around, t: string): string {
  const filter = (argsOf(list, c.env).filter ?? {}) as Record<string, unknown>;
  const given = Object.entries(mapping.filters).filter(([key]) => isGiven(filter[key]));
  if (given.some(([key]) => mapping.byValue?.includes(key))) c.byValue = true;
  const all = [mapping.where?.(t, row, arg) ?? 'true', ...given.map(([key, condition]) => condition(t, arg(`filter.${key}`)))];
  return all.map((condition) => `(${condition})`).join(' and ');
}

/**
 * Returns the order that the arguments select. All sort keys reverse together, so that one index
 * serves both directions.
 */
function orderIn(c: Compilation, list: Selected, { orderBy, turn }: PageMapping): Order {
  const asked = turn && (argsOf(list, c.env)[turn.by] as string | null | undefined);
  if (isGiven(asked)) c.byEnums = true;
  const { orderBy: parts, turned = false } = turn?.to[asked ?? ''] ?? {};
  const name = [nameOf(list), ...(parts ? [asked] : []), ...(turned ? ['desc'] : [])].join(' ');
  return { list: name, parts: parts ?? orderBy, turned };
}

const keysAfter =
  (c: Compilation, list: Selected, order: Order) =>
  (env: Env): string[] => {
    const { after } = argsOf(list, env);
    return isGiven(after) ? c.cursors.open(order.list, order.parts, after as string) : [];
  };

/** Returns the condition for the rows after the cursor, if one is given. */
function keyset(c: Compilation, list: Selected, order: Order, t: string): string {
  if (!isGiven(argsOf(list, c.env).after)) return '';
  const keys = keysAfter(c, list, order);
  const values = order.parts.map((part, i) => c.bind((env) => keys(env)[i], part.type));
  return ` and (${order.parts.map((part) => part.sql(t)).join(', ')}) ${order.turned ? '<' : '>'} (${values.join(', ')})`;
}

const orderOf = (t: string, { parts, turned }: Order) => parts.map((part) => part.sql(t) + (turned ? ' desc' : '')).join(', ');

/** Compiles the total number of rows: per partition when there are not too many. */
function counted(c: Compilation, { sets }: PageMapping, source: (t: string) => string): string {
  const [t, set] = [c.alias(), c.alias()];
  const count = `select count(*)::integer as n from ${source(t)}`;
  if (!sets) return `(${count})`;
  const each = `${count} and ${sets.of(t, `${set}.id`)}`;
  const all = `select coalesce(sum(${t}.n), 0)::integer from (${sets.ids}) ${set} (id) cross join lateral (${each}) ${t}`;
  return `(case when ${sets.atMost(SEVERAL)} then (${all}) else (${count}) end)`;
}

/**
 * Selects the first rows in order after the cursor. PostgreSQL runs one of the two branches: the
 * condition on the number of partitions is a one-time filter.
 */
function limited(page: Page, first: string): string {
  const { c, list, mapping, order: by, t } = page;
  const rows = `select ${t}.* from ${source(page, t)}${keyset(c, list, by, t)}`;
  const order = ` order by ${orderOf(t, by)} limit ${first}`;
  if (!mapping.sets) return `(${rows}${order})`;
  const [set, few] = [c.alias(), mapping.sets.atMost(FEW)];
  const ofSet = `${rows} and ${mapping.sets.of(t, `${set}.id`)}${order}`;
  const ofFew = `select ${t}.* from (${mapping.sets.ids}) ${set} (id) cross join lateral (${ofSet}) ${t} where ${few}`;
  return `(select * from (${ofFew} union all (${rows} and not ${few}${order})) ${t}${order})`;
}

/** Adds to each row its number and the number of fetched rows. */
const numbered = (t: string, order: Order, rows: string) =>
  `(select ${t}.*, row_number() over (order by ${orderOf(t, order)}) as "#nr", count(*) over () as "#rows" from ${rows} ${t})`;
