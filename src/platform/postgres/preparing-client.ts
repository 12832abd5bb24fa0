import { createHash } from 'node:crypto';
import { Client, type ClientConfig, type QueryConfig } from 'pg';
import type { Wire } from './bytes-client';

/**
 * The statements of the code are few, but statements with lists of values in the text vary too much
 * for a connection to keep them all.
 */
const MOST = 500;
const LONGEST = 5000;

/** The text that TypeORM sends. */
const BEGIN = 'START TRANSACTION';

/**
 * Connection for TypeORM, which names no statements and waits for each answer. It prepares each
 * statement with parameters on first use, so that PostgreSQL does not parse and plan it again: with
 * row-level security, planning takes longer than execution for most. It pipelines: statements of
 * one turn of the event loop go in one packet, without waiting for earlier answers. `begin`
 * resolves at once and travels with the first statement.
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
   * A statement sent along with a failed `begin` would commit on its own, so a failed `begin`
   * closes the connection.
   */
  private async begin(begun: Promise<unknown>): Promise<void> {
    begun.catch(() => this.wire.stream.destroy());
  }

  /** Buffers writes until this turn of the event loop ends. */
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
