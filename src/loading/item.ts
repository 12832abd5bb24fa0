import type { Path } from './problem';

/** The years that the JSON Schemas allow: others are typing errors. */
const DAY = /^((19|20|21)\d{2}|2200)-\d{2}-\d{2}$/;

/**
 * Tolerant access to a part of a file that may be malformed: an invalid value reads as absent. So
 * semantic checks run beside schema checks, and a user sees all problems at once.
 */
export class Item {
  constructor(
    private readonly value: unknown,
    readonly path: Path = [],
  ) {}

  private get(key: string): unknown {
    return typeof this.value === 'object' && this.value !== null ? (this.value as Record<string, unknown>)[key] : undefined;
  }

  at(key: string): Path {
    return [...this.path, key];
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    // PostgreSQL cannot store NUL, so such a text cannot be looked up; the schema check reports it.
    return typeof value === 'string' && !value.includes('\0') ? value : undefined;
  }

  day(key: string): string | undefined {
    const value = this.text(key);
    return value && DAY.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)
      ? value
      : undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  child(key: string): Item | undefined {
    return this.has(key) ? new Item(this.get(key), this.at(key)) : undefined;
  }

  list(key: string): Item[] {
    const value = this.get(key);
    return Array.isArray(value) ? value.map((item, index) => new Item(item, [...this.path, key, index])) : [];
  }

  numbers(key: string): { value: number; path: Path }[] {
    const value = this.get(key);
    return Array.isArray(value)
      ? value.flatMap((item, index) => (typeof item === 'number' ? [{ value: item, path: [...this.path, key, index] }] : []))
      : [];
  }
}
