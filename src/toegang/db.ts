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
 * A transaction in which PostgreSQL knows who asks. Only `Db.transact` makes one, so a write
 * outside does not compile.
 */
export type Transaction = EntityManager & { readonly identity: Identity; readonly operation: string; readonly [opened]: true };

const MOST_ATTEMPTS = 4;
/**
 * Two writers that waited for each other crosswise, or an access that ended meanwhile: PostgreSQL
 * undid one, which may simply try again.
 */
const UNDONE = ['40001', '40P01'];
const OPEN = 'select toegang_openen($1, $2, $3) as identity, pg_current_snapshot()::text as seen';
const STILL = 'select toegang_blijft($1)';
const RECORD_READ = 'select lezen_vastleggen($1)';
const RECORD_REFUSAL = 'select weigering_vastleggen($1, $2, $3, $4)';
const READ_ONLY = { transaction_read_only: 'on' };
const PLAN_BY_VALUE = { plan_cache_mode: 'force_custom_plan' };

/** Opens access without saying who that is, with settings for the same transaction. */
function openToRead(settings: Record<string, string>) {
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
  return {
    name: ['toegang_hervatten', ...Object.keys(settings)].join('_'),
    text: `select ${['toegang_hervatten($1, $2, $3, $4)', ...set].join(', ')}`,
  };
}

/**
 * What `toegang_hervatten` found of an asker, and all that it set for it, for PostgreSQL alone to
 * read. It goes along with the next question; PostgreSQL takes it up again while it holds, and else
 * finds it anew: a change of access holds at the next question, as ever.
 */
interface Found extends Access {
  bewaard?: string;
}
/** Of each some 1 KB, and 13 KB of who sees all driehoeken. */
const MOST_FOUND = 500;

/** Our own SQLSTATEs that say: this is not yours to do. */
const NOT_YOURS = ['DHNTG', 'DHNAM'];

/**
 * The two ways into the data, each with the asker carried into the transaction (row-level security
 * reads it there).
 */
export class Db {
  /** Askers of whom a read was seen to need recording. */
  private readonly recorded = new Set<string>();
  private readonly found = new Lru<Found>(MOST_FOUND);

  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
    private readonly crowd: Concurrency,
  ) {}

  /**
   * Does the work of an operation in one transaction for this asker, and again when PostgreSQL
   * undid it for another's sake. Throws NietToegestaan, before anything is done, when none of the
   * asker's roles may do it.
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
      // A system reads here too: in the answer to what it did, and what a webhook of it is about.
      if (identity.leestVertrouwelijk) await manager.query(RECORD_READ, [operation]);
      // It may have waited for others: whose access ended meanwhile has done nothing, and is told
      // nothing. Asked along with the commit, which undoes all where this is refused; of the
      // connection itself, on which what is asked first is sent first.
      const client: PoolClient = await manager.queryRunner?.connect();
      stays = client.query(STILL, [seen]);
      stays.catch(() => undefined);
      return done;
    });
    await stays;
    return result;
  }

  /**
   * Runs the single statement of an operation for this asker: in a transaction of its own, sent in
   * one round trip.
   */
  read(asker: Asker, operation: string): Run {
    return async (statement) => parsed(await this.run(asker, operation, statement));
  }

  /** The same, with the JSON in the bytes that PostgreSQL sent. */
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
   * What a system reads of confidential items is recorded with the read, or it is not read. Whether
   * it must be, the first answer tells.
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
   * Opens access and answers the statement in one round trip. With `record` it writes down what was
   * read, so it is not read-only then.
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
      // A server's refusal ends its transaction; anything else leaves the connection in doubt.
      broken = !(error instanceof DatabaseError);
      throw error;
    } finally {
      client.release(broken || isFull(client));
    }
  }

  /**
   * Records that someone was refused what is not theirs to do. Returns the error: the refusal
   * stands, recorded or not.
   */
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

/** Runs the reader's statements inside a transaction that is writing. */
export const runIn =
  (tx: Transaction): Run =>
  async ({ text, values }) => {
    const [row] = await tx.query(text, values);
    return row.antwoord;
  };
