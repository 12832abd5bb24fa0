import { DatabaseError, type Pool, type PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Run, RunText, Statement } from '../lezen/reader';
import { faultOf, kindOf, NietToegestaan } from '../platform/input/errors';
import { Lru } from '../platform/memory/lru';
import { type Column, inOneSync, isFull } from '../platform/postgres/one-sync';
import { log } from '../platform/process/log';
import type { Access, Asker, Identity } from './asker';
import { checkBevoegdheid } from './bevoegdheden';
import { type Concurrency, concurrencyKey } from './concurrency';

declare const opened: unique symbol;
/**
 * A transaction in which PostgreSQL knows the caller. Only `Db.transact` creates one, so a write
 * outside it does not compile.
 */
export type Transaction = EntityManager & { readonly identity: Identity; readonly operation: string; readonly [opened]: true };

const MOST_ATTEMPTS = 4;
/**
 * SQLSTATEs after which a transaction is retried: a deadlock, or access that ended during the
 * transaction.
 */
const UNDONE = ['40001', '40P01'];
const OPEN = 'select toegang_openen($1, $2, $3) as identity, pg_current_snapshot()::text as seen';
const STILL = 'select toegang_blijft($1)';
const RECORD_READ = 'select lezen_vastleggen($1)';
const RECORD_REFUSAL = 'select weigering_vastleggen($1, $2, $3, $4)';
const READ_ONLY = { transaction_read_only: 'on' };
const PLAN_BY_VALUE = { plan_cache_mode: 'force_custom_plan' };

/**
 * Returns a statement that opens access without returning the identity, and applies settings for
 * the same transaction.
 */
function openToRead(settings: Record<string, string>) {
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
  return {
    name: ['toegang_hervatten', ...Object.keys(settings)].join('_'),
    text: `select ${['toegang_hervatten($1, $2, $3, $4)', ...set].join(', ')}`,
  };
}

/**
 * The access that `toegang_hervatten` found for a caller, with its settings in `bewaard`, opaque
 * here. The next statement passes it along; PostgreSQL reuses it while it is valid and otherwise
 * resolves access anew, so a change of access holds from the next statement.
 */
interface Found extends Access {
  bewaard?: string;
}
/** Each entry takes about 1 KB, and 13 KB for a caller who can see all driehoeken. */
const MOST_FOUND = 500;

/** SQLSTATEs of the database that refuse access. */
const NOT_YOURS = ['DHNTG', 'DHNAM'];

/**
 * The two ways into the data: writing and reading. Both pass the caller into the transaction, where
 * row-level security reads it.
 */
export class Db {
  /** Callers whose reads must be recorded, as an earlier read showed. */
  private readonly recorded = new Set<string>();
  private readonly found = new Lru<Found>(MOST_FOUND);

  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
    private readonly crowd: Concurrency,
  ) {}

  /**
   * Runs the work of an operation in one transaction for this caller, and retries it after a
   * deadlock or a concurrent change of access. Throws NietToegestaan, before the work starts, when
   * no role of the caller may execute it.
   */
  async transact<T>(asker: Asker, operation: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.crowd.inTurn(asker, () => this.transactOnce(asker, operation, work));
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !UNDONE.includes(faultOf(error).code ?? ''))
          throw await this.refused(asker, operation, error);
      }
    }
  }

  private async transactOnce<T>(asker: Asker, operation: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    let stays: Promise<unknown> | undefined;
    const result = await this.source.transaction(async (manager) => {
      const [{ identity, seen }] = (await manager.query(OPEN, valuesOf(asker))) as [{ identity: Identity; seen: string }];
      checkBevoegdheid(operation, identity.rollen);
      const done = await work(Object.assign(manager, { identity, operation }) as Transaction);
      // A system also reads in the answer to a mutation, and in the subject of its webhook.
      if (identity.leestVertrouwelijk) await manager.query(RECORD_READ, [operation]);
      // The transaction may have waited for locks. When the caller's access ended meanwhile it must
      // roll back and return nothing. This check travels with the commit, which fails when the
      // check does. It uses the connection itself, which sends statements in call order.
      const client: PoolClient = await manager.queryRunner?.connect();
      stays = client.query(STILL, [seen]);
      stays.catch(() => undefined);
      return done;
    });
    await stays;
    return result;
  }

  /**
   * Runs the single statement of an operation for this caller, in one transaction and one round
   * trip.
   */
  read(asker: Asker, operation: string): Run {
    return async (statement) => parsed(await this.run(asker, operation, statement));
  }

  /** Runs the same, and returns the JSON in the bytes that PostgreSQL sent. */
  readText(asker: Asker, operation: string): RunText {
    return (statement) => this.run(asker, operation, statement);
  }

  private async run(asker: Asker, operation: string, statement: Statement): Promise<Buffer | null> {
    try {
      const { access, text } = await this.answer(asker, operation, statement);
      checkBevoegdheid(operation, access.rollen);
      return text;
    } catch (error) {
      throw await this.refused(asker, operation, error);
    }
  }

  /**
   * Records a system's read of confidential items in the same transaction, or does not read. The
   * first answer shows whether the caller's reads must be recorded.
   */
  private async answer(asker: Asker, operation: string, statement: Statement): Promise<Answer> {
    const key = concurrencyKey(asker);
    const ask = (record?: string) =>
      this.crowd.inTurn(asker, () => this.onConnection((client) => this.inOneTransaction(client, asker, statement, record)));
    const first = await ask(this.recorded.has(key) ? operation : undefined);
    if (!first.access.leestVertrouwelijk || this.recorded.has(key)) return first;
    this.recorded.add(key);
    return ask(operation);
  }

  /**
   * Opens access and answers the statement in one round trip. With `record` it also records the
   * read, so the transaction is not read-only.
   */
  private async inOneTransaction(client: PoolClient, asker: Asker, statement: Statement, record?: string): Promise<Answer> {
    const settings = { ...(!record && READ_ONLY), ...(statement.byValue && PLAN_BY_VALUE) };
    const recording = { name: 'lezen_vastleggen', text: RECORD_READ, values: [record] };
    const before = this.found.get(tokenOf(asker));
    const [found, text] = await inOneSync(client, [
      { ...openToRead(settings), values: [...valuesOf(asker), before?.bewaard ?? null] },
      statement,
      ...(record ? [recording] : []),
    ]);
    const access: Found = parsed(found) ?? before;
    this.found.keep(tokenOf(asker), access);
    return { access, text: text ?? null };
  }

  private async onConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      // An error of the server ends only its transaction; after any other the connection's state is
      // unknown.
      broken = !(error instanceof DatabaseError);
      throw error;
    } finally {
      client.release(broken || isFull(client));
    }
  }

  /** Records a refusal in the database. Returns the error, whether recording succeeded or not. */
  private async refused(asker: Asker, operation: string, error: unknown): Promise<unknown> {
    const code = error instanceof NietToegestaan ? error.code : faultOf(error).code;
    if (!(error instanceof NietToegestaan) && !NOT_YOURS.includes(code ?? '')) return error;
    const values = [operation, code, asker.issuer, asker.subject];
    await this.onConnection((client) => client.query(RECORD_REFUSAL, values)).catch((failure: Error) =>
      log.warn({ operatie: operation, reden: kindOf(failure) }, 'weigering niet vastgelegd'),
    );
    return error;
  }
}

interface Answer {
  access: Access;
  text: Buffer | null;
}

const parsed = (json: Column) => JSON.parse(json?.toString() ?? 'null');

const valuesOf = ({ issuer, subject, scopes }: Asker) => [issuer, subject, scopes ?? null];
const tokenOf = (asker: Asker) => JSON.stringify(valuesOf(asker));

/** Runs the reader's statements inside a writing transaction. */
export const runIn =
  (tx: Transaction): Run =>
  async ({ text, values }) => {
    const [row] = await tx.query(text, values);
    return row.antwoord;
  };
