import { Extensions } from 'type-graphql';

/**
 * Binds an argument of the field, by its path ("filter.van"), and returns its placeholder; an
 * argument left out binds null.
 */
export type Arg = (path: string) => string;
/** SQL text for a field, given the alias of its row. */
export type Sql = (row: string, arg: Arg) => string;
/**
 * SQL condition that picks rows of the target, given its alias and that of the row it hangs on (''
 * at the root).
 */
export type Condition = (target: string, row: string, arg: Arg) => string;

/**
 * A part of the order of a list. The parts together are unique; each has a SQL type, so that a
 * cursor can be compared as one.
 */
export interface OrderPart {
  sql: (target: string) => string;
  type: 'uuid' | 'text' | 'timestamptz' | 'date' | 'integer' | 'bigint';
}
/**
 * The argument that asks for a list in another order, an enum, which is known when a statement is
 * made; and that order for each value that changes it.
 */
export interface Turn {
  by: string;
  to: Record<string, OtherOrder>;
}
/**
 * By other parts than the list has by itself, or the other way round, or both. An index serves
 * each.
 */
export interface OtherOrder {
  orderBy?: OrderPart[];
  turned?: boolean;
}
/** In the order in which they were made, which UUIDv7 has in it. */
export const BY_ID: OrderPart[] = [{ sql: (target) => `${target}.id`, type: 'uuid' }];
/**
 * Rows that depend on the field's arguments, in place of those that `@FromTable` says: a subquery
 * in parentheses.
 */
export type From = (row: string, arg: Arg) => string;
/**
 * The rows of a list in sets, each with its index in the order of the list. An asker with few sets
 * has the first rows found in each of them, and merged; one with many, in the order of all, where
 * they come soon enough. None of this may change what the list holds.
 */
export interface Sets {
  /** SQL without a row: whether the asker may see rows in at most so many sets. */
  atMost: (most: number) => string;
  /** A query for the ids of these sets, each once. */
  ids: string;
  /** SQL condition: the row is in the set with this id. */
  of: (target: string, id: string) => string;
}
/**
 * Of a field that gives an interface: SQL that says what kind of object a row has, and the type of
 * each kind. Only in that one's rows is it looked for. `only` says, from the arguments of the root
 * field, which kinds there can be, when that is known: PostgreSQL makes ready to look for each,
 * also for those that never come. It may depend on enums alone, since these are known when a
 * statement is made.
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
   * Finding the rows takes more than keeping them, so all parts of the page share what was found.
   */
  once?: boolean;
  orderBy: OrderPart[];
  turn?: Turn;
  filters: Record<string, (target: string, value: string) => string>;
  /**
   * Filters that pick a few rows or nearly all, which only their value tells: a statement with one
   * of them is planned with its values, each time.
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

/** What the reader finds in `extensions.lezen` of a GraphQL type or field. */
export interface TypeMapping {
  from?: string;
}

const mapped = (mapping: FieldMapping | TypeMapping) => Extensions({ lezen: mapping });

/** The rows of this type: a table, a set-returning function, or a subquery in parentheses. */
export const FromTable = (from: string): ClassDecorator => mapped({ from }) as ClassDecorator;

/** The type has no rows of its own: each field that gives it says them, with `from`. */
export const FromRow = (): ClassDecorator => mapped({}) as ClassDecorator;

/** The field is a column; its name is the field's name in snake case unless given. */
export const FromColumn = (column?: string): PropertyDecorator => mapped({ kind: 'column', column }) as PropertyDecorator;

/** The field is a SQL expression. A list of scalars is a json array. */
export const FromSql = (sql: Sql) => mapped({ kind: 'sql', sql }) as PropertyDecorator & MethodDecorator;

/** The field is an object of the same row. */
export const ToRow = () => mapped({ kind: 'row' }) as PropertyDecorator;

/**
 * The field is one object, or null: by the column that holds its id, or by a condition (the first
 * by `orderBy`, if more).
 */
export function ToOne(
  key: string | Condition,
  options: { from?: From; kinds?: Kinds; orderBy?: (target: string) => string } = {},
) {
  const condition: Condition = typeof key === 'string' ? (target, row) => `${target}.id = ${row}.${key}` : key;
  return mapped({ kind: 'one', condition, ...options }) as PropertyDecorator & MethodDecorator;
}

/**
 * The field is a list of objects, in an order. For lists that stay small; one that grows is a page.
 * `among` is a query for the ids of the rows, each once: of these alone the condition picks.
 */
export function ToMany(condition: Condition, options: { from?: From; among?: From; orderBy: (target: string) => string }) {
  return mapped({ kind: 'many', condition, ...options }) as PropertyDecorator & MethodDecorator;
}

/**
 * The field is a Relay connection: `first`, `after`, a `filter` of which each key given adds its
 * condition, and what may order it otherwise.
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
