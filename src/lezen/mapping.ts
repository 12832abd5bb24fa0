import { Extensions } from 'type-graphql';

/**
 * Binds an argument of the field, by its path ("filter.van"), and returns its placeholder; an
 * omitted argument is null.
 */
export type Arg = (path: string) => string;
/** Returns SQL for a field, given the alias of its row. */
export type Sql = (row: string, arg: Arg) => string;
/**
 * Returns a SQL condition that selects rows of the target, given its alias and that of the parent
 * row ('' at the root).
 */
export type Condition = (target: string, row: string, arg: Arg) => string;

/**
 * One sort key of a list. Together the keys are unique; each has a SQL type, so that cursor values
 * compare correctly.
 */
export interface OrderPart {
  sql: (target: string) => string;
  type: 'uuid' | 'text' | 'timestamptz' | 'date' | 'integer' | 'bigint';
}
/**
 * Alternative orders of a list: `by` is the enum argument that selects one, `to` maps its values to
 * orders. A statement is compiled per value.
 */
export interface Turn {
  by: string;
  to: Record<string, OtherOrder>;
}
/** Other sort keys, the reverse direction, or both. Each order needs an index. */
export interface OtherOrder {
  orderBy?: OrderPart[];
  turned?: boolean;
}
/** Creation order: UUIDv7 ids sort by time. */
export const BY_ID: OrderPart[] = [{ sql: (target) => `${target}.id`, type: 'uuid' }];
/**
 * Rows that depend on the field's arguments, instead of those of `@FromTable`: a subquery in
 * parentheses.
 */
export type From = (row: string, arg: Arg) => string;
/**
 * Partitions a list (for example by driehoek), each with an index in list order. For a caller who
 * can see few partitions, the first rows of each are read and merged; otherwise the whole list is
 * scanned in order. Partitions must not change the contents of the list.
 */
export interface Sets {
  /** Row-independent SQL condition: the caller can see rows in at most this many partitions. */
  atMost: (most: number) => string;
  /** Query for the distinct ids of these partitions. */
  ids: string;
  /** SQL condition: the row is in the partition with this id. */
  of: (target: string, id: string) => string;
}
/**
 * For a field of an interface type: `of` is SQL for the kind of object of a row, `types` maps each
 * kind to its type, and only that type's rows are searched. `only` returns the kinds that the root
 * field's arguments allow, or undefined for all: PostgreSQL prepares a search for each kind, even
 * one that never occurs. It may read enums only, since their values are known when a statement is
 * compiled.
 */
export interface Kinds {
  of: (row: string) => string;
  types: Record<string, string>;
  only?: (root: Record<string, unknown>) => string[] | undefined;
}
export interface PageMapping {
  kind: 'page';
  from?: From;
  where?: Condition;
  sets?: Sets;
  /**
   * Materialises the rows once for all parts of the page: finding them costs more than storing
   * them.
   */
  once?: boolean;
  orderBy: OrderPart[];
  turn?: Turn;
  filters: Record<string, (target: string, value: string) => string>;
  /**
   * Filters whose selectivity depends on the value: statements with one of these are planned with
   * their values, each time.
   */
  byValue?: string[];
}
export type FieldMapping =
  | { kind: 'column'; column?: string }
  | { kind: 'sql'; sql: Sql }
  | { kind: 'row' }
  | { kind: 'one'; condition: Condition; from?: From; kinds?: Kinds; orderBy?: (target: string) => string }
  | { kind: 'many'; condition: Condition; from?: From; among?: From; orderBy: (target: string) => string }
  | PageMapping;

/** The value of `extensions.lezen` of a mapped GraphQL type; a field has a FieldMapping. */
export interface TypeMapping {
  from?: string;
}

const mapped = (mapping: FieldMapping | TypeMapping) => Extensions({ lezen: mapping });

/** Maps a type to its rows: a table, a set-returning function, or a subquery in parentheses. */
export const FromTable = (from: string): ClassDecorator => mapped({ from }) as ClassDecorator;

/** Maps a type without a table: each field that returns it supplies the rows, with `from`. */
export const FromRow = (): ClassDecorator => mapped({}) as ClassDecorator;

/** Maps a field to a column, by default the field's name in snake case. */
export const FromColumn = (column?: string): PropertyDecorator => mapped({ kind: 'column', column }) as PropertyDecorator;

/** Maps a field to a SQL expression. A list of scalars is a json array. */
export const FromSql = (sql: Sql) => mapped({ kind: 'sql', sql }) as PropertyDecorator & MethodDecorator;

/** Maps a field to an object built from the same row. */
export const ToRow = () => mapped({ kind: 'row' }) as PropertyDecorator;

/**
 * Maps a field to one object or null, by the column that holds its id or by a condition. `orderBy`
 * selects the first of several.
 */
export function ToOne(
  key: string | Condition,
  options: { from?: From; kinds?: Kinds; orderBy?: (target: string) => string } = {},
) {
  const condition: Condition = typeof key === 'string' ? (target, row) => `${target}.id = ${row}.${key}` : key;
  return mapped({ kind: 'one', condition, ...options }) as PropertyDecorator & MethodDecorator;
}

/**
 * Maps a field to an ordered list of objects. For small lists; use a page for one that grows.
 * `among` is a query for the distinct ids to which the condition is then applied.
 */
export function ToMany(condition: Condition, options: { from?: From; among?: From; orderBy: (target: string) => string }) {
  return mapped({ kind: 'many', condition, ...options }) as PropertyDecorator & MethodDecorator;
}

/**
 * Maps a field to a Relay connection with `first`, `after`, a `filter` whose given keys each add a
 * condition, and an optional argument for another order (`turn`).
 */
export function ToPage(page: {
  from?: From;
  where?: Condition;
  sets?: Sets;
  once?: boolean;
  orderBy: OrderPart[];
  turn?: Turn;
  filters?: PageMapping['filters'];
  byValue?: string[];
}) {
  return mapped({ kind: 'page', filters: {}, ...page }) as PropertyDecorator & MethodDecorator;
}
