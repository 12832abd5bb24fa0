import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Run, RunText, Statement } from '../lezen/reader';
import type { Asker, Wie } from './asker';

declare const opened: unique symbol;
/** A transaction in which PostgreSQL knows who asks. Only `Db.transact` makes one, so a write outside does not compile. */
export type Transaction = EntityManager & { readonly wie: Wie; readonly [opened]: true };

const MOST_ATTEMPTS = 4;
/** Two writers that waited for each other crosswise: PostgreSQL undid one, which may simply try again. */
const UNDONE = ['40001', '40P01'];
const OPEN = 'select toegang_openen($1, $2) as wie';

const UNPARSED = { getTypeParser: () => (text: string) => text };

const sqlState = (error: unknown) =>
  (error as { driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code;

/** The two ways into the data, each with the asker carried into the transaction (row-level security reads it there). */
export class Db {
  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
  ) {}

  /** Does the work in one transaction for this asker, and again when PostgreSQL undid it for another's sake. */
  async transact<T>(asker: Asker, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction('READ COMMITTED', async (manager) => {
          const [row] = await manager.query(OPEN, [asker.issuer, asker.subject]);
          return work(Object.assign(manager, { wie: row.wie }) as Transaction);
        });
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !UNDONE.includes(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /** Runs single statements for this asker: each in a transaction of its own, sent in one round trip. */
  read(asker: Asker): Run {
    return (statement) => this.run(asker, statement);
  }

  /** The same, with the JSON as PostgreSQL wrote it. */
  readText(asker: Asker): RunText {
    return (statement) => this.run(asker, { ...statement, types: UNPARSED }) as Promise<string | null>;
  }

  private async run(asker: Asker, statement: Statement & { types?: typeof UNPARSED }): Promise<unknown> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return await pipelined(client, asker, statement);
    } catch (error) {
      // A server's refusal ends with COMMIT, which rolls back; anything else leaves the connection in doubt.
      if (!sqlState(error)?.match(/^[0-9A-Z]{5}$/)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

async function pipelined(client: PoolClient, asker: Asker, statement: Statement): Promise<unknown> {
  const [, open, answer, end] = await Promise.allSettled([
    client.query('begin read only'),
    client.query({ name: 'toegang_openen', text: OPEN, values: [asker.issuer, asker.subject] }),
    client.query(statement),
    client.query('commit'),
  ]);
  // The first refusal is the reason; what came after only says that the transaction was over.
  for (const result of [open, answer, end]) {
    if (result?.status === 'rejected') throw result.reason;
  }
  return (answer as PromiseFulfilledResult<{ rows: { antwoord: unknown }[] }>).value.rows[0]?.antwoord;
}

/** Runs the reader's statements inside a transaction that is writing. */
export const runIn =
  (tx: Transaction): Run =>
  async ({ text, values }) => {
    const [row] = await tx.query(text, values);
    return row.antwoord;
  };
