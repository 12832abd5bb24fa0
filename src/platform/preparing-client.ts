import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

/** Statements come from code, so there are few; of lists of values in the text there may be more than a connection should keep. */
const MOST = 500;
const LONGEST = 5000;

/**
 * A connection that prepares each statement with parameters the first time, so that PostgreSQL does not parse and plan it again. For TypeORM, which
 * names no statements: with row-level security, planning takes longer than running for most of its statements.
 */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();

  // biome-ignore lint/suspicious/noExplicitAny: the many forms of pg's query; only one of them is changed.
  override query(...args: any[]): any {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    const query = super.query as (...args: unknown[]) => unknown;
    return name ? query.call(this, { name, text, values } satisfies QueryConfig, ...rest) : query.apply(this, args);
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || text.length > LONGEST || this.names.size >= MOST) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
    this.names.set(text, name);
    return name;
  }
}
