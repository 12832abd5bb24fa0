import { createHmac } from 'node:crypto';
import { buildSchema, type GraphQLSchema, isObjectType, printSchema } from 'graphql';
import { SECRET } from './support';
import type { Row, ZooData } from './zoo-data';

type Args = Record<string, never>;
type Resolvers = Record<string, (row: Row, args: Args) => unknown>;

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const instant = (text: unknown) => new Date(text as string).toISOString();
// JavaScript's Date has milliseconds only, so the naive side compares PostgreSQL's text of the
// instant.
const micros = (row: Row) =>
  BigInt(Math.round(Number((row.fed_epoch as string).split('.')[0]))) * 1000000n +
  BigInt(((row.fed_epoch as string).split('.')[1] ?? '').padEnd(6, '0'));

type Order = { key: (row: Row) => unknown; compare: (a: Row, b: Row) => number; type: string }[];
const idOrder = { key: (r: Row) => r.id, compare: (a: Row, b: Row) => bytes(a.id, b.id), type: 'uuid' };
const ORDERS: Record<string, Order> = {
  feeding: [{ key: (r) => r.fed_key, compare: (a, b) => Number(micros(a) - micros(b)), type: 'timestamptz' }, idOrder],
  name: [{ key: (r) => r.name, compare: (a, b) => bytes(a.name as string, b.name as string), type: 'text' }, idOrder],
  legs: [
    { key: (r) => r.legs, compare: (a, b) => (a.legs as number) - (b.legs as number), type: 'integer' },
    { key: (r) => r.lower_name, compare: (a, b) => bytes(a.lower_name as string, b.lower_name as string), type: 'text' },
    idOrder,
  ],
};
const LISTS: Record<string, Order> = {
  'Query.animals': ORDERS.feeding as Order,
  'Keeper.animals': ORDERS.feeding as Order,
  'Zoo.animals': ORDERS.legs as Order,
  'Query.keepers': ORDERS.name as Order,
};

/** The order of a list; the order by name can be reversed too. */
const orderOf = (list: string, direction?: string) => (direction === 'NAMED' ? ORDERS.name : LISTS[list]) as Order;
const SCOPES: Record<string, string> = { DOWN: ' desc', NAMED: ' NAMED desc' };

/**
 * Makes the cursor of a row in a list from the documentation of the reader, independently of its
 * code.
 */
export function cursorOf(list: string, row: Row, direction?: string): string {
  const order = orderOf(list, direction);
  const payload = Buffer.from(`[${order.map((part) => JSON.stringify(part.key(row))).join(', ')}]`);
  const scope = `${list}${SCOPES[direction ?? ''] ?? ''} ${order.map((part) => part.type).join(' ')}\n`;
  const mac = createHmac('sha256', SECRET).update(scope).update(payload).digest().subarray(0, 16);
  return Buffer.concat([mac, payload]).toString('base64url');
}

function sorted(rows: Row[], order: Order): Row[] {
  return [...rows].sort((a, b) => order.map((part) => part.compare(a, b)).find((n) => n !== 0) ?? 0);
}

type PageArgs = { first?: number; after?: string; direction?: string };
function page(list: string, rows: Row[], { first, after, direction }: PageArgs) {
  const upward = sorted(rows, orderOf(list, direction));
  const all = SCOPES[direction ?? ''] ? upward.reverse() : upward;
  // The cursor's row may be filtered out of this list: the page starts after it in the unfiltered
  // order.
  const reference = after ? everyRow.find((row) => cursorOf(list, row) === after) : undefined;
  const rest = reference
    ? all.filter((row) => sorted([row, reference], LISTS[list] as Order)[0] === reference && row.id !== reference.id)
    : all;
  const nodes = rest.slice(0, first ?? 50);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(list, node, direction) }));
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return {
    edges,
    nodes,
    totalCount: rows.length,
    pageInfo: { ...ends, hasNextPage: rest.length > nodes.length, hasPreviousPage: Boolean(after) },
  };
}
let everyRow: Row[] = [];

const isGiven = (value: unknown) => value !== null && value !== undefined;
const FILTERS: Record<string, (row: Row, value: never) => unknown> = {
  name: (r, v) => r.name === v,
  species: (r, v: string[]) => v.includes(r.species as string),
  keeper: (r, v) => r.keeper_id === v,
  ids: (r, v: string[]) => v.includes(r.id),
  fedSince: (r, v) => micros(r) >= BigInt(new Date(v).getTime()) * 1000n,
  bornFrom: (r, v: string) => r.born !== null && (r.born as string) >= v,
  wild: (r, v) => r.wild === v,
  minLegs: (r, v) => (r.legs as number) >= v,
};
const filtered = (rows: Row[], filter: Record<string, unknown> | null | undefined) =>
  rows.filter((row) =>
    Object.entries(filter ?? {}).every(([key, value]) => !isGiven(value) || FILTERS[key]?.(row, value as never)),
  );

function resolvers({ animals, keepers, zoos }: ZooData): Resolvers {
  const find = (id: unknown) => everyRow.find((row) => row.id === id) ?? null;
  const byId = (rows: Row[]) => sorted(rows, [idOrder]);
  const rootAnimals = (_: Row, args: Args) => page('Query.animals', filtered(animals, args.filter), args);
  const label = (a: Row, { prefix, loud, suffix }: Args) =>
    prefix === null ? null : `${prefix}${loud ? (a.code as string).toUpperCase() : a.code}${suffix ?? ''}`;
  const withNext = (a: Row) =>
    a.legs ? new Date(new Date(a.fed_key as string).getTime() + (a.legs as number) * 86400000).toISOString() : null;
  return {
    'Query.node': (_, { id }) => find(id),
    'Query.named': (_, { name }) =>
      [animals, keepers, zoos].map((rows) => byId(rows).find((row) => row.name === name)).find(Boolean) ?? null,
    'Query.zoo': (_, { code }) => zoos.find((zoo) => zoo.code === code) ?? null,
    'Query.zoos': () => [...zoos].sort((a, b) => bytes(a.code as string, b.code as string)),
    'Query.animals': rootAnimals,
    'Query.keepers': (_, args) => page('Query.keepers', keepers, args),
    'Query.animalCount': (_, { species }) => animals.filter((a) => a.species === species).length,
    'Zoo.keepers': (zoo) =>
      sorted(
        keepers.filter((k) => k.zoo_id === zoo.id),
        ORDERS.name as Order,
      ),
    'Zoo.star': (zoo) => [...animals, ...keepers].find((row) => row.id === zoo.star_id) ?? null,
    'Zoo.animals': (zoo, { species, ...args }) =>
      page(
        'Zoo.animals',
        animals.filter((a) => a.zoo_id === zoo.id && (!isGiven(species) || a.species === species)),
        args,
      ),
    'Keeper.zoo': (k) => find(k.zoo_id),
    'Keeper.longestLegged': (k) =>
      byId(animals.filter((a) => a.keeper_id === k.id)).sort((a, b) => (b.legs as number) - (a.legs as number))[0] ?? null,
    'Keeper.favourite': (k) => find(k.favourite_id) ?? find(k.zoo_id),
    'Keeper.animals': (k, args: Args) =>
      page(
        'Keeper.animals',
        filtered(
          animals.filter((a) => a.keeper_id === k.id),
          args.filter,
        ),
        args,
      ),
    'Animal.keeper': (a) => find(a.keeper_id),
    'Animal.parent': (a) => find(a.parent_id),
    'Animal.children': (a, { species }: Args) =>
      animals
        .filter((c) => c.parent_id === a.id && (!isGiven(species) || (species as string[]).includes(c.species as string)))
        .sort((x, y) => bytes(x.code as string, y.code as string)),
    'Animal.fedAt': (a) => instant(a.fed_key),
    'Animal.nextFeeding': withNext,
    'Animal.nicknameList': (a) => (a.nicknames as string[]).map((spelling, i) => ({ spelling, place: i + 1 })).reverse(),
    'Animal.label': label,
    'Animal.bornBefore': (a, { day }: Args) => (a.born === null ? null : (a.born as string) < String(day)),
  };
}

/** The same schema with plain resolvers over rows: filtered, sorted and paged in JavaScript. */
export function naiveSchema(schema: GraphQLSchema, data: ZooData): GraphQLSchema {
  everyRow = [...data.animals, ...data.keepers, ...data.zoos];
  const naive = buildSchema(printSchema(schema));
  const all = resolvers(data);
  for (const type of Object.values(naive.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = all[`${type.name}.${field.name}`];
      if (resolve) field.resolve = (source, args) => resolve(source as Row, args as Args);
    }
  }
  return naive;
}
