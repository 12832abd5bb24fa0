import { createHash } from 'node:crypto';

const digest = (key: string) => createHash('sha256').update(key).digest();

/** Returns a number in [0, 1) that depends only on `key`, so that examples are reproducible. */
export const fraction = (key: string): number => digest(key).readUInt32BE() / 2 ** 32;

/** Picks one of a non-empty list by `key`. */
export const pick = <T>(list: readonly T[], key: string): T => list[Math.floor(fraction(key) * list.length)] as T;

/** Picks `count` of a list, in an order by `key`. */
export const some = <T>(list: readonly T[], count: number, key: string): T[] =>
  list
    .map((value, index) => ({ value, place: fraction(`${key}/${index}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ value }) => value);

/**
 * Makes an id in the form of a UUIDv7 of a day (YYYY-MM-DD), so that examples sort by time like
 * real rows.
 */
export function idOf(day: string, key: string): string {
  const time = Date.parse(day).toString(16).padStart(12, '0');
  const rest = digest(`${day}/${key}`).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
