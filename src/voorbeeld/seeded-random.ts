import { createHash } from 'node:crypto';

const digest = (key: string) => createHash('sha256').update(key).digest();

/**
 * A number from 0 up to and not including 1 that only `key` decides, so that the same example is
 * made each time.
 */
export const fraction = (key: string): number => digest(key).readUInt32BE() / 2 ** 32;

/** One of a list, by `key`. The list may not be empty. */
export const pick = <T>(list: readonly T[], key: string): T => list[Math.floor(fraction(key) * list.length)] as T;

/** Some of a list, in an order by `key`. */
export const some = <T>(list: readonly T[], count: number, key: string): T[] =>
  list
    .map((value, index) => ({ value, place: fraction(`${key}/${index}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ value }) => value);

/**
 * An id in the form of a UUID version 7 of a day (YYYY-MM-DD), so that examples sort by time as
 * what people record does.
 */
export function idOf(day: string, key: string): string {
  const time = Date.parse(day).toString(16).padStart(12, '0');
  const rest = digest(`${day}/${key}`).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
