import { client } from './client';

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown) => (isRow(value) && typeof value.id === 'string' ? value.id : undefined);

/** Merges a list of an answer: its rows in its order, each with the fields that the cache has. */
function mergeList(old: unknown, next: unknown[]): unknown[] {
  const known = new Map((Array.isArray(old) ? old : []).map((row) => [idOf(row), row]));
  return next.map((row) => (idOf(row) === undefined ? row : merge(known.get(idOf(row)), row)));
}

/** Merges an answer into the cached object; fields that the answer does not have stay. */
export function merge(old: unknown, next: unknown): unknown {
  if (Array.isArray(next)) return mergeList(old, next);
  if (!isRow(next) || !isRow(old) || idOf(old) !== idOf(next)) return next;
  return { ...old, ...Object.fromEntries(Object.entries(next).map(([name, value]) => [name, merge(old[name], value)])) };
}

/**
 * Replaces each object with the id of `row`, however deep. Returns the same object where nothing
 * changed.
 */
export function place(data: unknown, row: Row): unknown {
  if (Array.isArray(data)) {
    const placed = data.map((each) => place(each, row));
    return placed.some((each, index) => each !== data[index]) ? placed : data;
  }
  if (!isRow(data)) return data;
  if (idOf(data) === idOf(row)) return merge(data, row);
  const placed = Object.entries(data).map(([name, value]) => [name, place(value, row)] as const);
  return placed.some(([name, value]) => value !== data[name]) ? Object.fromEntries(placed) : data;
}

/** Puts each object in the answer of a mutation into the cached queries that show it. */
export function placeAnswer(answer: unknown): void {
  const rows = Object.values(answer as Row).filter((value): value is Row => idOf(value) !== undefined);
  for (const query of client.getQueryCache().findAll()) {
    if (query.state.data === undefined) continue;
    const placed = rows.reduce((data, row) => place(data, row), query.state.data as unknown);
    if (placed !== query.state.data) client.setQueryData(query.queryKey, placed);
  }
}

function find(data: unknown, id: string): Row | undefined {
  if (Array.isArray(data)) {
    for (const each of data) {
      const found = find(each, id);
      if (found) return found;
    }
    return undefined;
  }
  if (!isRow(data)) return undefined;
  // Takes the most complete copy: elsewhere an answer may have only the id of the object.
  if (idOf(data) === id && Object.keys(data).length > 1) return data;
  return find(Object.values(data), id);
}

/**
 * Returns the cached object with an id, for values that must be read when a request is sent;
 * undefined when no screen shows it.
 */
export function shownObject<T>(id: string): T | undefined {
  const newestFirst = client
    .getQueryCache()
    .findAll()
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  for (const { state } of newestFirst) {
    const found = find(state.data, id);
    if (found) return found as T;
  }
  return undefined;
}
