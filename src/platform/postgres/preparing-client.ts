import { createHash } from 'node:crypto';
import { Client, type ClientConfig, type QueryConfig } from 'pg';
import type { Wire } from './bytes-client';

/**
 * Statements come from code, so there are few; of lists of values in the text there may be more
 * than a connection should keep.
 */
const MOST = 500;
const LONGEST = 5000;

/** As TypeORM writes it. */
const BEGIN = 'START TRANSACTION';

/**
 * A connection for TypeORM, which names no statements and waits for each. It prepares each
 * statement with parameters the first time, so that PostgreSQL does not parse and plan it again:
 * with row-level security, planning takes longer than running for most. And it sends what is asked
 * in one turn in one packet, without waiting for the answer to what was asked before; the beginning
 * of a transaction is waited for by nobody, so it goes along with its first statement.
 */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true } as ClientConfig);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the many forms of pg's query; only two of them are changed.
  override query(...args: any[]): any {
    const [text, values, ...rest] = args;
    const query = super.query as (...args: unknown[]) => unknown;
    this.inOnePacket();
    if (text === BEGIN) return this.begin(query.call(this, BEGIN) as Promise<unknown>);
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    return name ? query.call(this, { name, text, values } satisfies QueryConfig, ...rest) : query.apply(this, args);
  }

  /**
   * Statements that go along must not stand by themselves: where a transaction does not begin, the
   * connection ends.
   */
  private async begin(begun: Promise<unknown>): Promise<void> {
    begun.catch(() => this.wire.stream.destroy());
  }

  /** Holds back what is written until this turn is over. */
  private inOnePacket(): void {
    const { stream } = this.wire;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  private get wire(): Wire {
    return (this as unknown as { connection: Wire }).connection;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || text.length > LONGEST || this.names.size >= MOST) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
    this.names.set(text, name);
    return name;
  }
}
